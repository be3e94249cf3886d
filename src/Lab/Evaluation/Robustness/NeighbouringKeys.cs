namespace ModerationBot.Lab.Evaluation.Robustness;

/// <summary>In one word of five, a letter is that of the next key: AZERTY for French, QWERTY for English; the first stays.</summary>
internal sealed class NeighbouringKeys : IPerturbation
{
    private const double Share = 0.2;
    private static readonly string[] Azerty = ["azertyuiop", "qsdfghjklm", "wxcvbn"];
    private static readonly string[] Qwerty = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <inheritdoc/>
    public string Name => "neighbouring keys";

    /// <inheritdoc/>
    public string Apply(string text, string language, Draws draws)
    {
        string[] keyboard = language == "fr" ? Azerty : Qwerty;
        return LetterRuns.Change(text, Share, draws, word =>
        {
            int i = 1 + draws.Next(word.Length - 1);
            return string.Concat(word.AsSpan(0, i), [Beside(keyboard, word[i], draws)], word.AsSpan(i + 1));
        });
    }

    private static char Beside(string[] keyboard, char key, Draws draws)
    {
        string? row = keyboard.FirstOrDefault(row => row.Contains(key));
        if (row is null)
        {
            return key;
        }

        int place = row.IndexOf(key, StringComparison.Ordinal);
        int next = place == 0 || (place < row.Length - 1 && draws.Chance(0.5)) ? place + 1 : place - 1;
        return row[next];
    }
}
