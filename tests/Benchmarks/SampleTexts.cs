namespace ModerationBot.Benchmarks;

/// <summary>Comments of exactly 84 characters, in both languages, most of them harmless, as a group's day is.</summary>
internal static class SampleTexts
{
    /// <summary>Characters of each text.</summary>
    public const int Length = 84;

    private static readonly string[] Seeds =
    [
        "Patiente de 92 ans sous apixaban, chute hier soir, vous scannez d'emblée ou à H6 ? merci",
        "Anyone got a decent leaflet on steroid rules for a newly diagnosed Addison's patient, pls",
        "Le logiciel a encore planté en pleine consultation, trois patients en attente, j'abandonne",
        "BMI 52 for theatre on Monday, which dose of enoxaparin do you use for prophylaxis, please",
        "Encore une assistée qui vient renouveler ses allocs, bande de parasites, ça me dégoûte bien",
        "Our rota was made by a sadist, four nights in a row and then a clinic, thanks management",
        "Merci pour la fiche, très utile, je la donne aux internes dès lundi matin au staff commun",
        "All these immigrants are vermin, they should be sent back where they came from right now",
        "Cherche remplaçant en juillet, cabinet de groupe, secrétariat sur place, logement possible",
        "My trans patient is doing really well on patches, thanks to whoever suggested the switch",
        "Crise drépanocytaire, EVA 9, morphine titrée sans attendre, vous mettez quelle dose max ?",
        "She is 94, gardens every day and beat me at chess again, absolute hero of the whole ward",
    ];

    /// <summary>The texts.</summary>
    public static string[] All { get; } = [.. Seeds.Select(seed => seed.PadRight(Length, '.')[..Length])];
}
