namespace ModerationBot.Bot.Tests.Feeds.Discourse;

/// <summary>A topic in the replayed forum.</summary>
internal sealed class DiscourseReplayTopic
{
    public required long Id { get; init; }

    public required string Title { get; set; }

    public int Category { get; set; } = 5;

    public bool Deleted { get; set; }

    public List<DiscourseReplayPost> Posts { get; } = [];
}
