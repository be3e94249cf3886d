using System.Collections.Frozen;

namespace ModerationBot.Detection.Text;

/// <summary>Words whose full stop ends no sentence, and the endings that French joins with an apostrophe or a hyphen.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WithDot = Set(
        "m mm mme mmes mlle mlles mr mrs ms dr drs dre pr prs prof me st ste sts jr sr cf etc ex env tel fig vs al ref approx "
        + "min max hab av bd bld art vol ed dept ext resp prot asso ad cad fr pt pts ttt atcd hosp rdv avt apr janv fevr sept "
        + "oct nov dec jan feb mar aug no nb rev gen col lt");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elided = Set(
        "l d j m t s n c y qu lorsqu puisqu jusqu quoiqu presqu");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EnglishClitic = Set("s re ve ll d m");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hanging = Set(
        "t il elle ils elles on je tu nous vous moi toi le la les lui leur y en ce ci");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Inclusive = Set(
        "e s es ne nes se ses ve ves le les te tes re res ere eres rice rices trice trices euse euses esse esses");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TopLevel = Set(
        "fr com org net be ch ca uk eu io gov info co de app health");

    /// <summary>Abbreviation written with a full stop; the word is folded.</summary>
    public static bool IsAbbreviation(ReadOnlySpan<char> folded) => folded.Length <= 6 && WithDot.Contains(folded);

    /// <summary>Word that loses its vowel before an apostrophe: l, qu, jusqu.</summary>
    public static bool IsElided(ReadOnlySpan<char> folded) => folded.Length <= 7 && Elided.Contains(folded);

    /// <summary>English ending after an apostrophe: s, re, ve.</summary>
    public static bool IsEnglishClitic(ReadOnlySpan<char> folded) => folded.Length <= 2 && EnglishClitic.Contains(folded);

    /// <summary>French word that hangs on the verb or noun by a hyphen: il, moi, ci.</summary>
    public static bool IsHanging(ReadOnlySpan<char> folded) => folded.Length <= 5 && Hanging.Contains(folded);

    /// <summary>Ending added by inclusive writing: e, es, trice.</summary>
    public static bool IsInclusiveEnding(ReadOnlySpan<char> folded) => folded.Length <= 6 && Inclusive.Contains(folded);

    /// <summary>Top level domain written without http in front.</summary>
    public static bool IsTopLevelDomain(ReadOnlySpan<char> folded) => folded.Length <= 6 && TopLevel.Contains(folded);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
