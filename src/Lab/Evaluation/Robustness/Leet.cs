namespace ModerationBot.Lab.Evaluation.Robustness;

/// <summary>In one word of three, up to two letters are figures or signs that look like them.</summary>
internal sealed class Leet : IPerturbation
{
    private const string Letters = "aeéèêiost";
    private const string Signs = "@333310$7";

    /// <inheritdoc/>
    public string Name => "leet";

    /// <inheritdoc/>
    public string Apply(string text, string language, Draws draws) => LetterRuns.Swap(text, Letters, Signs, draws);
}
