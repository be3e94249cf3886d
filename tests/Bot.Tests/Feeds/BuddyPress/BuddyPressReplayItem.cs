namespace ModerationBot.Bot.Tests.Feeds.BuddyPress;

/// <summary>A post or a comment on the replayed site.</summary>
internal sealed class BuddyPressReplayItem
{
    public required long Id { get; init; }

    /// <summary>The post of a comment; null for a post.</summary>
    public BuddyPressReplayItem? Post { get; init; }

    /// <summary>What a comment answers.</summary>
    public BuddyPressReplayItem? Parent { get; init; }

    public required DateTimeOffset Time { get; init; }

    /// <summary>HTML.</summary>
    public required string Html { get; set; }

    public long Group { get; init; } = 1;

    public bool Spam { get; set; }

    public List<BuddyPressReplayItem> Comments { get; } = [];
}
