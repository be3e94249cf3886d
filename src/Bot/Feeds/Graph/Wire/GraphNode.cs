namespace ModerationBot.Bot.Feeds.Graph.Wire;

/// <summary>Any object as far as its id, name and moderation state.</summary>
internal sealed record GraphNode
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public bool? IsHidden { get; init; }

    public bool? CanHide { get; init; }
}
