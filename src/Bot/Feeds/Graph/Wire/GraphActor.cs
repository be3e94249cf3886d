namespace ModerationBot.Bot.Feeds.Graph.Wire;

/// <summary>The author; the whole object is missing when the platform may not tell.</summary>
internal sealed record GraphActor
{
    public string? Id { get; init; }

    public string? Name { get; init; }
}
