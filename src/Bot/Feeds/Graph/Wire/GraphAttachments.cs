namespace ModerationBot.Bot.Feeds.Graph.Wire;

/// <summary>A list of attachments, as posts and albums carry it.</summary>
internal sealed record GraphAttachments
{
    public IReadOnlyList<GraphAttachment>? Data { get; init; }
}
