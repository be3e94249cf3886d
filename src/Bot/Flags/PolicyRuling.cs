using ModerationBot.Bot.Screening;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Flags;

/// <summary>What the policy makes of one verdict.</summary>
/// <param name="Discrimination">Flagged as discriminatory.</param>
/// <param name="Identification">Flagged as identifying.</param>
/// <param name="Severity">Urgency; <see cref="Detection.Severity.None"/> when nothing is flagged.</param>
/// <param name="Categories">Grounds and identifier types, most certain first.</param>
/// <param name="Added">Findings that the policy itself adds: watch words.</param>
internal sealed record PolicyRuling(
    bool Discrimination,
    bool Identification,
    Severity Severity,
    IReadOnlyList<string> Categories,
    IReadOnlyList<StoredFinding> Added)
{
    public bool Flagged => Discrimination || Identification;
}
