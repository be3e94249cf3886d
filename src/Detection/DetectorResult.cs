namespace ModerationBot.Detection;

/// <summary>What one detector says of one item.</summary>
/// <param name="Score">Score of the item in its context, 0 to 1.</param>
/// <param name="ScoreAlone">Score without the parent, 0 to 1.</param>
/// <param name="Findings">Reasons, with spans in the original text.</param>
/// <param name="NotJudged">A code of <see cref="Detection.NotJudged"/> when it could not judge; otherwise null.</param>
public sealed record DetectorResult(double Score, double ScoreAlone, IReadOnlyList<Finding> Findings, string? NotJudged = null)
{
    /// <summary>Nothing found.</summary>
    public static DetectorResult Nothing { get; } = new(0, 0, []);
}
