using ModerationBot.Detection.Identification.Context;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Contacts;

/// <summary>Links and account names in a text that speaks of a patient: a press article or a profile may name her.</summary>
public sealed class WebDetector : IDetector
{
    private static readonly string[] Profiles =
        ["facebook.com", "instagram.com", "tiktok.com", "linkedin.com", "snapchat.com", "x.com", "twitter.com", "gofundme.com", "leetchi.com", "avis-de-deces", "dansnoscoeurs", "libramemoria", "legacy.com"];

    private static readonly LocalizedText Profile = new(
        "Lien vers un profil, une cagnotte ou un avis de décès, dans un texte qui parle d'un patient.",
        "Link to a profile, a fund-raising page or a death notice, in a text that speaks of a patient.");

    private static readonly LocalizedText Link = new(
        "Lien dans un texte qui parle d'un patient : à ouvrir pour voir s'il le désigne.",
        "Link in a text that speaks of a patient: open it to see whether it points to them.");

    private static readonly LocalizedText Account = new(
        "Nom de compte dans un texte qui parle d'un patient.", "Account name in a text that speaks of a patient.");

    /// <inheritdoc/>
    public DetectorCard Card { get; } = new()
    {
        Name = "web",
        Version = 1,
        Half = Half.Identification,
        Purpose = new("Liens et noms de compte dans un texte qui parle d'un patient.", "Links and account names in a text that speaks of a patient."),
        Languages = [],
        Blind = new("Ce que montre la page liée ; un confrère mentionné par @ ressort au plus bas niveau.", "What the linked page shows; a colleague mentioned with @ comes out at the lowest level."),
        Hits = ["Ma patiente de 34 ans a lancé sa cagnotte : https://www.leetchi.com/c/exemple", "Le patient @jeannot56 a tout raconté"],
        Misses = ["Le replay est là : https://exemple.fr/replay", "@marie tu en penses quoi ?"],
        Source = "List of sites written by hand.",
    };

    /// <inheritdoc/>
    public DetectorResult Detect(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        List<Finding>? findings = null;
        foreach (ref readonly Token token in document.Text.Tokens)
        {
            if (token.Kind is TokenKind.Url or TokenKind.Handle)
            {
                (findings ??= []).Add(Judge(document.Text, token));
            }
        }

        if (findings is null || !Speech.Of(document).OfPatient)
        {
            return DetectorResult.Nothing;
        }

        double score = findings.Max(finding => finding.Score);
        return new(score, score, findings);
    }

    private Finding Judge(PreparedText text, in Token token)
    {
        if (token.Kind == TokenKind.Handle)
        {
            return Found(token, IdentifierTypes.Handle, 0.15, Severity.Low, Account);
        }

        string address = text.Surface(token).ToString();
        bool profile = Array.Exists(Profiles, site => address.Contains(site, StringComparison.OrdinalIgnoreCase));
        return profile
            ? Found(token, IdentifierTypes.Url, 0.7, Severity.High, Profile)
            : Found(token, IdentifierTypes.Url, 0.3, Severity.Low, Link);
    }

    private Finding Found(in Token token, string category, double score, Severity severity, LocalizedText reason) =>
        new(Card.Name, Card.Version, Card.Half, category, token.Start, token.Length, score, severity, reason);
}
