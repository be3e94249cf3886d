namespace ModerationBot.Bot.Feeds;

/// <summary>Table <c>revisions</c>: one state of an item's content. An edit makes a new one.</summary>
internal sealed class Revision
{
    public long Id { get; init; }

    public long ItemId { get; init; }

    public Item Item { get; init; } = null!;

    /// <summary>From 1, without holes.</summary>
    public required int Number { get; init; }

    /// <summary>Keyed fingerprint of text and attachments: an equal one means no edit.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Encrypted text; null once erased.</summary>
    public byte[]? TextCipher { get; set; }

    /// <summary>Encrypted text of the parent as an import gave it; erased together with the text.</summary>
    public byte[]? ParentTextCipher { get; set; }

    /// <summary>Kinds of the attachments, such as <c>photo</c>.</summary>
    public required IReadOnlyList<string> Attachments { get; init; }

    /// <summary>Language given by an import; null when unknown.</summary>
    public string? Language { get; init; }

    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>When the text was erased; null while it is kept.</summary>
    public DateTimeOffset? ErasedAt { get; set; }

    /// <summary>Until when an unflagged text is kept as context of its thread; null when it is not.</summary>
    public DateTimeOffset? KeepUntil { get; set; }
}
