namespace ModerationBot.Bot.Tests.Feeds.NodeBb;

/// <summary>A topic in the replayed forum, with its posts in the order of time.</summary>
internal sealed class NodeBbReplayTopic
{
    public required long Tid { get; init; }

    public required string Title { get; set; }

    public int Category { get; set; } = 5;

    public bool Deleted { get; set; }

    public bool Pinned { get; set; }

    public List<NodeBbReplayPost> Posts { get; } = [];

    public long LastPostTime => Posts[^1].Time;
}
