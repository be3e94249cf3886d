using ModerationBot.Bot.Statements;

namespace ModerationBot.Bot.Appeals;

/// <summary>What a valid appeal link opens. It names nobody of the team.</summary>
/// <param name="Content">The statement.</param>
/// <param name="Language">Language that the author is written to in.</param>
/// <param name="Stage">Where things stand.</param>
/// <param name="AppealUntil">Until when the author may appeal.</param>
/// <param name="ReceivedAt">When the appeal came; null while there is none.</param>
/// <param name="AnswerBy">Until when the team means to answer; null while there is no appeal.</param>
/// <param name="DecidedAt">When it was decided; null before.</param>
/// <param name="Reason">Why it was decided so; null before, and once erased.</param>
internal sealed record PublicAppeal(
    StatementContent Content,
    string Language,
    PublicStage Stage,
    DateTimeOffset AppealUntil,
    DateTimeOffset? ReceivedAt,
    DateTimeOffset? AnswerBy,
    DateTimeOffset? DecidedAt,
    string? Reason);
