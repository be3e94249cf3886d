using System.Collections.Frozen;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Tables;

/// <summary>
/// Phrases of one or more words with a value each, found at a token, the longest first. Case, accents, hyphens and
/// apostrophes do not matter: "Saint-Malo" and "saint malo" are one.
/// </summary>
internal sealed class PhraseTable<T>
{
    private const int LongestKey = 96;
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _values;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _longestByFirstWord;
    private readonly QuickFilter _filter;

    public PhraseTable(IEnumerable<KeyValuePair<string, T>> phrases)
    {
        Dictionary<string, T> values = new(StringComparer.Ordinal);
        Dictionary<string, int> longest = new(StringComparer.Ordinal);
        foreach ((string phrase, T value) in phrases)
        {
            string key = Key(phrase);
            string first = key.Split(' ')[0];
            values[key] = value;
            longest[first] = Math.Max(longest.GetValueOrDefault(first), key.Count(c => c == ' ') + 1);
        }

        _filter = new(longest.Keys);
        _values = values.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _longestByFirstWord = longest.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Finds the longest phrase that begins at a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Index of the token.</param>
    /// <param name="match">Its value and the number of tokens that it takes.</param>
    public bool TryMatch(PreparedText text, int at, out PhraseMatch<T> match)
    {
        match = default;
        ReadOnlySpan<Token> tokens = text.Tokens;
        ReadOnlySpan<char> first = FirstWord(text.Folded(tokens[at]));
        if (!_filter.MayContain(first) || !_longestByFirstWord.TryGetValue(first, out int words))
        {
            return false;
        }

        Span<char> key = stackalloc char[LongestKey];
        int length = 0;
        int most = Math.Min(words, tokens.Length - at);
        for (int i = 0; i < most; i++)
        {
            int added = Append(text.Folded(tokens[at + i]), key[length..], i > 0);
            if (added == 0)
            {
                break;
            }

            length += added;
            if (_values.TryGetValue(key[..length], out T? value))
            {
                match = new(value, i + 1);
            }
        }

        return match.Tokens > 0;
    }

    private static string Key(string phrase)
    {
        string folded = LetterFold.Fold(phrase).Replace('-', ' ').Replace('\'', ' ');
        return string.Join(' ', folded.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> folded)
    {
        int end = folded.IndexOfAny('-', '\'');
        return end > 0 ? folded[..end] : folded;
    }

    private static int Append(ReadOnlySpan<char> folded, Span<char> target, bool space)
    {
        if (folded.Length + 1 > target.Length)
        {
            return 0;
        }

        int written = 0;
        bool pending = space;
        foreach (char c in folded)
        {
            if (c is '-' or '\'')
            {
                pending = written > 0 || space;
                continue;
            }

            if (pending)
            {
                target[written++] = ' ';
                pending = false;
            }

            target[written++] = c;
            if (written + 1 >= target.Length)
            {
                return 0;
            }
        }

        return written;
    }
}
