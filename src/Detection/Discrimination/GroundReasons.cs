namespace ModerationBot.Detection.Discrimination;

/// <summary>
/// One sentence for each ground, with the article that names it. Table of 2026-01, from articles 225-1 of the French penal
/// code, L1110-3 and R4127-7 of the code of public health. It names the ground and never the words of the member.
/// </summary>
internal static class GroundReasons
{
    private static readonly LocalizedText[] Reasons =
    [
        Of("le sexe", "the sex", "225-1"),
        Of("l'orientation sexuelle ou les mœurs", "the sexual orientation or morals", "225-1"),
        Of("l'identité de genre", "the gender identity", "225-1"),
        Of("l'origine, la nation, l'ethnie, le nom ou la langue", "the origin, nation, ethnicity, name or language", "225-1"),
        Of("la religion, vraie ou supposée", "the religion, real or supposed", "225-1"),
        Of("le handicap ou la perte d'autonomie", "the disability or loss of autonomy", "225-1"),
        Of("l'état de santé, l'addiction ou les caractéristiques génétiques", "the state of health, addiction or genetic features", "225-1"),
        Of("l'apparence physique, dont le poids", "the physical appearance, weight included", "225-1"),
        Of("l'âge", "the age", "225-1"),
        new(
            "Propos qui paraît dévaloriser quelqu'un pour sa situation économique ou sa protection sociale (C2S, AME) : code pénal, art. 225-1 ; code de la santé publique, art. L1110-3.",
            "Remark that seems to demean somebody for their economic situation or social protection (C2S, AME): French penal code, art. 225-1; code of public health, art. L1110-3."),
        Of("la situation de famille ou la grossesse", "the family situation or pregnancy", "225-1"),
        Of("un autre critère de la loi (opinions, activité syndicale, réputation)", "another ground of the law (opinions, union activity, reputation)", "225-1"),
    ];

    /// <summary>The sentence of a ground.</summary>
    /// <param name="ground">Index in <see cref="Grounds.All"/>.</param>
    public static LocalizedText For(int ground) => Reasons[ground];

    private static LocalizedText Of(string fr, string en, string article) => new(
        $"Propos qui paraît dévaloriser ou exclure quelqu'un pour {fr} : code pénal, art. {article} ; code de la santé publique, art. R4127-7.",
        $"Remark that seems to demean or exclude somebody for {en}: French penal code, art. {article}; code of public health, art. R4127-7.");
}
