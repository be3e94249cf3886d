using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Review.Examples;

/// <summary>
/// Table <c>examples</c>: what a person decided of one text, to learn from. It holds no text: it points to the revisions,
/// whose encrypted text stays the only copy, is never kept longer for this, and takes the row with it when it is erased.
/// </summary>
internal sealed class LabelledExample
{
    public long Id { get; init; }

    /// <summary>The decision that gave the label; it tells who and when.</summary>
    public required long DecisionId { get; init; }

    public Decision Decision { get; init; } = null!;

    public required string GroupId { get; init; }

    /// <summary>The text that was decided; it tells the item and whether it is a post or a comment.</summary>
    public required long RevisionId { get; init; }

    public Revision Revision { get; init; } = null!;

    /// <summary>What the text answers to; null when there is nothing or when only an import gave it.</summary>
    public long? ParentRevisionId { get; init; }

    public Revision? ParentRevision { get; init; }

    /// <summary>Whether the text says little without what it answers to: once that is erased, nothing can be learnt from it.</summary>
    public required bool NeedsParent { get; init; }

    /// <summary><c>fr</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The label: does it demean somebody on a protected ground?</summary>
    public required bool Discriminatory { get; init; }

    /// <summary>The grounds that the person gave; none when it is not discriminatory.</summary>
    public required IReadOnlyList<string> Grounds { get; init; }

    /// <summary>What had judged it, such as <c>discrimination@1+408396c7262c</c>.</summary>
    public required string Detectors { get; init; }
}
