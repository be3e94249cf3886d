namespace ModerationBot.Lab.Evaluation.Robustness;

/// <summary>The whole text in small letters.</summary>
internal sealed class LowerCase : IPerturbation
{
    /// <inheritdoc/>
    public string Name => "lower case";

    /// <inheritdoc/>
    public string Apply(string text, string language, Draws draws) => text.ToLowerInvariant();
}
