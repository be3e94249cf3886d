using ModerationBot.Detection;
using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Evaluation.Identification;

/// <summary>One item as the product answers it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Score">Score of the identification half, 0 to 1.</param>
/// <param name="Flagged">Whether that half flags it.</param>
/// <param name="FlaggedByAny">Whether any half does.</param>
/// <param name="Findings">Findings of the identification half.</param>
internal sealed record ItemAnswer(IdentificationItem Item, double Score, bool Flagged, bool FlaggedByAny, IReadOnlyList<Finding> Findings)
{
    /// <summary>What counts of it.</summary>
    public Judged Judged => new(Score, Item.Identifying, Flagged);
}
