namespace ModerationBot.Lab.Evaluation.Robustness;

/// <summary>The whole text in capitals.</summary>
internal sealed class UpperCase : IPerturbation
{
    /// <inheritdoc/>
    public string Name => "upper case";

    /// <inheritdoc/>
    public string Apply(string text, string language, Draws draws) => text.ToUpperInvariant();
}
