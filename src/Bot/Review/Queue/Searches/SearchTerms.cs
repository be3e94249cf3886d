using System.Globalization;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection.Text;

namespace ModerationBot.Bot.Review.Queue.Searches;

/// <summary>
/// Turns what a flag can be found by into keyed hashes. Each kind of term is hashed under a name of its own, so that a word
/// never equals a pseudonym. Whoever holds the database without the key sees which flags share a word and how many do, not
/// which word it is. 8 bytes: among a million different words, two meet once in thirty million.
/// </summary>
internal sealed class SearchTerms(ITextProtector protector)
{
    /// <summary>Longer words are cut: nobody types more.</summary>
    private const int MaxLength = 40;

    private const int MinLength = 2;
    private const int HashDigits = 16;

    /// <summary>A folded whole word.</summary>
    public long OfWord(string folded) => Hash("search.word", folded);

    /// <summary>The code of an author, in upper case.</summary>
    public long OfPseudonym(string code) => Hash("search.author", code);

    /// <summary>A ground or an identifier type.</summary>
    public long OfCategory(string code) => Hash("search.category", code);

    /// <summary>The different words and numbers of a text: lower case without accents, and the parts of a word with hyphens beside the whole.</summary>
    public static IReadOnlyCollection<string> WordsOf(string text)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        PreparedText prepared = PreparedText.From(text);
        foreach (Token token in prepared.Tokens)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                string word = prepared.Folded(token).ToString();
                words.Add(word);
                words.UnionWith(word.Split('-', '\'', '’'));
            }
        }

        return [.. words.Where(word => word.Length >= MinLength).Select(word => word.Length > MaxLength ? word[..MaxLength] : word).Distinct()];
    }

    private long Hash(string kind, string term) => long.Parse(
        protector.Fingerprint($"{kind}:{term}").AsSpan(0, HashDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
