using ModerationBot.Bot.Flags;

namespace ModerationBot.Bot.Review;

/// <summary>
/// Table <c>decisions</c>, append only: what a person decided of one version of a flag. Undoing appends a row too.
/// </summary>
internal sealed class Decision
{
    public long Id { get; init; }

    public required long FlagId { get; init; }

    public Flag Flag { get; init; } = null!;

    /// <summary>The flag's version that the person saw.</summary>
    public required int FlagVersion { get; init; }

    /// <summary>The evidence that the person saw: the verdict of the text as it was then; null in rows older than this column.</summary>
    public long? VerdictId { get; init; }

    public required DecisionOutcome Outcome { get; init; }

    /// <summary>Why: a code of <see cref="DecisionReasons"/>.</summary>
    public required string Reason { get; init; }

    /// <summary>Id of the group's own rule that the item breaks; null when none was cited.</summary>
    public string? RuleId { get; init; }

    /// <summary>The words to send to the author, encrypted; null when none are.</summary>
    public byte[]? MessageCipher { get; init; }

    /// <summary>The batch that it was taken in; null when it was taken alone.</summary>
    public long? BatchId { get; init; }

    /// <summary>Free words of the decider, encrypted; null when none were given.</summary>
    public byte[]? NoteCipher { get; init; }

    /// <summary>Id of the account that decided.</summary>
    public required string DecidedBy { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>Until then it can be undone and nothing is sent to the platform.</summary>
    public required DateTimeOffset UndoUntil { get; init; }

    /// <summary>What stood on the flag before, so that undoing brings it back; null in rows older than this column.</summary>
    public FlagMarks? Before { get; init; }

    /// <summary>To whom it was passed on; null for any other outcome.</summary>
    public string? EscalatedTo { get; init; }

    /// <summary>For <see cref="DecisionOutcome.Undo"/>: the decision taken back.</summary>
    public long? UndoesDecisionId { get; init; }
}
