using ModerationBot.Bot.Feeds.NodeBb.Wire;

namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>The cursor of a poll under way: after each stretch it tells what may be stored with it.</summary>
internal sealed class NodeBbProgress
{
    private const int MostRanges = 16;

    private readonly long _overlap;
    private readonly HashSet<string> _seen;
    private readonly List<NodeBbRange> _unread;
    private readonly HashSet<NodeBbRange> _broken = [];
    private HashSet<string>? _first;
    private long? _time;

    public NodeBbProgress(NodeBbCursor cursor, int overlapSeconds)
    {
        _overlap = overlapSeconds * 1000L;
        _time = cursor.Time;
        _seen = new HashSet<string>(cursor.Seen, StringComparer.Ordinal);
        _unread = [.. cursor.Unread];
        Held = new HashSet<string>(cursor.Held, StringComparer.Ordinal);
        Ranges = [new NodeBbRange(cursor.Time - _overlap, null), .. cursor.Unread];
    }

    /// <summary>What to read: first what is new, then what was left.</summary>
    public IReadOnlyList<NodeBbRange> Ranges { get; }

    /// <summary>Whether any topic was ever seen.</summary>
    public bool HasHistory => _time is not null;

    /// <summary>Ids of the posts that wait for a moderator.</summary>
    public IReadOnlySet<string> Held { get; set; }

    /// <summary>Whether a topic has to be read. On the first page each is looked at: there a return or a purge shows at no cost.</summary>
    public bool Wants(NodeBbTopic topic, NodeBbRange range, NodeBbWindow window) => !_seen.Contains(NodeBbMarks.Of(topic))
        && (range.Holds(topic.Lastposttime!.Value) || (range.Until is null && window.Start == 0));

    /// <summary>Takes a topic into account that was read whole.</summary>
    public void Handled(NodeBbTopic topic) => _seen.Add(NodeBbMarks.Of(topic));

    /// <summary>Takes a topic into account that could not be read whole: it is read again.</summary>
    public void Broke(NodeBbTopic topic, NodeBbWindow window) =>
        _broken.Add(new NodeBbRange(topic.Lastposttime, topic.Lastposttime, window.Start));

    /// <summary>Takes a handled stretch into account.</summary>
    /// <returns>The rest of the part that it belongs to; null when that is read to its end.</returns>
    public NodeBbRange? Handled(NodeBbRange range, NodeBbWindow window)
    {
        _unread.Remove(range);
        _first ??= window.Start == 0 ? [.. window.Topics.Select(topic => topic.Tid!)] : null;
        long? newest = window.Topics.Max(topic => topic.Lastposttime);
        _time = newest is null || newest < _time ? _time : newest;
        if (window.IsEnd || window.Oldest < range.Since)
        {
            return null;
        }

        // The oldest time again: not all of its topics need be in this stretch.
        long? until = window.Oldest is { } oldest && !(oldest > range.Until) ? oldest : range.Until;
        NodeBbRange rest = range with { Until = until, Skip = window.Next };
        _unread.Add(rest);
        return rest;
    }

    public string ToJson() => new NodeBbCursor
    {
        Time = _time,
        Seen = [.. _seen.Where(Keep).Order(StringComparer.Ordinal)],
        Unread = Merged([.. _unread, .. _broken]),
        Held = [.. Held.Order(StringComparer.Ordinal)],
    }.ToJson();

    private bool Keep(string mark) =>
        _first is null || _first.Contains(NodeBbMarks.TopicOf(mark)) || !(NodeBbMarks.TimeOf(mark) < _time - _overlap);

    /// <summary>Many stretches, after many stops, become one: the cursor stays small and nothing is lost.</summary>
    private static IReadOnlyList<NodeBbRange> Merged(List<NodeBbRange> ranges) => ranges.Count <= MostRanges
        ? [.. ranges]
        :
        [
            new NodeBbRange(
                ranges.Any(range => range.Since is null) ? null : ranges.Min(range => range.Since),
                ranges.Any(range => range.Until is null) ? null : ranges.Max(range => range.Until),
                ranges.Min(range => range.Skip)),
        ];
}
