namespace ModerationBot.Bot.Review;

/// <summary>A decision as the pages show it.</summary>
/// <param name="Id">The decision.</param>
/// <param name="FlagId">The flag decided.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="Reason">A code of <see cref="DecisionReasons"/>.</param>
/// <param name="Note">The decider's free words; null when there are none.</param>
/// <param name="Who">Name of the decider; null when the account is gone.</param>
/// <param name="ByReader">Whether the decider is the person who reads the page.</param>
/// <param name="At">When.</param>
/// <param name="UndoUntil">Until when it can be undone.</param>
/// <param name="Zone">Time zone of the flag's group.</param>
/// <param name="Action">What became of it on the platform; null while nothing was sent.</param>
internal sealed record PastDecision(
    long Id,
    long FlagId,
    DecisionOutcome Outcome,
    string Reason,
    string? Note,
    string? Who,
    bool ByReader,
    DateTimeOffset At,
    DateTimeOffset UndoUntil,
    TimeZoneInfo Zone,
    CarriedAction? Action);
