using System.Text.RegularExpressions;

namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>
/// The place of a finding as the rules want it: whole words, and of an age or a room the part with the number. Detectors
/// mark the same fact with different ends ("la dame de 88 ans", "88 ans"); here they come out alike.
/// </summary>
/// <param name="Type">A code of <see cref="IdentifierTypes"/>.</param>
/// <param name="Start">First unit.</param>
/// <param name="End">The unit after the last.</param>
internal readonly partial record struct Spot(string Type, int Start, int End)
{
    /// <summary>Whether it speaks of an age, exact or high.</summary>
    public bool IsAge => Type is IdentifierTypes.Age or IdentifierTypes.AgeOver89;

    /// <summary>The place of a finding.</summary>
    /// <param name="finding">A finding that has a length.</param>
    /// <param name="text">The text, plain.</param>
    public static Spot Of(Finding finding, string text)
    {
        Spot whole = Words(finding, text);
        string words = text[whole.Start..whole.End];
        Match part = whole.IsAge ? Numbered.Match(words) : whole.Type == IdentifierTypes.Room ? Room.Match(words) : Match.Empty;
        if (part.Success)
        {
            return whole with { Start = whole.Start + part.Index, End = whole.Start + part.Index + part.Length };
        }

        if (whole.IsAge && Unit.IsMatch(words) && NumberBefore.Match(text[..whole.Start]) is { Success: true } number)
        {
            return whole with { Start = number.Index };
        }

        return Tail.Match(words) is { Success: true } tail && tail.Index > 0 ? whole with { End = whole.Start + tail.Index } : whole;
    }

    /// <summary>Whether it holds all of another and is longer.</summary>
    public bool Holds(Spot other) => Start <= other.Start && End >= other.End && End - Start > other.End - other.Start;

    /// <summary>From word to word, without the blanks and commas at its ends.</summary>
    private static Spot Words(Finding finding, string text)
    {
        int start = finding.Start;
        int end = finding.Start + finding.Length;
        while (start < end - 1 && text[start] == ' ')
        {
            start++;
        }

        while (end > start + 1 && text[end - 1] is ' ' or ',')
        {
            end--;
        }

        while (start > 0 && char.IsLetterOrDigit(text[start]) && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && char.IsLetterOrDigit(text[end - 1]) && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return new(finding.Category, start, end);
    }

    [GeneratedRegex(@"\d.*$", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Numbered { get; }

    [GeneratedRegex(@"^\D*\d+\p{L}?(?!\p{L})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Room { get; }

    [GeneratedRegex(@"^(?:ans?|mois|years?|months?|yo)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unit { get; }

    [GeneratedRegex(@"\d{1,3}[ -]?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberBefore { get; }

    // Little words that a tagger took along: "fille de notre cadre en", "Kerlaz vue".
    [GeneratedRegex(@"(?:\s+(?:[àa]|de|du|des|d'|en|au|aux|dans|chez|pour|et|un|une|la|le|vue?s?|suivie?s?|venue?s?|adress[ée]+s?|in|at|of|from|with|and|the|seen|who))+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tail { get; }
}
