using System.Collections.Concurrent;
using System.Globalization;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Queue.Searches;

/// <summary>Knows grounds and identifier types by their names in the reader's language.</summary>
internal sealed class CategoryNames(ReviewWording wording)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<(string[] Words, string Code)>> _byLanguage = new(StringComparer.Ordinal);

    /// <summary>Codes of the categories whose whole name stands at a place of a search, and the words that it takes.</summary>
    /// <param name="words">Folded words.</param>
    /// <param name="at">Where the name must begin.</param>
    public (int Length, IReadOnlyList<string> Codes) Find(IReadOnlyList<string> words, int at)
    {
        (string[] Words, string Code)[] fitting = [.. Names().Where(name => StandsAt(name.Words, words, at))];
        int length = fitting.Select(name => name.Words.Length).DefaultIfEmpty(0).Max();
        return (length, [.. fitting.Where(name => name.Words.Length == length).Select(name => name.Code)]);
    }

    private IReadOnlyList<(string[] Words, string Code)> Names() => _byLanguage.GetOrAdd(
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        _ => [.. Grounds.All.Concat(IdentifierTypes.All).Distinct().Select(code => (SearchQuery.Fold(wording.Category(code)), code))
            .Where(name => name.Item1.Length > 0)]);

    private static bool StandsAt(string[] name, IReadOnlyList<string> words, int at) =>
        at + name.Length <= words.Count && name.Select((word, i) => words[at + i] == word).All(same => same);
}
