using ModerationBot.Bot.Flags;

namespace ModerationBot.Bot.Review;

/// <summary>What a person asks the desk to record.</summary>
/// <param name="FlagId">The flag that the person looked at.</param>
/// <param name="FlagVersion">Its version as the person saw it.</param>
/// <param name="Outcome">
/// <see cref="DecisionOutcome.Approve"/>, <see cref="DecisionOutcome.Remove"/>, <see cref="DecisionOutcome.Hide"/>,
/// <see cref="DecisionOutcome.AskEdit"/> or <see cref="DecisionOutcome.Escalate"/>.
/// </param>
/// <param name="Reason">A code of <see cref="DecisionReasons"/> that goes with the outcome; may be blank to escalate.</param>
/// <param name="Note">Free words, at most <see cref="ReviewDesk.MaxNote"/> UTF-16 units; null or blank for none.</param>
/// <param name="ActorId">Id of the account that decides.</param>
internal sealed record NewDecision(
    long FlagId, int FlagVersion, DecisionOutcome Outcome, string Reason, string? Note, string ActorId)
{
    /// <summary>Id of a rule of the group; null or blank when none is cited.</summary>
    public string? RuleId { get; init; }

    /// <summary>The words to the author; needed to ask for an edit, at most <see cref="AuthorMessage.MaxLength"/> UTF-16 units.</summary>
    public string? Message { get; init; }

    /// <summary>To escalate: an account that may decide, or <see cref="FlagMarks.Owners"/>.</summary>
    public string? EscalateTo { get; init; }

    /// <summary>The batch that it is part of; null when it stands alone.</summary>
    public long? BatchId { get; init; }

    /// <summary>Whether to decide although a colleague holds the flag.</summary>
    public bool TakeOver { get; init; }

    /// <summary>Flag, version and outcome only: a record would print the words.</summary>
    public override string ToString() => $"{Outcome} of flag {FlagId} version {FlagVersion}";
}
