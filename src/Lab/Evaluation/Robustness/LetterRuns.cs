using System.Text;

namespace ModerationBot.Lab.Evaluation.Robustness;

/// <summary>Changes some of the words of a text, and nothing else of it.</summary>
internal static class LetterRuns
{
    /// <summary>Shorter words are left alone: a typing error in them is another word.</summary>
    public const int Shortest = 4;

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
