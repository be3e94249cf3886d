namespace ModerationBot.Bot.Feeds.BuddyPress.Wire;

/// <summary>Why a call was refused. The site's sentence is not read.</summary>
internal sealed record BuddyPressRefusal
{
    public string? Code { get; init; }
}
