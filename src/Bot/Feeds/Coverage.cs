namespace ModerationBot.Bot.Feeds;

/// <summary>How much of a stretch of time the bot could see a group.</summary>
/// <param name="MinutesBlind">Minutes in which what members wrote could not be seen as it came.</param>
/// <param name="Gaps">How many stretches those minutes make.</param>
/// <param name="LongestGapMinutes">The longest of them.</param>
internal sealed record Coverage(double MinutesBlind, int Gaps, double LongestGapMinutes)
{
    /// <summary>A shorter one is a poll that came late, not blindness.</summary>
    private static readonly TimeSpan ShortestGap = TimeSpan.FromMinutes(5);

    /// <summary>Measures the holes between the stretches in which the feed was read well.</summary>
    /// <param name="well">Spans in which the feed was seen, in any order.</param>
    /// <param name="from">Beginning.</param>
    /// <param name="to">End; not later than now.</param>
    public static Coverage Of(IEnumerable<FeedSpan> well, DateTimeOffset from, DateTimeOffset to)
    {
        List<TimeSpan> gaps = [];
        DateTimeOffset seen = from;
        foreach (FeedSpan span in well.OrderBy(span => span.From))
        {
            Add(gaps, seen, span.From < to ? span.From : to);
            DateTimeOffset end = Max(span.Until, span.NextPollAt);
            seen = Max(seen, end);
        }

        Add(gaps, seen, to);
        return new Coverage(
            Math.Round(gaps.Sum(gap => gap.TotalMinutes), 1),
            gaps.Count,
            gaps.Count == 0 ? 0 : Math.Round(gaps.Max().TotalMinutes, 1));
    }

    private static void Add(List<TimeSpan> gaps, DateTimeOffset from, DateTimeOffset to)
    {
        if (to - from >= ShortestGap)
        {
            gaps.Add(to - from);
        }
    }

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
