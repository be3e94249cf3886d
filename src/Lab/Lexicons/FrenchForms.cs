namespace ModerationBot.Lab.Lexicons;

/// <summary>Other forms of French words, by rule. A form that does not exist does no harm: nobody writes it.</summary>
internal static class FrenchForms
{
    private static readonly string[] Prepositions = ["à", "au", "aux", "de", "du", "des", "d'", "en", "sur", "dans", "sans", "pour", "par", "qui"];

    private static readonly (string Masculine, string[] Feminine)[] Genders =
    [
        ("eux", ["euse"]), ("teur", ["teuse", "trice"]), ("eur", ["euse", "eure"]), ("ier", ["ière"]), ("er", ["ère"]),
        ("ien", ["ienne"]), ("éen", ["éenne"]), ("on", ["onne"]), ("an", ["ane", "anne"]), ("if", ["ive"]), ("el", ["elle"]),
        ("eil", ["eille"]), ("et", ["ette", "ète"]), ("ot", ["ote", "otte"]), ("ard", ["arde"]), ("c", ["que", "che"]), ("f", ["ve"]),
        ("x", ["se", "sse"]), ("s", ["se", "sse"]), ("e", ["e"]),
    ];

    /// <summary>Forms of a term.</summary>
    /// <param name="term">Its first form.</param>
    /// <param name="kind">See <see cref="LexiconRow.Forms"/>.</param>
    public static IEnumerable<string> Of(string term, string kind) => kind switch
    {
        "n" => [term, Plurals(term, all: false), Plurals(term, all: true)],
        "a" => Adjective(term),
        "v" => Regular(term, "er", FirstGroup),
        "v2" => SecondGroup(term),
        _ => [term],
    };

    /// <summary>The plural of one word.</summary>
    public static string Plural(string word)
    {
        if (word.Length < 2 || word[^1] is 's' or 'x' or 'z')
        {
            return word;
        }

        if (word.EndsWith("al", StringComparison.Ordinal))
        {
            return word[..^2] + "aux";
        }

        return word + (word.EndsWith("eau", StringComparison.Ordinal) || word.EndsWith("eu", StringComparison.Ordinal) ? "x" : "s");
    }

    /// <summary>Feminine forms of a masculine word, the most likely first.</summary>
    public static IReadOnlyList<string> Feminine(string masculine)
    {
        foreach ((string ending, string[] feminine) in Genders)
        {
            if (masculine.EndsWith(ending, StringComparison.Ordinal))
            {
                return [.. feminine.Select(other => masculine[..^ending.Length] + other)];
            }
        }

        return [masculine + "e"];
    }

    private static IEnumerable<string> Adjective(string masculine)
    {
        yield return masculine;
        yield return Plural(masculine);
        foreach (string feminine in Feminine(masculine))
        {
            yield return feminine;
            yield return Plural(feminine);
        }
    }

    /// <summary>Puts the words before the first preposition into the plural; the first alone, or all of them.</summary>
    private static string Plurals(string term, bool all)
    {
        string[] words = term.Split(' ');
        int end = Array.FindIndex(words, 1 < words.Length ? 1 : 0, word => Prepositions.Contains(word) || word.StartsWith("d'", StringComparison.Ordinal));
        end = all ? (end < 0 ? words.Length : end) : 1;
        return string.Join(' ', words.Select((word, i) => i < end ? Plural(word) : word));
    }

    private static readonly string[] FirstGroup =
    [
        "er", "e", "es", "ons", "ez", "ent", "é", "ée", "és", "ées", "ait", "ais", "aient", "era", "eront", "erait", "eraient",
        "erai", "erais", "ant", "erez", "erons", "iez", "ions",
    ];

    private static IEnumerable<string> Regular(string infinitive, string ending, string[] endings)
    {
        string stem = infinitive[..^ending.Length];
        foreach (string form in endings)
        {
            bool soft = stem.EndsWith('g') && form[0] is 'a' or 'o';
            bool cedilla = stem.EndsWith('c') && form[0] is 'a' or 'o';
            yield return (cedilla ? stem[..^1] + "ç" : soft ? stem + "e" : stem) + form;
        }

        if (stem.EndsWith('y'))
        {
            yield return stem[..^1] + "ie";
            yield return stem[..^1] + "ient";
        }
    }

    private static IEnumerable<string> SecondGroup(string infinitive)
    {
        string stem = infinitive[..^2];
        string[] endings = infinitive.EndsWith("ir", StringComparison.Ordinal)
            ? ["ir", "is", "it", "issent", "issez", "issons", "i", "ie", "is", "ies", "issait", "issaient", "ira", "iront", "irait", "isse", "issant"]
            : ["re", "s", "", "ent", "ez", "ons", "u", "ue", "us", "ues", "ait", "aient", "ra", "ront", "rait", "e", "ant", "it", "its", "ite", "ites", "isent"];
        return endings.Select(ending => stem + ending);
    }
}
