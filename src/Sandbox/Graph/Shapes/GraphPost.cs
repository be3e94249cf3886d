namespace ModerationBot.Sandbox.Graph.Shapes;

/// <summary>A post; only the fields that were asked for are there.</summary>
internal sealed record GraphPost
{
    public string? Message { get; init; }

    public string? Story { get; init; }

    public GraphUser? From { get; init; }

    public string? CreatedTime { get; init; }

    public string? UpdatedTime { get; init; }

    public string? PermalinkUrl { get; init; }

    public string? StatusType { get; init; }

    public string? Type { get; init; }

    public bool? IsHidden { get; init; }

    public bool? IsPublished { get; init; }

    public string? FullPicture { get; init; }

    public GraphList<GraphAttachment>? Attachments { get; init; }

    public IReadOnlyList<GraphTag>? MessageTags { get; init; }

    public GraphList<GraphComment>? Comments { get; init; }

    public required string Id { get; init; }
}
