namespace ModerationBot.Bot.Feeds.BuddyPress.Wire;

/// <summary>A text. Only what members see is read: the other form comes in some answers and not in others.</summary>
internal sealed record BuddyPressContent
{
    /// <summary>HTML.</summary>
    public string? Rendered { get; init; }
}
