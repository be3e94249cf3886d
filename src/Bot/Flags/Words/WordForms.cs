using System.Globalization;

namespace ModerationBot.Bot.Flags.Words;

/// <summary>
/// The other forms under which a word of the owner may be written, in French and in English. She sees them and takes away
/// those that she does not mean.
/// </summary>
internal static class WordForms
{
    /// <summary>Most forms offered for one word.</summary>
    public const int Most = 24;

    private const int ShortestInflected = 3;

    /// <summary>The forms of a word or phrase; of a phrase only the plurals. The word itself is never among them, nor twice the same.</summary>
    /// <param name="entry">As the owner wrote it.</param>
    public static IReadOnlyList<WordForm> Of(string entry)
    {
        string[] words = entry.Trim().ToLower(CultureInfo.InvariantCulture).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<WordForm> forms = words switch
        {
            [] => [],
            [var word] => OfWord(word),
            _ =>
            [
                new(string.Join(' ', words.Select(word => IsInflected(word) ? FrenchForms.Plural(word) : word)), FormKind.Plural),
                new(string.Join(' ', words.SkipLast(1).Append(EnglishForms.Plural(words[^1]))), FormKind.Plural),
            ],
        };
        string? itself = WordList.Folded(entry);
        return [.. forms.DistinctBy(form => WordList.Folded(form.Text)).Where(form => WordList.Folded(form.Text) != itself).Take(Most)];
    }

    private static IEnumerable<WordForm> OfWord(string word)
    {
        if (!IsInflected(word))
        {
            return [];
        }

        string[] feminines = [.. FrenchForms.Feminine(word)];
        return
        [
            new(FrenchForms.Plural(word), FormKind.Plural),
            .. feminines.SelectMany(feminine => new[] { feminine, FrenchForms.Plural(feminine) }).Select(text => new WordForm(text, FormKind.Feminine)),
            new(EnglishForms.Plural(word), FormKind.Plural),
            .. FrenchForms.Verb(word).Select(text => new WordForm(text, FormKind.FrenchVerb)),
            .. EnglishForms.Verb(word).Select(text => new WordForm(text, FormKind.EnglishVerb)),
        ];
    }

    /// <summary>Numbers, codes and little words have no forms.</summary>
    private static bool IsInflected(string word) => word.Length >= ShortestInflected && word.All(letter => char.IsLetter(letter) || letter == '-');
}
