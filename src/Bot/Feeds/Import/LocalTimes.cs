using System.Globalization;

namespace ModerationBot.Bot.Feeds.Import;

/// <summary>Times of an export that name no zone.</summary>
internal static class LocalTimes
{
    /// <summary>The moment as ISO 8601; a time that the zone skipped in spring counts as an hour later.</summary>
    public static string ToIso(DateTime local, TimeZoneInfo zone)
    {
        DateTime there = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(there, zone.GetUtcOffset(there)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }
}
