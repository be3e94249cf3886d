namespace ModerationBot.Bot.Tests.Feeds.NodeBb;

/// <summary>A post in the replayed forum.</summary>
internal sealed class NodeBbReplayPost
{
    public required long Pid { get; init; }

    public required NodeBbReplayTopic Topic { get; set; }

    public long? ToPid { get; init; }

    public required long Time { get; init; }

    public required string Markdown { get; set; }

    public long Edited { get; set; }

    public bool Deleted { get; set; }
}
