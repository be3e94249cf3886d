using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds;

/// <summary>Table <c>items</c>: one post or comment, known by its group and platform id.</summary>
internal sealed class Item
{
    public long Id { get; init; }

    public required string GroupId { get; init; }

    public required string PlatformId { get; init; }

    public required ContentKind Kind { get; init; }

    /// <summary>What it answers to; null for a post.</summary>
    public string? ParentPlatformId { get; init; }

    /// <summary>The post that opened the thread; its own id for a post.</summary>
    public required string ThreadPlatformId { get; init; }

    /// <summary>
    /// A keyed fingerprint (32 hex digits) of the group and the author's id on the platform, or name in an export: equal
    /// within a group for the same author, and no way back to the id. Null where the platform hides authors.
    /// </summary>
    public string? AuthorPlatformId { get; set; }

    /// <summary>Encrypted; null where the platform hides authors.</summary>
    public byte[]? AuthorNameCipher { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>When the platform was last seen to still hold it.</summary>
    public required DateTimeOffset ConfirmedAt { get; set; }

    public ItemState State { get; set; }

    /// <summary>Erased together with the name; only a new text brings it back.</summary>
    public string? Permalink { get; set; }

    /// <summary>True while only an import has brought it and no feed has: a sweep cannot ask the platform for it.</summary>
    public bool Imported { get; set; }

    /// <summary>Number of the latest revision, from 1.</summary>
    public int LatestRevision { get; set; }

    public List<Revision> Revisions { get; init; } = [];
}
