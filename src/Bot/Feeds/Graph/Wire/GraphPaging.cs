namespace ModerationBot.Bot.Feeds.Graph.Wire;

/// <summary>Where a list goes on. Only an absent <c>next</c> is the end: a page may be empty and still have one.</summary>
internal sealed record GraphPaging
{
    public string? Next { get; init; }
}
