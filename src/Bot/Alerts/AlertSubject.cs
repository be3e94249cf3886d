using ModerationBot.Detection;

namespace ModerationBot.Bot.Alerts;

/// <summary>What a message may tell: counts, kinds and times. There is no field for a text or a name.</summary>
/// <param name="Group">The group's name.</param>
/// <param name="Language"><c>fr</c> or <c>en</c>.</param>
/// <param name="Items">Items to look at.</param>
/// <param name="Identification">How many of them could identify a patient.</param>
/// <param name="Discrimination">How many of them could be discriminatory.</param>
/// <param name="Severity">The highest severity among them.</param>
/// <param name="OldestMinutes">Minutes since the oldest was posted.</param>
/// <param name="Link">Where to look, after signing in.</param>
internal sealed record AlertSubject(
    string Group,
    string Language,
    int Items,
    int Identification,
    int Discrimination,
    Severity Severity,
    int OldestMinutes,
    Uri Link);
