namespace ModerationBot.Bot.Review;

/// <summary>Table <c>batches</c>: decisions taken in one gesture, which one undo takes back.</summary>
internal sealed class Batch
{
    public long Id { get; init; }

    /// <summary>Id of the account that decided.</summary>
    public required string DecidedBy { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    public required DecisionOutcome Outcome { get; init; }

    /// <summary>Why: a code of <see cref="DecisionReasons"/>.</summary>
    public required string Reason { get; init; }

    /// <summary>Flags that were asked for.</summary>
    public required int Asked { get; init; }

    /// <summary>Flags that were decided.</summary>
    public int Done { get; set; }

    /// <summary>How many were not decided, by <see cref="DeskStatus"/>.</summary>
    public Dictionary<DeskStatus, int> Refused { get; set; } = [];

    /// <summary>Until then its decisions can be undone and nothing is sent to the platform.</summary>
    public required DateTimeOffset UndoUntil { get; init; }
}
