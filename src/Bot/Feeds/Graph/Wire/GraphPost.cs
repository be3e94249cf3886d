namespace ModerationBot.Bot.Feeds.Graph.Wire;

/// <summary>A post of the feed, with the first page of its comments.</summary>
internal sealed record GraphPost
{
    public string? Id { get; init; }

    /// <summary>Absent for a photo without words.</summary>
    public string? Message { get; init; }

    public GraphActor? From { get; init; }

    public string? CreatedTime { get; init; }

    /// <summary>Moves with an edit of the post and with each new comment; not with an edited comment.</summary>
    public string? UpdatedTime { get; init; }

    public string? PermalinkUrl { get; init; }

    public bool? IsHidden { get; init; }

    public GraphAttachments? Attachments { get; init; }

    public GraphList? Comments { get; init; }
}
