namespace ModerationBot.Bot.Feeds;

/// <summary>All watched groups. Section <c>Groups</c>, a list. Default none.</summary>
internal sealed record GroupsOptions
{
    public List<GroupOptions> Groups { get; init; } = [];
}
