using ModerationBot.Bot.Review.Items;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>One flag in the queue. Public because Razor components are.</summary>
public sealed record QueueCard
{
    public required long FlagId { get; init; }

    public required int Version { get; init; }

    /// <summary><see cref="QueueState.Open"/>, <see cref="QueueState.Waiting"/> or <see cref="QueueState.Decided"/>.</summary>
    public required QueueState State { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>Grounds and identifier types, most certain first.</summary>
    public required IReadOnlyList<CategoryTag> Categories { get; init; }

    public required ContentKind Kind { get; init; }

    /// <summary>Score of the first question, alone and in context.</summary>
    public required HalfScore Discriminates { get; init; }

    /// <summary>Score of the second question, alone and in context.</summary>
    public required HalfScore Identifies { get; init; }

    /// <summary>The text around its first mark; empty when there is no text or it cannot be read.</summary>
    public required IReadOnlyList<TextPiece> Excerpt { get; init; }

    /// <summary>By number: the marks of the excerpt name them.</summary>
    public required IReadOnlyList<ItemReason> Reasons { get; init; }

    /// <summary>Language of the text, <c>fr</c> or <c>en</c>; null when it could not be told.</summary>
    public required string? Language { get; init; }

    /// <summary>Start of the comment answered to, when that is not the post of the thread; null otherwise.</summary>
    public required string? Parent { get; init; }

    public required IReadOnlyList<string> Attachments { get; init; }

    /// <summary>Its web address on the platform; null when it is not known.</summary>
    public required string? Permalink { get; init; }

    /// <summary>Code of the author; null where the platform hides authors.</summary>
    public required string? Pseudonym { get; init; }

    /// <summary>Which flag of this author this is within 90 days, from 1; 0 when the author is not known.</summary>
    public required int AuthorFlags { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>Hours since it was raised; never less than none.</summary>
    public required double AgeHours { get; init; }

    /// <summary>Risk x age: see <see cref="QueueUrgency"/>.</summary>
    public required double Urgency { get; init; }

    /// <summary>Whether some part could not be judged.</summary>
    public required bool PartlyJudged { get; init; }

    /// <summary>Whether the author has written something else since this text was judged.</summary>
    public required bool EditedSince { get; init; }

    /// <summary>Whether members still see it on the platform.</summary>
    public required bool IsVisible { get; init; }

    /// <summary>Who is asked to decide; null when nobody in particular is.</summary>
    public QueuePerson? EscalatedTo { get; init; }

    /// <summary>Who said the first of two yeses; null when none was said.</summary>
    public QueuePerson? ProposedBy { get; init; }

    /// <summary>End of the time that the author has to edit; null when the author was not asked.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Why it is open again after its author was asked to edit: a code of <see cref="Flags.FlagReturns"/>; null otherwise.</summary>
    public string? Returned { get; init; }

    /// <summary>Who is looking at it right now; null when nobody is.</summary>
    public QueueClaim? Claim { get; init; }
}
