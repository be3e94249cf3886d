namespace ModerationBot.Bot.Feeds.Graph.Wire;

/// <summary>What is joined to a post or a comment. Only its kind is read: addresses of photos are never kept.</summary>
internal sealed record GraphAttachment
{
    public string? MediaType { get; init; }

    public string? Type { get; init; }

    public GraphAttachments? Subattachments { get; init; }
}
