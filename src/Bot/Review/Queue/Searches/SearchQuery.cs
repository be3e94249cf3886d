using System.Globalization;
using System.Text.RegularExpressions;
using ModerationBot.Detection.Text;

namespace ModerationBot.Bot.Review.Queue.Searches;

/// <summary>
/// What a person typed: words that must all occur, <c>#A1B2C3</c> for an author, a name of a category, or the number of a
/// flag alone.
/// </summary>
/// <param name="Terms">A flag must have one hash of each.</param>
/// <param name="FlagId">The flag with this number is found too; null when no number stands alone.</param>
internal sealed partial record SearchQuery(IReadOnlyList<long[]> Terms, long? FlagId)
{
    /// <summary>Further words are not looked at.</summary>
    public const int MaxTerms = 8;

    /// <summary>Whether nothing can be searched for: only marks, or single letters.</summary>
    public bool IsEmpty => Terms.Count == 0 && FlagId is null;

    /// <param name="typed">As it was typed.</param>
    /// <param name="terms">Hashes.</param>
    /// <param name="categories">In the reader's language.</param>
    public static SearchQuery Read(string typed, SearchTerms terms, CategoryNames categories)
    {
        List<long[]> found = [.. Pseudonym().Matches(typed).Select(m => new[] { terms.OfPseudonym(m.Groups[1].Value.ToUpperInvariant()) })];
        Match number = FlagNumber().Match(typed);
        string[] words = number.Groups["sign"].Length > 0 ? [] : Fold(Pseudonym().Replace(typed, " "));
        for (int at = 0; at < words.Length;)
        {
            (int length, IReadOnlyList<string> codes) = categories.Find(words, at);
            if (length > 1)
            {
                found.Add([.. codes.Select(terms.OfCategory)]);
            }
            else if (words[at].Length > 1)
            {
                // A name of one word is a word like any other too: "origine" stands in texts.
                found.Add([terms.OfWord(words[at]), .. codes.Select(terms.OfCategory)]);
            }

            at += Math.Max(1, length);
        }

        return new SearchQuery(
            [.. found.Take(MaxTerms)],
            long.TryParse(number.Groups["id"].ValueSpan, CultureInfo.InvariantCulture, out long id) ? id : null);
    }

    /// <summary>The words of a text in their order, as <see cref="SearchTerms.WordsOf"/> keeps them.</summary>
    public static string[] Fold(string text)
    {
        PreparedText prepared = PreparedText.From(text);
        List<string> words = [];
        foreach (Token token in prepared.Tokens)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                words.Add(prepared.Folded(token).ToString());
            }
        }

        return [.. words];
    }

    [GeneratedRegex("(?<!\\S)#([0-9A-Fa-f]{6})(?!\\S)")]
    private static partial Regex Pseudonym();

    [GeneratedRegex("^\\s*(?<sign>#|n°|no)?\\s*(?<id>[0-9]{1,15})\\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FlagNumber();
}
