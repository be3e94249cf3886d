using System.Text;

namespace ModerationBot.Lab.Evaluation.Robustness;

/// <summary>Changes some of the words of a text, and nothing else of it.</summary>
internal static class LetterRuns
{
    /// <summary>Shorter words are left alone: a typing error in them is another word.</summary>
    public const int Shortest = 4;

    private const double SwapShare = 1 / 3.0;
    private const int MostSwaps = 2;

    /// <summary>In one word of three, up to two letters become others.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Letters that may change.</param>
    /// <param name="to">What each becomes, in the same order.</param>
    /// <param name="draws">Draws of this text.</param>
    public static string Swap(string text, string from, string to, Draws draws) => Change(text, SwapShare, draws, word =>
    {
        char[] letters = word.ToCharArray();
        int[] fit = [.. Enumerable.Range(0, letters.Length).Where(i => from.Contains(letters[i]))];
        draws.Shuffle(fit.AsSpan());
        foreach (int i in fit.Take(MostSwaps))
        {
            letters[i] = to[from.IndexOf(letters[i], StringComparison.Ordinal)];
        }

        return new(letters);
    });

    /// <summary>Changes words of at least <see cref="Shortest"/> letters with a probability.</summary>
    /// <param name="text">The text.</param>
    /// <param name="share">Probability for each word.</param>
    /// <param name="draws">Draws of this text.</param>
    /// <param name="change">From a word to another.</param>
    public static string Change(string text, double share, Draws draws, Func<string, string> change)
    {
        StringBuilder target = new(text.Length + 16);
        for (int i = 0; i < text.Length;)
        {
            int end = i;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            string word = text[i..end];
            target.Append(word.Length >= Shortest && draws.Chance(share) ? change(word) : word);
            if (end < text.Length)
            {
                target.Append(text[end++]);
            }

            i = end;
        }

        return target.ToString();
    }
}
