using System.Text.RegularExpressions;

namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>Makes the little words before new words fit: "du" + "hôpital" gives "de l'hôpital", "a" + "official" gives "an official".</summary>
internal static partial class Links
{
    /// <summary>An edit that puts words in place of a span, and mends what stands before it.</summary>
    /// <param name="passage">The finding.</param>
    /// <param name="from">First unit that goes.</param>
    /// <param name="to">The unit after the last that goes.</param>
    /// <param name="words">What comes; it may begin with "le ", "la " or "l'".</param>
    public static Edit Fit(Passage passage, int from, int to, string words)
    {
        Match link = passage.Before(passage.English ? EnglishLink : Link, from);
        string? mended = !link.Success ? null : passage.English ? English(link.Value, words) : French(link.Value, words);
        return mended is null ? new(from, to, words) : Least(new(from - link.Length, to, mended), link.Value);
    }

    /// <summary>Leaves what is the same on both sides untouched.</summary>
    private static Edit Least(Edit edit, string link)
    {
        int same = 0;
        while (same < link.Length && same < edit.Words.Length && link[same] == edit.Words[same])
        {
            same++;
        }

        return new(edit.Start + same, edit.End, edit.Words[same..]);
    }

    private static string? French(string link, string words)
    {
        string small = link.Trim().ToLowerInvariant();
        bool capital = char.IsUpper(link[0]);
        bool vowel = StartsWithVowel(words);
        string? fit = (small, words) switch
        {
            ("de", _) when words.StartsWith("le ", StringComparison.Ordinal) => "du " + words[3..],
            ("de", _) when words.StartsWith("les ", StringComparison.Ordinal) => "des " + words[4..],
            ("à", _) when words.StartsWith("le ", StringComparison.Ordinal) => "au " + words[3..],
            ("à", _) when words.StartsWith("les ", StringComparison.Ordinal) => "aux " + words[4..],
            ("le" or "la", _) when vowel => "l'" + words,
            ("du", _) when vowel => "de l'" + words,
            ("au", _) when vowel => "à l'" + words,
            ("de" or "d'", _) when vowel => "d'" + words,
            ("ce", _) when vowel => "cet " + words,
            ("d'", _) when words.StartsWith("le ", StringComparison.Ordinal) => "du " + words[3..],
            ("d'", _) => "de " + words,
            ("l'", _) when !vowel => (Feminine().IsMatch(words) ? "la " : "le ") + words,
            _ => null,
        };
        return fit is not null && capital ? char.ToUpperInvariant(fit[0]) + fit[1..] : fit;
    }

    private static string? English(string link, string words)
    {
        string fit = (StartsWithVowel(words) ? "an " : "a ") + words;
        return char.IsUpper(link[0]) ? "A" + fit[1..] : fit;
    }

    private static bool StartsWithVowel(string words) => words.Length > 0 && "aeiouéèêâîôàh".Contains(words[0], StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![\p{L}'])(?:(?:de|à|le|la|du|au|ce)\s+|[ld]')$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"(?<![\p{L}'])an?\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EnglishLink { get; }

    [GeneratedRegex(@"^\p{L}+(?:euse|elle|ante|ente|rice|une)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Feminine();
}
