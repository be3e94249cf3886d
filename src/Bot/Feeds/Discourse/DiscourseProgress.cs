using System.Globalization;
using ModerationBot.Bot.Feeds.Discourse.Wire;

namespace ModerationBot.Bot.Feeds.Discourse;

/// <summary>The cursor of a poll under way: after each page it tells what may be stored with that page.</summary>
internal sealed class DiscourseProgress(DiscourseCursor cursor)
{
    private const int MostRanges = 16;

    private readonly HashSet<string> _seen = new(cursor.Seen, StringComparer.Ordinal);
    private readonly List<DiscourseRange> _unread = [.. cursor.Unread];
    private readonly List<DiscourseRange> _broken = [];
    private IReadOnlyList<string>? _first;
    private long? _id = cursor.Id;

    /// <summary>What to read: first what is new, then what was left.</summary>
    public IReadOnlyList<DiscourseRange> Ranges { get; } = [new DiscourseRange(cursor.Id + 1, null), .. cursor.Unread];

    /// <summary>Whether the category ever showed a post.</summary>
    public bool HasHistory { get; private set; } = cursor.HasHistory;

    /// <summary>Whether any post of the forum was ever seen.</summary>
    public bool HasRead => _id is not null;

    public bool IsSeen(DiscoursePost post) => _seen.Contains(Mark(post));

    /// <summary>Takes a handled page into account.</summary>
    /// <param name="range">The stretch it belongs to.</param>
    /// <param name="posts">All its posts.</param>
    /// <param name="ours">Those of the category.</param>
    /// <param name="unreadable">How many of its objects had a broken shape.</param>
    /// <returns>The rest of the stretch; null when it is read to its end.</returns>
    public DiscourseRange? Handled(
        DiscourseRange range, IReadOnlyList<DiscoursePost> posts, IReadOnlyList<DiscoursePost> ours, int unreadable)
    {
        _unread.Remove(range);
        HasHistory |= ours.Count > 0;
        if (unreadable == 0)
        {
            _first ??= range.To is null ? [.. ours.Select(Mark)] : null;
            _seen.UnionWith(ours.Select(Mark));
        }

        if (posts.Count == 0)
        {
            return null;
        }

        long lowest = posts.Min(post => post.Id!.Value);
        long highest = posts.Max(post => post.Id!.Value);
        _id = Math.Max(_id ?? 0, highest);
        if (unreadable > 0)
        {
            _broken.Add(new DiscourseRange(lowest, highest));
        }

        if (lowest <= (range.From ?? 1))
        {
            return null;
        }

        DiscourseRange rest = range with { To = lowest - 1 };
        _unread.Add(rest);
        return rest;
    }

    public string ToJson() => new DiscourseCursor
    {
        Id = _id,
        Seen = _first ?? cursor.Seen,
        Unread = Merged([.. _unread, .. _broken]),
        HasHistory = HasHistory,
    }.ToJson();

    private static string Mark(DiscoursePost post) =>
        string.Create(CultureInfo.InvariantCulture, $"{post.Id}:{post.Version}{(post.Hidden ? "h" : "")}{(post.IsGone ? "d" : "")}");

    /// <summary>Many stretches, after many stops, become one: the cursor stays small and nothing is lost.</summary>
    private static List<DiscourseRange> Merged(List<DiscourseRange> ranges) => ranges.Count <= MostRanges
        ? ranges
        : [new DiscourseRange(ranges.Any(range => range.From is null) ? null : ranges.Min(range => range.From), ranges.Max(range => range.To))];
}
