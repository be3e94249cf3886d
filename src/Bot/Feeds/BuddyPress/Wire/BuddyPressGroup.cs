namespace ModerationBot.Bot.Feeds.BuddyPress.Wire;

/// <summary>A group.</summary>
internal sealed record BuddyPressGroup
{
    public string? Name { get; init; }
}
