using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Evaluation;

/// <summary>One judged example.</summary>
/// <param name="Example">The example.</param>
/// <param name="Score">Score of the detector, 0 to 1.</param>
/// <param name="Ground">Its first ground; null when it found nothing.</param>
internal sealed record Answer(Example Example, double Score, string? Ground)
{
    /// <summary>Whether a person would be asked to look.</summary>
    public bool Flagged => Score >= 0.5;
}
