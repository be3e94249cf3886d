using ModerationBot.Detection.Identification.Patterns;
using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Contacts;

/// <summary>Links and account names: a press article, a fund-raising page or a profile may name the patient.</summary>
public sealed class WebDetector : IDetector
{
    private static readonly LocalizedText Profile = new(
        "Lien vers un profil, une cagnotte, un article ou un avis de décès, dans un texte qui parle d'une personne.",
        "Link to a profile, a fund-raising page, an article or a death notice, in a text that speaks of a person.");

    private static readonly LocalizedText Link = new("Lien : à ouvrir pour voir s'il désigne quelqu'un.", "Link: open it to see whether it points to somebody.");

    private static readonly LocalizedText Account = new("Nom de compte qui peut être celui d'un patient.", "Account name that may be that of a patient.");

    private static readonly LocalizedText Mention = new("Nom de compte.", "Account name.");

    private static readonly WordSet Posting = new(
        "compte comptes insta instagram tiktok snap snapchat facebook fb youtube chaine blog vlog vlogs page profil filme film publie publient poste postent raconte documente affiche diffuse partage "
        + "abonnes followers videos video account profile posts posted posting posting livestreams livestream livetweeting tweets tweeting vlogging instagram channel put fundraiser fundraising cagnotte petition "
        + "article journal press newspaper naming named menaces captures accuse harceleur pseudo");

    private static readonly WordSet Talk = new("merci thanks tu vous t'en penses bravo coucou salut bonjour hello hi cc idem demande demandez ask confirmes confirmez");

    /// <inheritdoc/>
    public DetectorCard Card { get; } = new()
    {
        Name = "web",
        Version = 2,
        Half = Half.Identification,
        Purpose = new("Liens et noms de compte qui peuvent désigner un patient.", "Links and account names that may point to a patient."),
        Languages = [],
        Blind = new("Ce que montre la page liée ; un confrère mentionné par @ ressort au plus bas niveau.", "What the linked page shows; a colleague mentioned with @ comes out at the lowest level."),
        Hits =
        [
            "Ma patiente de 34 ans a lancé sa cagnotte : https://www.leetchi.com/c/exemple", "La patiente raconte tout sur son compte @jeannot_56",
            "His mum posts the feeds on @warrior_mum_x", "C'est notre patient : insta.example/p/avant-apres",
        ],
        Misses = ["Tu as lu le cours ?", "5@kg", "ratio 3/4 et 5.6/7", "et/ou un avis"],
        Source = "List of sites written by hand.",
    };

    /// <inheritdoc/>
    public DetectorResult Detect(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        List<Finding>? findings = null;
        PreparedText text = document.Text;
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind is TokenKind.Url || (text.Tokens[i].Kind == TokenKind.Handle && !text.Tokens[i].Has(TokenMarks.Glued)) || (text.Tokens[i].Kind == TokenKind.Word && IsPseudonym(text, i)))
            {
                (findings ??= []).Add(Judge(document, i));
            }
        }

        AddBarePaths(document, ref findings);
        if (findings is null)
        {
            return DetectorResult.Nothing;
        }

        double score = findings.Max(finding => finding.Score);
        return new(score, score, findings);
    }

    /// <summary>Addresses without http whose ending the tokeniser does not know: "france.tv/replay".</summary>
    private void AddBarePaths(Document document, ref List<Finding>? findings)
    {
        PreparedText text = document.Text;
        for (int slash = text.Text.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = NextSlash(text.Text, slash))
        {
            if (WebSites.PathAround(text.Text, slash) is { Length: > 0 } path)
            {
                TextSpan span = text.Map.ToOriginal(path);
                if (findings?.Exists(known => span.Overlaps(new(known.Start, known.Length))) is not true)
                {
                    (findings ??= []).Add(JudgeLink(document, text.Text.AsSpan(path.Start, path.Length), span));
                }
            }
        }
    }

    private static int NextSlash(string text, int slash) => text.IndexOf('/', slash + 1);

    private Finding Judge(Document document, int at)
    {
        ref readonly Token token = ref document.Text.Tokens[at];
        return token.Kind == TokenKind.Url
            ? JudgeLink(document, document.Text.Surface(token), token.Span)
            : JudgeAccount(document, at);
    }

    private Finding JudgeLink(Document document, ReadOnlySpan<char> address, TextSpan span)
    {
        if (WebSites.IsReference(address))
        {
            return Found(span, IdentifierTypes.Url, 0.1, Severity.Low, Link);
        }

        Owner owner = OwnerReader.Of(document, WordSet.Empty);
        bool telling = WebSites.TellsOfPeople(address);
        return owner == Owner.Patient && (telling || Has(document.Text, Posting))
            ? Found(span, IdentifierTypes.Url, 0.65, Severity.High, Profile)
            : Found(span, IdentifierTypes.Url, telling ? 0.4 : owner == Owner.Business ? 0.1 : 0.3, Severity.Low, Link);
    }

    /// <summary>"@marie tu en penses quoi" speaks to a colleague; "elle filme tout, @lune_57" shows a patient.</summary>
    private Finding JudgeAccount(Document document, int at)
    {
        PreparedText text = document.Text;
        ref readonly Token token = ref text.Tokens[at];
        ReadOnlySpan<char> name = text.Surface(token);
        bool called = (at + 1 < text.Tokens.Length && Talk.Contains(text.Folded(text.Tokens[at + 1]))) || (at > 0 && Talk.Contains(text.Folded(text.Tokens[at - 1])));
        bool invented = name.ContainsAny('_', '.') || name.ContainsAnyInRange('0', '9');
        bool shown = !called && (invented || Has(text, Posting)) && OwnerReader.Of(document, Posting) == Owner.Patient;
        return shown
            ? Found(token.Span, IdentifierTypes.Handle, invented ? 0.65 : 0.55, Severity.High, Account)
            : Found(token.Span, IdentifierTypes.Handle, called ? 0.1 : 0.2, Severity.Low, Mention);
    }

    /// <summary>"fantome_48_zz sur snap": an account name without @.</summary>
    private static bool IsPseudonym(PreparedText text, int at) =>
        text.Surface(text.Tokens[at]).Contains('_') && !text.Tokens[at].Has(TokenMarks.InHashtag) && Has(text, Posting);

    private static bool Has(PreparedText text, WordSet words)
    {
        foreach (ref readonly Token token in text.Tokens)
        {
            if (token.Kind == TokenKind.Word && words.Contains(text.Folded(token)))
            {
                return true;
            }
        }

        return false;
    }

    private Finding Found(TextSpan span, string category, double score, Severity severity, LocalizedText reason) =>
        new(Card.Name, Card.Version, Card.Half, category, span.Start, span.Length, score, severity, reason);
}
