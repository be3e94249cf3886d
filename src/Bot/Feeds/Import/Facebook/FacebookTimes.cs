using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ModerationBot.Bot.Feeds.Import.Facebook;

/// <summary>
/// Reads the times of Facebook's pages, in French and English: "Mar 2, 2026 8:15:09 pm", "2 mars 2026, 20:15",
/// "mars 02, 2026 8:15 pm".
/// </summary>
internal static partial class FacebookTimes
{
    /// <summary>Beginnings of the months in French and English, without accents, longest first where one begins another.</summary>
    private static readonly (string Start, int Month)[] Months =
    [
        ("jan", 1), ("fev", 2), ("feb", 2), ("mar", 3), ("avr", 4), ("apr", 4), ("mai", 5), ("may", 5), ("juin", 6), ("jun", 6),
        ("juil", 7), ("jul", 7), ("aou", 8), ("aug", 8), ("sep", 9), ("oct", 10), ("nov", 11), ("dec", 12),
    ];

    /// <summary>The moment as ISO 8601; null when the text is no time.</summary>
    public static string? Read(string text, TimeZoneInfo zone)
    {
        Match found = Pattern().Match(Plain(text));
        if (!found.Success || MonthOf(found) is not { } month)
        {
            return null;
        }

        int hour = Number(found, "h") % (found.Groups["half"].Success ? 12 : 24) + (found.Groups["half"].Value == "p" ? 12 : 0);
        int year = Number(found, "y");
        int day = Number(found, "d");
        return year is >= 2000 and <= 2100 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && Number(found, "m") < 60
            ? LocalTimes.ToIso(new DateTime(year, month, day, hour, Number(found, "m"), Math.Min(Number(found, "s"), 59), DateTimeKind.Unspecified), zone)
            : null;
    }

    private static int? MonthOf(Match found) => Months.Where(month => found.Groups["month"].Value.StartsWith(month.Start, StringComparison.Ordinal))
        .Select(month => (int?)month.Month).FirstOrDefault();

    private static int Number(Match found, string name) =>
        found.Groups[name].Success ? int.Parse(found.Groups[name].Value, CultureInfo.InvariantCulture) : 0;

    private static string Plain(string text) => string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(one => CharUnicodeInfo.GetUnicodeCategory(one) != UnicodeCategory.NonSpacingMark)
        .Select(char.ToLowerInvariant));

    [GeneratedRegex(
        @"\b(?:(?<d>\d{1,2})(?:er)?\s+(?<month>[a-z]{3,9})|(?<month>[a-z]{3,9})\.?\s+(?<d>\d{1,2}))\.?,?\s+(?<y>\d{4}),?\s+(?:a\s+|at\s+)?(?<h>\d{1,2})[:h](?<m>\d{2})(?::(?<s>\d{2}))?(?:\s*(?<half>[ap])\.?\s?m)?")]
    private static partial Regex Pattern();
}
