namespace ModerationBot.Bot.Review;

/// <summary>What a person asks the desk to record.</summary>
/// <param name="FlagId">The flag that the person looked at.</param>
/// <param name="FlagVersion">Its version as the person saw it.</param>
/// <param name="Outcome"><see cref="DecisionOutcome.Approve"/> or <see cref="DecisionOutcome.Remove"/>.</param>
/// <param name="Reason">A code of <see cref="DecisionReasons"/> that goes with the outcome.</param>
/// <param name="Note">Free words, at most <see cref="ReviewDesk.MaxNote"/> UTF-16 units; null or blank for none.</param>
/// <param name="ActorId">Id of the account that decides.</param>
internal sealed record NewDecision(
    long FlagId, int FlagVersion, DecisionOutcome Outcome, string Reason, string? Note, string ActorId);
