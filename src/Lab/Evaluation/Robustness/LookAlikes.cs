namespace ModerationBot.Lab.Evaluation.Robustness;

/// <summary>In one word of three, up to two letters are Cyrillic ones that look the same.</summary>
internal sealed class LookAlikes : IPerturbation
{
    private const double Share = 1 / 3.0;
    private const int Most = 2;
    private const string Latin = "aceopxyiACEHKMOPTX";
    private const string Cyrillic = "асеорхуіАСЕНКМОРТХ";

    /// <inheritdoc/>
    public string Name => "look-alike letters";

    /// <inheritdoc/>
    public string Apply(string text, string language, Draws draws) => LetterRuns.Change(text, Share, draws, word =>
    {
        char[] letters = word.ToCharArray();
        int[] fit = [.. Enumerable.Range(0, letters.Length).Where(i => Latin.Contains(letters[i]))];
        draws.Shuffle(fit.AsSpan());
        foreach (int i in fit.Take(Most))
        {
            letters[i] = Cyrillic[Latin.IndexOf(letters[i], StringComparison.Ordinal)];
        }

        return new(letters);
    });
}
