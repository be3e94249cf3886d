namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>The cursor of a poll under way: after each page it tells what may be stored with that page.</summary>
internal sealed class GraphProgress
{
    /// <summary>A thread read at least this long after its last activity is complete: the clocks may differ a little.</summary>
    private const long SettledSeconds = 5;

    private const int MostRanges = 16;

    private readonly long _overlap;
    private readonly HashSet<string> _seen;
    private readonly List<GraphRange> _unread;
    private long? _time;

    public GraphProgress(GraphCursor cursor, int overlapSeconds)
    {
        _overlap = overlapSeconds;
        _time = cursor.Time;
        _seen = new HashSet<string>(cursor.Seen, StringComparer.Ordinal);
        _unread = [.. cursor.Unread];
        Ranges = [new GraphRange(cursor.Time - overlapSeconds, null), .. cursor.Unread];
    }

    /// <summary>What to read: first what is new, then what was left.</summary>
    public IReadOnlyList<GraphRange> Ranges { get; }

    /// <summary>Whether any post was ever seen.</summary>
    public bool HasHistory => _time is not null;

    public bool IsSeen(GraphThread thread) => _seen.Contains(thread.Mark);

    /// <summary>Takes a handled page into account.</summary>
    /// <param name="range">The stretch it belongs to, as <see cref="Ranges"/> or an earlier call gave it.</param>
    /// <param name="page">The page.</param>
    /// <param name="now">Unix seconds at which it was asked for.</param>
    /// <returns>The rest of the stretch; null when it is read to its end.</returns>
    public GraphRange? Handled(GraphRange range, GraphFeedPage page, long now)
    {
        _unread.Remove(range);
        if (page.Threads.Count > 0)
        {
            KeepBroken(page);
            Advance(page, now);
            // The oldest second again: not all of its posts need be on this page.
            range = range with { Until = page.Threads.Min(thread => thread.UpdatedAt) };
        }

        if (page.Next is null)
        {
            return null;
        }

        _unread.Add(range);
        return range;
    }

    public string ToJson() => new GraphCursor
    {
        Time = _time,
        Seen = [.. _seen.Where(mark => !IsBefore(mark, _time - _overlap)).Order(StringComparer.Ordinal)],
        Unread = Merged(_unread),
    }.ToJson();

    private void KeepBroken(GraphFeedPage page)
    {
        if (page.Unreadable > 0)
        {
            AddBroken(page.Threads.Min(one => one.UpdatedAt), page.Threads.Max(one => one.UpdatedAt));
        }
    }

    /// <summary>One stretch with those it touches: an item that stays broken must not cost more calls with every poll.</summary>
    private void AddBroken(long since, long until)
    {
        List<GraphRange> touching = _unread.FindAll(range => range.Since <= until && range.Until >= since);
        _unread.RemoveAll(touching.Contains);
        _unread.Add(new GraphRange(
            touching.Select(range => range.Since!.Value).Append(since).Min(),
            touching.Select(range => range.Until!.Value).Append(until).Max()));
    }

    private void Advance(GraphFeedPage page, long now)
    {
        _time = Math.Max(_time ?? long.MinValue, page.Threads.Max(thread => thread.UpdatedAt));
        if (page.Unreadable > 0)
        {
            return;
        }

        _seen.UnionWith(page.Threads
            .Where(thread => thread.UpdatedAt <= now - SettledSeconds)
            .Select(thread => thread.Mark));
    }

    private static bool IsBefore(string mark, long? time) =>
        !long.TryParse(mark.AsSpan(mark.LastIndexOf('@') + 1), out long seconds) || seconds < time;

    /// <summary>Many stretches, after many stops, become one: the cursor stays small and nothing is lost.</summary>
    private static IReadOnlyList<GraphRange> Merged(List<GraphRange> ranges) => ranges.Count <= MostRanges
        ? [.. ranges]
        :
        [
            new GraphRange(
                ranges.Any(range => range.Since is null) ? null : ranges.Min(range => range.Since),
                ranges.Any(range => range.Until is null) ? null : ranges.Max(range => range.Until)),
        ];
}
