namespace ModerationBot.Detection;

/// <summary>The answer to one of the two questions.</summary>
/// <param name="Flagged">Whether a person should look.</param>
/// <param name="Score">Calibrated score, 0 to 1, of the text in its context.</param>
/// <param name="ScoreAlone">Score of the text without its parent; equal to <paramref name="Score"/> when there is none.</param>
/// <param name="Categories">Grounds or identifier types, most certain first, each once.</param>
public sealed record HalfVerdict(bool Flagged, double Score, double ScoreAlone, IReadOnlyList<string> Categories);
