namespace ModerationBot.Detection.Text;

/// <summary>Another reading of stretched words: the normaliser keeps "nuuuul", this gives "nul".</summary>
public static class RepeatedLetters
{
    /// <summary>Whether a letter stands three times or more in a row.</summary>
    public static bool IsStretched(ReadOnlySpan<char> folded)
    {
        for (int i = 2; i < folded.Length; i++)
        {
            if (folded[i] == folded[i - 1] && folded[i] == folded[i - 2] && char.IsLetter(folded[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes the word with each run of three or more equal letters cut to <paramref name="keep"/>.</summary>
    /// <param name="folded">Folded form of a word.</param>
    /// <param name="target">Buffer of at least the same length.</param>
    /// <param name="keep">Letters kept of a run: 1 or 2.</param>
    /// <returns>Units written.</returns>
    public static int Squeeze(ReadOnlySpan<char> folded, Span<char> target, int keep)
    {
        int written = 0;
        for (int i = 0; i < folded.Length;)
        {
            int run = 1;
            while (i + run < folded.Length && folded[i + run] == folded[i])
            {
                run++;
            }

            int kept = run >= 3 && char.IsLetter(folded[i]) ? keep : run;
            target.Slice(written, kept).Fill(folded[i]);
            written += kept;
            i += run;
        }

        return written;
    }
}
