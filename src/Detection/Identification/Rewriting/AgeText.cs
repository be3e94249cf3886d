using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Composition;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>An age as it is written: which part of the text says it, and how many years.</summary>
/// <param name="End">The unit after its unit words: "54" alone is widened over " ans".</param>
/// <param name="Years">Years; null when the words give none, as in "la cinquantaine".</param>
/// <param name="Sex">Told by a letter behind, as in "54F".</param>
internal readonly partial record struct AgeText(int End, double? Years, Sex Sex)
{
    private static readonly FrozenDictionary<string, double> Spoken = SpokenNumbers.UpTo109()
        .DistinctBy(pair => Key(pair.Key)).ToFrozenDictionary(pair => Key(pair.Key), pair => pair.Value, StringComparer.Ordinal);

    public static AgeText Of(Passage passage)
    {
        Match unit = Unit.Match(passage.Words) is { Success: true } inside ? inside : passage.After(Unit2);
        int end = passage.End + (unit.Success && !Unit.IsMatch(passage.Words) ? unit.Length : 0);
        Match letter = Letter.Match(passage.Text[end..Math.Min(passage.Text.Length, end + 4)]);
        bool sexed = letter.Success || ShortEnd.IsMatch(passage.Words);
        char sex = !sexed ? ' ' : letter.Success ? letter.Groups["s"].Value[0] : passage.Words[^1];
        double? number = Number(passage.Words);
        return new(
            end + letter.Length,
            number / (unit.Groups["m"].Success ? 12 : unit.Groups["w"].Success ? 52 : unit.Groups["d"].Success ? 365 : 1),
            sex == 'F' ? Sex.Woman : sex is 'M' or 'H' ? Sex.Man : Sex.Unknown);
    }

    private static double? Number(string words)
    {
        if (Digits.Match(words) is { Success: true } digits)
        {
            return double.Parse(digits.Value, CultureInfo.InvariantCulture);
        }

        string folded = Key(words);
        return Old.IsMatch(folded) ? 95
            : Spoken.TryGetValue(UnitWords.Replace(folded, string.Empty).Trim(), out double spoken) ? spoken
            : null;
    }

    private static string Key(string words) => LetterFold.Fold(words).Replace('-', ' ');

    [GeneratedRegex(@"\d{1,3}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digits { get; }

    [GeneratedRegex(@"nonagena|nonagenarian|centena|centenarian", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Old { get; }

    [GeneratedRegex(@"\b(?:ans|an|years?|old|yo)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UnitWords { get; }

    [GeneratedRegex(@"(?:ans?|years?|yrs?|y\.?/?o|(?<m>mois|months?)|(?<w>semaines?|weeks?)|(?<d>jours?|days?))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unit { get; }

    [GeneratedRegex(@"^[ -]?(?:ans?|y\.?/?o|yrs?|years?|(?<m>mois|months?)|(?<w>semaines?|weeks?)|(?<d>jours?|days?))\b(?:[ -]old\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unit2 { get; }

    [GeneratedRegex(@"^ ?(?<s>[FMH])(?![\p{L}\d'.])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Letter { get; }

    [GeneratedRegex(@"\d ?[FMH]$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ShortEnd { get; }
}
