using ModerationBot.Detection.Text;

namespace ModerationBot.Bot.Flags;

/// <summary>Words and phrases of an admin, found as whole words with case and accents ignored.</summary>
internal sealed class WordList
{
    private readonly string[][] _phrases;

    /// <summary>Reads the entries.</summary>
    /// <exception cref="ArgumentException">An entry holds no word.</exception>
    public WordList(IEnumerable<string> entries) => _phrases = [.. entries.Select(Fold)];

    public bool IsEmpty => _phrases.Length == 0;

    /// <summary>The places of all entries, in units of the original text.</summary>
    public IReadOnlyList<TextSpan> Find(PreparedText text)
    {
        List<TextSpan> places = [];
        for (int first = 0; first < text.Tokens.Length; first++)
        {
            foreach (string[] phrase in _phrases)
            {
                if (StartsWith(text, first, phrase))
                {
                    places.Add(text.SpanOf(first, first + phrase.Length - 1));
                }
            }
        }

        return places;
    }

    private static bool StartsWith(PreparedText text, int first, string[] phrase)
    {
        if (first + phrase.Length > text.Tokens.Length)
        {
            return false;
        }

        for (int i = 0; i < phrase.Length; i++)
        {
            if (!text.Is(text.Tokens[first + i], phrase[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static string[] Fold(string entry)
    {
        PreparedText text = PreparedText.From(entry);
        if (text.Tokens.IsEmpty)
        {
            throw new ArgumentException("Policy: an entry of WatchWords or AllowWords holds no word.", nameof(entry));
        }

        string[] words = new string[text.Tokens.Length];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = text.Folded(text.Tokens[i]).ToString();
        }

        return words;
    }
}
