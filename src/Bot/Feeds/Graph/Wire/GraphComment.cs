namespace ModerationBot.Bot.Feeds.Graph.Wire;

/// <summary>A comment, or a reply to one.</summary>
internal sealed record GraphComment
{
    public string? Id { get; init; }

    public string? Message { get; init; }

    public GraphActor? From { get; init; }

    public string? CreatedTime { get; init; }

    public string? PermalinkUrl { get; init; }

    public bool? IsHidden { get; init; }

    /// <summary>The comment answered to; absent when it answers the post.</summary>
    public GraphNode? Parent { get; init; }

    public GraphAttachment? Attachment { get; init; }
}
