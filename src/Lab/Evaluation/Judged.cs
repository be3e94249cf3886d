namespace ModerationBot.Lab.Evaluation;

/// <summary>What counts of one judged text.</summary>
/// <param name="Score">Its score, 0 to 1.</param>
/// <param name="Label">Whether it is what is looked for.</param>
/// <param name="Flagged">Whether a person would be asked to look.</param>
internal readonly record struct Judged(double Score, bool Label, bool Flagged);
