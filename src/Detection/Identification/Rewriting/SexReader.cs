using System.Text.RegularExpressions;

namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>Reads from the nearest word whether a woman or a man is spoken of.</summary>
internal static partial class SexReader
{
    // Farther away, another person may be spoken of.
    private const int Reach = 300;

    /// <summary>The sex told by the nearest word before a place, or else after it.</summary>
    public static Sex At(string text, int at, bool english)
    {
        Sex sex = Sex.Unknown;
        int from = Math.Max(0, at - Reach);
        foreach (Match match in (english ? English : French).Matches(text[from..Math.Min(text.Length, at + Reach)]))
        {
            if (from + match.Index >= at && sex != Sex.Unknown)
            {
                break;
            }

            sex = match.Groups["w"].Success ? Sex.Woman : Sex.Man;
        }

        return sex;
    }

    [GeneratedRegex(@"(?<![\p{L}])(?:(?<w>femme|patiente|dame|fille|fillette|gamine|elle|mme|mlle|madame|mademoiselle|m[èe]re|maman|enceinte|s[œo]e?ur|[ée]pouse|r[ée]sidente|cliente|n[ée]e|parturiente|mairesse|voisine|veuve|la petite)|(?<m>homme|patient|monsieur|mr|m\.|gar[çc]on|gamin|gars|il|p[èe]re|fils|mari|fr[èe]re|r[ée]sident|client|voisin|veuf|le petit))(?![\p{L}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex French { get; }

    [GeneratedRegex(@"(?<![\p{L}])(?:(?<w>woman|lady|girl|she|her|mrs|ms|miss|pregnant|female|mum|mother|daughter|sister|wife|widow)|(?<m>man|gentleman|boy|he|his|him|mr|male|dad|father|son|brother|husband|widower|bloke|chap))(?![\p{L}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex English { get; }
}
