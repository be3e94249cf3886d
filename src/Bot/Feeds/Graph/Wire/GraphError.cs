namespace ModerationBot.Bot.Feeds.Graph.Wire;

/// <summary>Why a call was refused. The platform's words are not read: they may hold ids of people.</summary>
internal sealed record GraphError
{
    public string? Type { get; init; }

    public int Code { get; init; }

    public int? ErrorSubcode { get; init; }
}
