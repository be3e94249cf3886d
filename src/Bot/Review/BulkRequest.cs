namespace ModerationBot.Bot.Review;

/// <summary>Many flags decided in one gesture.</summary>
/// <param name="Flags">1 to <see cref="BulkDesk.MostFlags"/>, each as the person saw it.</param>
/// <param name="Outcome">
/// <see cref="DecisionOutcome.Approve"/>, <see cref="DecisionOutcome.Remove"/>, <see cref="DecisionOutcome.Hide"/> or
/// <see cref="DecisionOutcome.Escalate"/>.
/// </param>
/// <param name="Reason">A code of <see cref="DecisionReasons"/> that goes with the outcome.</param>
/// <param name="ActorId">Id of the account that decides.</param>
internal sealed record BulkRequest(IReadOnlyList<FlagSeen> Flags, DecisionOutcome Outcome, string Reason, string ActorId)
{
    /// <summary>Free words on each of them; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>Id of a rule; flags of groups that have no such rule are refused.</summary>
    public string? RuleId { get; init; }

    /// <summary>To escalate: to whom.</summary>
    public string? EscalateTo { get; init; }

    /// <summary>Counts and outcome only: a record would print the note.</summary>
    public override string ToString() => $"{Outcome} of {Flags.Count} flags";
}
