namespace ModerationBot.Lab.Evaluation.Robustness;

/// <summary>In one word of five, two neighbouring letters change places; the first stays.</summary>
internal sealed class SwappedLetters : IPerturbation
{
    private const double Share = 0.2;

    /// <inheritdoc/>
    public string Name => "swapped letters";

    /// <inheritdoc/>
    public string Apply(string text, string language, Draws draws) => LetterRuns.Change(text, Share, draws, word =>
    {
        int i = 1 + draws.Next(word.Length - 2);
        return string.Concat(word.AsSpan(0, i), word.AsSpan(i + 1, 1), word.AsSpan(i, 1), word.AsSpan(i + 2));
    });
}
