namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>
/// Every word that a rewrite may put into a text; all others are the author's own. Widening only: none says more than
/// the words that it replaces.
/// </summary>
internal static class Widening
{
    private static readonly string[] FrenchDecades =
        ["", "", "vingtaine", "trentaine", "quarantaine", "cinquantaine", "soixantaine", "septuagénaire", "octogénaire"];

    private static readonly string[] EnglishDecades =
        ["", "", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties"];

    private static readonly string[] Little =
    [
        "le", "la", "les", "l'", "un", "une", "un(e)", "de", "du", "des", "d'", "à", "au", "aux", "dans", "est", "cet",
        "the", "a", "an", "in", "his", "her", "their", "of", "is",
    ];

    private static readonly string[] People =
    [
        "patient", "patiente", "patients", "patient(e)", "personne", "proche", "femme", "homme", "man", "woman", "relative", "person",
        "nourrisson", "enfant", "ado", "jeune", "adulte", "infant", "child", "teenager", "teenage", "paediatric", "young", "adult",
        "très", "âgé", "âgée", "âgé(e)", "very", "elderly",
    ];

    private static readonly string[] Places = ["région", "area", "hôpital", "hospital"];

    private static readonly string[] Happenings =
        ["accident", "agression", "victime", "assault", "assaulted", "injured", "died", "maladie", "rare", "disease", "naissance", "multiple", "multiples"];

    /// <summary>The decade of an age from 20 to 89: a noun up to the sixties, "septuagénaire" and "octogénaire" after.</summary>
    public static string FrenchDecade(double years) => FrenchDecades[(int)years / 10];

    /// <summary>The decade of an age from 20 to 89: "fifties".</summary>
    public static string EnglishDecade(double years) => EnglishDecades[(int)years / 10];

    /// <summary>All of them, in lower case; the tests hold every rewrite against this set.</summary>
    public static IReadOnlySet<string> Words { get; } = new HashSet<string>(
        [
            .. FrenchDecades.Concat(EnglishDecades).Where(word => word.Length > 0), .. Little, .. People, .. Places, .. Happenings,
            .. JobRule.Words.SelectMany(word => word.Split(' ')),
        ],
        StringComparer.OrdinalIgnoreCase);
}
