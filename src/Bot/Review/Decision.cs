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

    public required DecisionOutcome Outcome { get; init; }

    /// <summary>Why: a code of <see cref="DecisionReasons"/>.</summary>
    public required string Reason { get; init; }

    /// <summary>Free words of the decider, encrypted; null when none were given.</summary>
    public byte[]? NoteCipher { get; init; }

    /// <summary>Id of the account that decided.</summary>
    public required string DecidedBy { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>Until then it can be undone and nothing is sent to the platform.</summary>
    public required DateTimeOffset UndoUntil { get; init; }

    /// <summary>For <see cref="DecisionOutcome.Undo"/>: the decision taken back.</summary>
    public long? UndoesDecisionId { get; init; }
}
