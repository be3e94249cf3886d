namespace ModerationBot.Lab.Evaluation.Robustness;

/// <summary>In one word of three, up to two letters are figures or signs that look like them.</summary>
internal sealed class Leet : IPerturbation
{
    private const double Share = 1 / 3.0;
    private const int Most = 2;
    private const string Letters = "aeéèêiost";
    private const string Signs = "@333310$7";

    /// <inheritdoc/>
    public string Name => "leet";

    /// <inheritdoc/>
    public string Apply(string text, string language, Draws draws) => LetterRuns.Change(text, Share, draws, word =>
    {
        char[] letters = word.ToCharArray();
        int[] fit = [.. Enumerable.Range(0, letters.Length).Where(i => Letters.Contains(letters[i]))];
        draws.Shuffle(fit.AsSpan());
        foreach (int i in fit.Take(Most))
        {
            letters[i] = Signs[Letters.IndexOf(letters[i], StringComparison.Ordinal)];
        }

        return new(letters);
    });
}
