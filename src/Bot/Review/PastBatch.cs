namespace ModerationBot.Bot.Review;

/// <summary>A batch as the pages show it.</summary>
/// <param name="Id">The batch.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="Reason">A code of <see cref="DecisionReasons"/>.</param>
/// <param name="Asked">Flags asked for.</param>
/// <param name="Done">Flags decided.</param>
/// <param name="Refused">How many were not, by reason.</param>
/// <param name="UndoUntil">Until when it can be undone.</param>
internal sealed record PastBatch(
    long Id,
    DecisionOutcome Outcome,
    string Reason,
    int Asked,
    int Done,
    IReadOnlyDictionary<DeskStatus, int> Refused,
    DateTimeOffset UndoUntil);
