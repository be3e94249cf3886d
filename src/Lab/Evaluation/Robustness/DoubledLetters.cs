namespace ModerationBot.Lab.Evaluation.Robustness;

/// <summary>In one word of five, a letter stands twice.</summary>
internal sealed class DoubledLetters : IPerturbation
{
    private const double Share = 0.2;

    /// <inheritdoc/>
    public string Name => "doubled letters";

    /// <inheritdoc/>
    public string Apply(string text, string language, Draws draws) => LetterRuns.Change(text, Share, draws, word =>
    {
        int i = draws.Next(word.Length);
        return word.Insert(i, word[i].ToString());
    });
}
