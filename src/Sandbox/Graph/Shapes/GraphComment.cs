namespace ModerationBot.Sandbox.Graph.Shapes;

/// <summary>A comment; only the fields that were asked for are there.</summary>
internal sealed record GraphComment
{
    public string? CreatedTime { get; init; }

    public GraphUser? From { get; init; }

    public string? Message { get; init; }

    public GraphReference? Parent { get; init; }

    public GraphReference? Object { get; init; }

    public GraphAttachment? Attachment { get; init; }

    public int? CommentCount { get; init; }

    public int? LikeCount { get; init; }

    public bool? CanHide { get; init; }

    public bool? CanRemove { get; init; }

    public bool? CanComment { get; init; }

    public bool? CanReplyPrivately { get; init; }

    public bool? IsHidden { get; init; }

    public bool? IsPrivate { get; init; }

    public bool? UserLikes { get; init; }

    public string? PermalinkUrl { get; init; }

    public IReadOnlyList<GraphTag>? MessageTags { get; init; }

    public GraphList<GraphComment>? Comments { get; init; }

    public required string Id { get; init; }
}
