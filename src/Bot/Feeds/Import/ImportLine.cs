namespace ModerationBot.Bot.Feeds.Import;

/// <summary>One line of an export, as it stands in the file.</summary>
internal sealed record ImportLine
{
    public string? Id { get; init; }

    public string? Text { get; init; }

    public string? Kind { get; init; }

    /// <summary>Text of the item answered to.</summary>
    public string? Parent { get; init; }

    public string? ParentId { get; init; }

    public IReadOnlyList<string?>? Attachments { get; init; }

    public string? Language { get; init; }

    public string? Author { get; init; }

    public string? CreatedAt { get; init; }

    public string? Permalink { get; init; }

    /// <summary>True when the item is gone from its platform; then <see cref="Id"/> alone is needed.</summary>
    public bool? Deleted { get; init; }
}
