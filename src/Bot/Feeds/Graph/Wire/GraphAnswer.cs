namespace ModerationBot.Bot.Feeds.Graph.Wire;

/// <summary>Answer to a write.</summary>
internal sealed record GraphAnswer
{
    public bool? Success { get; init; }
}
