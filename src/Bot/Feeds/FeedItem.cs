using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds;

/// <summary>One item as a platform gave it, before it is stored.</summary>
internal sealed record FeedItem
{
    public required string PlatformId { get; init; }

    public required ContentKind Kind { get; init; }

    public string? ParentPlatformId { get; init; }

    public required string ThreadPlatformId { get; init; }

    /// <summary>The author's id as the platform gives it; it is stored as a keyed fingerprint only.</summary>
    public string? AuthorPlatformId { get; init; }

    public string? AuthorName { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<string> Attachments { get; init; } = [];

    public string? Language { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? Permalink { get; init; }

    public bool Hidden { get; init; }

    /// <summary>Text of the parent as given with the item (imports); null when the parent is an item of its own.</summary>
    public string? ParentText { get; init; }
}
