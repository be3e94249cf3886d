using ModerationBot.Bot.Feeds.NodeBb.Wire;

namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>A stretch of the list of topics, read.</summary>
/// <param name="Start">How many topics stand before it.</param>
/// <param name="Next">Where the list goes on.</param>
/// <param name="Topics">Each topic once, in the platform's order.</param>
/// <param name="IsEnd">Whether nothing comes after it.</param>
internal sealed record NodeBbWindow(long Start, long Next, IReadOnlyList<NodeBbTopic> Topics, bool IsEnd)
{
    /// <summary>Those in the order of time: pinned ones stand first whatever their time.</summary>
    private IEnumerable<NodeBbTopic> Ordered => Topics.Where(topic => !topic.Pinned);

    public long? Oldest => Ordered.Min(topic => topic.Lastposttime);

    public long? Newest => Ordered.Max(topic => topic.Lastposttime);

    /// <summary>Whether a topic of an earlier stretch stands here too: then none was lost between the two.</summary>
    public bool Continues(NodeBbWindow before) => Topics.Count == 0
        || Topics.Select(topic => topic.Tid).Intersect(before.Topics.Select(topic => topic.Tid), StringComparer.Ordinal).Any();
}
