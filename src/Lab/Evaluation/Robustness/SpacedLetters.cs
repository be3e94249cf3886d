namespace ModerationBot.Lab.Evaluation.Robustness;

/// <summary>One word of seven is written with a space after each letter.</summary>
internal sealed class SpacedLetters : IPerturbation
{
    private const double Share = 1 / 7.0;

    /// <inheritdoc/>
    public string Name => "spaced letters";

    /// <inheritdoc/>
    public string Apply(string text, string language, Draws draws) =>
        LetterRuns.Change(text, Share, draws, word => string.Join(' ', word.AsEnumerable()));
}
