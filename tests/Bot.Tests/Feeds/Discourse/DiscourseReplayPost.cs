namespace ModerationBot.Bot.Tests.Feeds.Discourse;

/// <summary>A post in the replayed forum.</summary>
internal sealed class DiscourseReplayPost
{
    public required long Id { get; init; }

    public required DiscourseReplayTopic Topic { get; init; }

    public required int Number { get; init; }

    public int? ReplyTo { get; init; }

    public required DateTimeOffset Time { get; init; }

    public required string Raw { get; set; }

    public int Version { get; set; } = 1;

    public bool Hidden { get; set; }

    public bool Deleted { get; set; }
}
