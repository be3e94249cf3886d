using ModerationBot.Detection.Text;

namespace ModerationBot.Bot.Flags;

/// <summary>Words and phrases of an owner, found as whole words with case and accents ignored.</summary>
internal sealed class WordList
{
    private readonly Dictionary<string, string[][]> _byFirst;
    private readonly Dictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Reads the entries with their forms.</summary>
    /// <exception cref="ArgumentException">An entry holds no word.</exception>
    public WordList(IEnumerable<WordRule> rules)
    {
        _byFirst = rules.SelectMany(rule => rule.Forms.Prepend(rule.Word)).Select(Fold)
            .GroupBy(words => words[0], StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);
        _lookup = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool IsEmpty => _byFirst.Count == 0;

    /// <summary>The entry in folded words, one space between them; null when it holds no word.</summary>
    public static string? Folded(string entry) => WordsOf(entry) is { Length: > 0 } words ? string.Join(' ', words) : null;

    /// <summary>All that the rules look for, in order and once: equal lists find the same places.</summary>
    public static IReadOnlyList<string> Folded(IEnumerable<WordRule> rules) =>
        [.. rules.SelectMany(rule => rule.Forms.Prepend(rule.Word)).Select(Folded).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The places of all entries, in units of the original text; a place that two entries fit counts once.</summary>
    public IReadOnlyList<TextSpan> Find(PreparedText text)
    {
        List<TextSpan> places = [];
        for (int first = 0; first < text.Tokens.Length; first++)
        {
            if (!_lookup.TryGetValue(text.Folded(text.Tokens[first]), out string[][]? phrases))
            {
                continue;
            }

            foreach (string[] phrase in phrases)
            {
                if (StartsWith(text, first, phrase) && text.SpanOf(first, first + phrase.Length - 1) is var place && !places.Contains(place))
                {
                    places.Add(place);
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

        for (int i = 1; i < phrase.Length; i++)
        {
            if (!text.Is(text.Tokens[first + i], phrase[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static string[] Fold(string entry) => WordsOf(entry) is { Length: > 0 } words
        ? words
        : throw new ArgumentException("Policy: an entry of WatchWords or AllowWords holds no word.", nameof(entry));

    /// <summary>Folded words; signs at either end are no part of an entry.</summary>
    private static string[] WordsOf(string entry)
    {
        PreparedText text = PreparedText.From(entry);
        int first = 0;
        int end = text.Tokens.Length;
        while (first < end && IsSign(text.Tokens[first]))
        {
            first++;
        }

        while (end > first && IsSign(text.Tokens[end - 1]))
        {
            end--;
        }

        string[] words = new string[end - first];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = text.Folded(text.Tokens[first + i]).ToString();
        }

        return words;
    }

    private static bool IsSign(in Token token) => token.Kind is TokenKind.Punctuation or TokenKind.Hashtag;
}
