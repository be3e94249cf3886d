namespace ModerationBot.Lab.Lexicons;

/// <summary>Other forms of English words, by rule.</summary>
internal static class EnglishForms
{
    private static readonly string[] Prepositions = ["of", "in", "on", "with", "without", "to", "for", "from"];

    /// <summary>Forms of a term.</summary>
    /// <param name="term">Its first form.</param>
    /// <param name="kind">See <see cref="LexiconRow.Forms"/>.</param>
    public static IEnumerable<string> Of(string term, string kind) => kind switch
    {
        "n" => [term, Inflect(term, Plural, head: true)],
        "v" => [term, Inflect(term, Plural, head: false, first: true), .. Past(term), Inflect(term, Ing, head: false, first: true)],
        _ => [term],
    };

    private static string[] Past(string term) =>
        [Inflect(term, word => Doubled(word) + (word.EndsWith('e') ? "d" : "ed"), head: false, first: true)];

    /// <summary>The plural of a noun, which is the third person of a verb as well.</summary>
    public static string Plural(string word)
    {
        if (word.Length < 2)
        {
            return word;
        }

        bool consonantY = word[^1] == 'y' && !"aeiou".Contains(word[^2], StringComparison.Ordinal);
        bool hiss = word.EndsWith('s') || word.EndsWith('x') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal);
        return word.EndsWith("man", StringComparison.Ordinal) && word != "human" && word != "german" && word != "roman" && word != "ottoman"
            ? word[..^2] + "en"
            : consonantY ? word[..^1] + "ies" : word + (hiss ? "es" : "s");
    }

    private static string Ing(string word) => (word.EndsWith('e') && !word.EndsWith("ee", StringComparison.Ordinal) ? word[..^1] : Doubled(word)) + "ing";

    private static string Doubled(string word)
    {
        bool doubles = word.Length is 3 or 4 && !"aeiouwxy".Contains(word[^1], StringComparison.Ordinal)
            && "aeiou".Contains(word[^2], StringComparison.Ordinal) && !"aeiou".Contains(word[^3], StringComparison.Ordinal);
        return doubles ? word + word[^1] : word.EndsWith('y') && !"aeiou".Contains(word[^2], StringComparison.Ordinal) ? word[..^1] + "i" : word;
    }

    private static string Inflect(string term, Func<string, string> change, bool head, bool first = false)
    {
        string[] words = term.Split(' ');
        int preposition = Array.FindIndex(words, word => Prepositions.Contains(word));
        int at = first ? 0 : head && preposition > 0 ? preposition - 1 : words.Length - 1;
        words[at] = change(words[at]);
        return string.Join(' ', words);
    }
}
