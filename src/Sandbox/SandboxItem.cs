using System.Text.Json.Serialization;

namespace ModerationBot.Sandbox;

/// <summary>A post or a comment as it stands now. Times are whole seconds, UTC.</summary>
public sealed record SandboxItem
{
    /// <summary>Graph id: <c>{group}_{post}</c> for a post, <c>{group}_{post}_{comment}</c> for a comment.</summary>
    public required string Id { get; init; }

    /// <summary>Last part of the id. Posts and comments count alike, so a post and a comment may share a number.</summary>
    public required long Number { get; init; }

    /// <summary>The post of the thread; its own id for a post.</summary>
    public required string PostId { get; init; }

    /// <summary>Null for a post; for a comment the post, for a reply the comment it answers.</summary>
    public string? ParentId { get; init; }

    /// <summary>Id of the author among the members.</summary>
    public required string AuthorId { get; init; }

    /// <summary>The text.</summary>
    public required string Message { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>For a post: last edit or last new comment. An edited comment does not move it.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When the author last changed the text, if ever.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>Hidden by moderation: only its author still sees it on the page.</summary>
    public bool IsHidden { get; init; }

    /// <summary>What is joined to it.</summary>
    public IReadOnlyList<SandboxAttachment> Attachments { get; init; } = [];

    /// <summary>Ids of the members named in the text.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>Key of the seed line it came from, if any.</summary>
    public string? SeedKey { get; init; }

    /// <summary>Whether it opens a thread.</summary>
    [JsonIgnore]
    public bool IsPost => ParentId is null;
}
