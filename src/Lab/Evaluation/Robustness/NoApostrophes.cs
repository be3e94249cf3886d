namespace ModerationBot.Lab.Evaluation.Robustness;

/// <summary>No apostrophes: jai, dont.</summary>
internal sealed class NoApostrophes : IPerturbation
{
    /// <inheritdoc/>
    public string Name => "no apostrophes";

    /// <inheritdoc/>
    public string Apply(string text, string language, Draws draws) => string.Concat(text.Where(c => c is not ('\'' or '’')));
}
