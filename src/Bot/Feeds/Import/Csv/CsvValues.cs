using System.Globalization;

namespace ModerationBot.Bot.Feeds.Import.Csv;

/// <summary>Values as people write them in a table, in French or English. What is not known stays as it is, to be named.</summary>
internal static class CsvValues
{
    private static readonly string[] DayFirst = ["d/M/yyyy H:mm:ss", "d/M/yyyy H:mm", "d/M/yyyy"];
    private static readonly char[] Between = [',', ';', '|', ' '];

    public static string? Kind(string? value) => Lower(value) switch
    {
        "post" or "publication" => "post",
        "comment" or "commentaire" or "reply" or "réponse" => "comment",
        _ => value,
    };

    public static string? Language(string? value) => Lower(value) switch
    {
        "fr" or "français" or "french" => "fr",
        "en" or "anglais" or "english" => "en",
        _ => value,
    };

    public static bool IsYes(string? value) => Lower(value) is "true" or "1" or "yes" or "oui" or "vrai" or "x";

    public static IReadOnlyList<string?>? Attachments(string? value) => value is null ? null :
    [
        .. value.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(one => Lower(one) switch
        {
            "vidéo" => "video",
            "fichier" => "file",
            "lien" => "link",
            { } word => word,
            null => one,
        }),
    ];

    /// <summary>ISO 8601, or the day first as a French spreadsheet writes it, in the group's zone.</summary>
    public static string? Time(string? value, TimeZoneInfo zone) =>
        DateTime.TryParseExact(value?.Trim(), DayFirst, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local)
            ? LocalTimes.ToIso(local, zone)
            : value?.Trim();

    private static string? Lower(string? value) => value?.Trim().ToLowerInvariant();
}
