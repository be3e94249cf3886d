namespace ModerationBot.Bot.Appeals;

/// <summary>An appeal in the list.</summary>
/// <param name="Id">The appeal.</param>
/// <param name="Outcome">Code of what was decided: <c>remove</c>, <c>hide</c> or <c>ask_edit</c>.</param>
/// <param name="Reason">Code of why.</param>
/// <param name="GroupName">The group.</param>
/// <param name="Zone">Its time zone.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="AnswerBy">Until when the team means to answer.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DecidedAt">When it was decided; null before.</param>
internal sealed record AppealRow(
    long Id,
    string Outcome,
    string Reason,
    string GroupName,
    TimeZoneInfo Zone,
    DateTimeOffset ReceivedAt,
    DateTimeOffset AnswerBy,
    AppealState State,
    DateTimeOffset? DecidedAt);
