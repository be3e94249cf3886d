using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>The time of a reading, and when today began in each group.</summary>
internal sealed class QueueDays
{
    private const long Hour = 3_600_000;
    private readonly Dictionary<string, long> _midnights;
    private readonly long _utcMidnight;

    public QueueDays(DateTimeOffset now, IEnumerable<Group> groups)
    {
        Now = now.ToUnixTimeMilliseconds();
        _utcMidnight = MidnightIn(TimeZoneInfo.Utc, now);
        _midnights = groups.ToDictionary(g => g.Id, g => MidnightIn(g.Zone, now), StringComparer.Ordinal);
    }

    /// <summary>Milliseconds since 1970.</summary>
    public long Now { get; }

    public bool Is(QueueAge age, QueueEntry entry) => age switch
    {
        QueueAge.Today => entry.RaisedAt >= _midnights.GetValueOrDefault(entry.GroupId, _utcMidnight),
        QueueAge.Over4Hours => Now - entry.RaisedAt > 4 * Hour,
        _ => Now - entry.RaisedAt > 24 * Hour,
    };

    private static long MidnightIn(TimeZoneInfo zone, DateTimeOffset now)
    {
        DateTime midnight = TimeZoneInfo.ConvertTime(now, zone).Date;
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUnixTimeMilliseconds();
    }
}
