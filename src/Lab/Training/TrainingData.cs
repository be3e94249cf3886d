using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Training;

/// <summary>What a model is made from.</summary>
/// <param name="Train">Learnt from.</param>
/// <param name="Dev">Own texts for calibration and threshold.</param>
/// <param name="Prose">Medical prose, for the vocabulary.</param>
/// <param name="Missing">What was looked for and not found.</param>
internal sealed record TrainingData(
    IReadOnlyList<Example> Train, IReadOnlyList<Example> Dev, IReadOnlyList<string> Prose, IReadOnlyList<string> Missing);
