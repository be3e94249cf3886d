namespace ModerationBot.Bot.Flags.Words;

/// <summary>
/// French endings by rule: plural, feminine, and the verb forms that people write most. A rule knows no meaning: what it gives
/// is offered, never imposed.
/// </summary>
internal static class FrenchForms
{
    private static readonly HashSet<string> PluralInX = ["bijou", "caillou", "chou", "genou", "hibou", "joujou", "pou"];
    private static readonly HashSet<string> PluralInAls = ["bal", "banal", "bancal", "carnaval", "chacal", "fatal", "festival", "natal", "naval", "récital"];

    private static readonly (string Ending, string[] Feminine)[] Feminines =
    [
        ("ère", []), ("trice", []), ("euse", []), ("elle", []), ("enne", []), ("onne", []), ("ette", []),
        ("teur", ["trice", "teuse"]), ("eur", ["euse"]), ("eux", ["euse"]), ("er", ["ère"]), ("if", ["ive"]), ("el", ["elle"]),
        ("eau", ["elle"]), ("en", ["enne"]), ("on", ["onne"]), ("et", ["ette", "ète"]), ("os", ["osse"]), ("as", ["asse"]),
        ("ard", ["arde"]), ("c", ["que", "che"]), ("f", ["ve"]), ("oux", ["ouse"]), ("e", []), ("a", []), ("o", []), ("ou", []),
    ];

    private static readonly string[] FirstGroup = ["e", "es", "ons", "ez", "ent", "é", "ée", "és", "ées", "ant", "ait", "aient", "era"];
    private static readonly string[] SecondGroup = ["is", "it", "issons", "issez", "issent", "i", "ie", "ies", "issant", "issait"];
    private static readonly string[] ThirdGroup = ["s", "ons", "ez", "ent", "u", "ue", "us", "ues", "ant", "ait"];

    /// <summary>More than one of a noun or adjective.</summary>
    public static string Plural(string word) => word switch
    {
        [.., 's' or 'x' or 'z'] => word,
        _ when PluralInX.Contains(word) => word + "x",
        [.., 'a', 'l'] when !PluralInAls.Contains(word) => word[..^1] + "ux",
        [.., 'a' or 'e', 'u'] => word + "x",
        _ => word + "s",
    };

    /// <summary>The feminines that the ending allows; none where the word has one form for both, or is feminine already.</summary>
    public static IEnumerable<string> Feminine(string word)
    {
        foreach ((string ending, string[] feminines) in Feminines)
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return feminines.Select(feminine => word[..^ending.Length] + feminine);
            }
        }

        return word[^1] is 's' or 'x' or 'z' ? [] : [word + "e"];
    }

    /// <summary>Present, imperfect and participles of a word that looks like an infinitive; none otherwise.</summary>
    public static IEnumerable<string> Verb(string word)
    {
        string stem = word[..^2];
        return word switch
        {
            _ when word.Length < 5 => [],
            [.., 'i', 'e', 'r'] => [],
            [.., 'g', 'e', 'r'] => FirstGroup.Select(ending => ending is "ons" or "ant" or "ait" or "aient" ? stem + "e" + ending : stem + ending),
            [.., 'c', 'e', 'r'] => FirstGroup.Select(ending => ending is "ons" or "ant" or "ait" or "aient" ? stem[..^1] + "ç" + ending : stem + ending),
            [.., 'e', 'r'] => FirstGroup.Select(ending => stem + ending),
            [.., 'i', 'r'] => SecondGroup.Select(ending => stem + ending),
            [.., 'd' or 't' or 'p', 'r', 'e'] => ThirdGroup.Select(ending => stem + ending),
            _ => [],
        };
    }
}
