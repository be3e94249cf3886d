using ModerationBot.Detection;

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
    CarriedAction? Action)
{
    /// <summary>What the item is.</summary>
    public ContentKind Kind { get; init; }

    /// <summary>Id of the group's rule that was cited; null when none was.</summary>
    public string? RuleId { get; init; }

    /// <summary>The words to the author; null when there are none, or once erased.</summary>
    public string? Message { get; init; }

    /// <summary>To whom it was passed on: a name, or <see cref="Flags.FlagMarks.Owners"/>; null otherwise, or when the account is gone.</summary>
    public string? EscalatedTo { get; init; }

    /// <summary>Whether nothing happened to the flag since.</summary>
    public bool IsLatest { get; init; }
}
