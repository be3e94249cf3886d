using ModerationBot.Bot.Review;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Statements;

namespace ModerationBot.Bot.Appeals;

/// <summary>An appeal with the evidence as who decided saw it.</summary>
internal sealed record AppealView
{
    public required Appeal Row { get; init; }

    public required StatementView Statement { get; init; }

    /// <summary>The text of the revision that was decided on.</summary>
    public required MemberText Text { get; init; }

    /// <summary>The same text cut at its marks.</summary>
    public required IReadOnlyList<TextPiece> Pieces { get; init; }

    public required IReadOnlyList<ItemReason> Reasons { get; init; }

    /// <summary>The judgement of that revision.</summary>
    public required StoredVerdict Verdict { get; init; }

    /// <summary>Version of the policy under which it was flagged.</summary>
    public required string PolicyVersion { get; init; }

    /// <summary>Whether the author has changed the text since.</summary>
    public required bool EditedSince { get; init; }

    /// <summary>What the author wrote; null once erased or when the keys do not open it.</summary>
    public required string? Words { get; init; }

    /// <summary>Why it was decided so; null before, and once erased.</summary>
    public required string? Ruling { get; init; }

    /// <summary>Name of who took the decision that is contested; null when the account is gone.</summary>
    public required string? DecidedBy { get; init; }

    /// <summary>The decider's note to the team; null when there is none.</summary>
    public required string? Note { get; init; }

    /// <summary>Name of who decided the appeal; null before.</summary>
    public required string? RuledBy { get; init; }

    /// <summary>What the reader may do.</summary>
    public required AppealStanding Standing { get; init; }

    /// <summary>What became of bringing the message back; null while nothing did.</summary>
    public required CarriedAction? Restored { get; init; }

    public TimeZoneInfo Zone => Statement.Zone;

    /// <summary>Language of the text as a page names it to a screen reader; null when it could not be told.</summary>
    public string? Language => Verdict.Language is "fr" or "en" ? Verdict.Language : null;
}
