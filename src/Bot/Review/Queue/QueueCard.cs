using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>One flag in the queue. Public because Razor components are.</summary>
public sealed record QueueCard
{
    public required long FlagId { get; init; }

    public required int Version { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>Grounds and identifier types, most certain first.</summary>
    public required IReadOnlyList<CategoryTag> Categories { get; init; }

    public required ContentKind Kind { get; init; }

    /// <summary>The text around its first mark; empty when there is no text or it cannot be read.</summary>
    public required IReadOnlyList<TextPiece> Excerpt { get; init; }

    /// <summary>Language of the text, <c>fr</c> or <c>en</c>; null when it could not be told.</summary>
    public required string? Language { get; init; }

    /// <summary>Start of the comment answered to, when that is not the post of the thread; null otherwise.</summary>
    public required string? Parent { get; init; }

    public required IReadOnlyList<string> Attachments { get; init; }

    /// <summary>Code of the author; null where the platform hides authors.</summary>
    public required string? Pseudonym { get; init; }

    /// <summary>Which flag of this author this is within 90 days, from 1; 0 when the author is not known.</summary>
    public required int AuthorFlags { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>Whether some part could not be judged.</summary>
    public required bool PartlyJudged { get; init; }
}
