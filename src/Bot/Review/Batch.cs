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

    /// <summary>Flags that were decided; the others were not as the person had seen them.</summary>
    public int Done { get; set; }
}
