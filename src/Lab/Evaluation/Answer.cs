using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Evaluation;

/// <summary>One judged example.</summary>
/// <param name="Example">The example.</param>
/// <param name="Score">Score of the detector, 0 to 1; that of another program may have any scale.</param>
/// <param name="Ground">Its first ground; null when it found nothing.</param>
internal sealed record Answer(Example Example, double Score, string? Ground)
{
    /// <summary>From which score on a person would be asked to look. Default 0.5.</summary>
    public double Threshold { get; init; } = 0.5;

    /// <summary>Whether a person would be asked to look.</summary>
    public bool Flagged => Score >= Threshold;

    /// <summary>1 when the text is discriminatory, 0 when it is not.</summary>
    public double Label => Example.Discriminatory ? 1 : 0;
}
