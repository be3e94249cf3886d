using ModerationBot.Detection.Identification.Context;
using ModerationBot.Detection.Identification.Patterns;
using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Numbers;

/// <summary>Room, bed, box, cot with its number: whoever works there knows who lies in it.</summary>
public sealed class RoomDetector : IDetector
{
    private const double Alone = 0.3;
    private const double WithPerson = 0.55;
    private const int LongestCode = 6;

    private static readonly LocalizedText Reason = new("Chambre, lit ou box précis.", "A precise room, bed or bay.");

    // Heads that hold patients; a number must follow.
    private static readonly WordSet Heads = new(
        "chambre chambres ch chb lit box boxe brancard civiere poste salle case uhcd usic rea dechoc dortoir couveuse berceau appt appartement theatre theater room rm bed bedroom bay cubicle cub cell resus majors minors icu itu hdu chair cot pod trolley ward side-room sideroom");

    // A place only when a patient word stands near: one also works at a "poste 3" and meets in a "salle 5".
    private static readonly WordSet Loose = new("appt appartement theatre theater poste salle case chair ward pod rea icu itu hdu uhcd usic majors minors cell dortoir");

    private static readonly WordSet Numbering = new("n n° no numero number nr");

    private static readonly WordSet Fillers = new("de du d' isolement naissance travail porte fenetre swing side");

    private static readonly WordSet Counts = new(
        "lits lit cm places ans fois jours heures h x beds days hours times years % mg € euros m² m2 etoiles star stars mois min minutes semaines weeks personnes people chambres rooms bedroom bedrooms kg ml");

    /// <inheritdoc/>
    public DetectorCard Card { get; } = new()
    {
        Name = "room",
        Version = 1,
        Half = Half.Identification,
        Purpose = new("Chambre, lit, box, avec son numéro.", "Room, bed, bay, with its number."),
        Languages = ["fr", "en"],
        Blind = new("Dans quel établissement ; sans patient dans le texte elle reste sous le seuil.", "In which facility; without a patient in the text it stays under the line."),
        Hits = ["la dame de la chambre 112 a fugué", "ch. 2214", "box 4", "lit 12", "bed 14", "room 418 is the couple", "resus 2", "chambre 3 bis"],
        Misses = ["chambre 2 lits à louer", "lit 90 cm", "salle 5 heures", "deux lits", "bed and breakfast", "box office", "the bed was wet"],
        Source = "Words of wards written by hand.",
    };

    /// <inheritdoc/>
    public DetectorResult Detect(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        PreparedText text = document.Text;
        if (text.DigitCount == 0)
        {
            return DetectorResult.Nothing;
        }

        List<Finding>? findings = null;
        for (int i = 0; i + 1 < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && Heads.Contains(text.Folded(text.Tokens[i])) && NumberAfter(text, i) is > 0 and int last)
            {
                (findings ??= []).Add(Judge(document, i, last));
                i = last;
            }
        }

        if (findings is null)
        {
            return DetectorResult.Nothing;
        }

        double score = findings.Max(finding => finding.Score);
        return new(score, score, findings);
    }

    private Finding Judge(Document document, int head, int last)
    {
        PreparedText text = document.Text;
        Owner owner = OwnerReader.Of(document, WordSet.Empty);
        bool loose = Loose.Contains(text.Folded(text.Tokens[head]));
        double score = owner switch { Owner.Patient => loose ? 0.4 : WithPerson, Owner.Unknown => loose ? 0.2 : Alone, _ => 0.1 };
        TextSpan span = text.SpanOf(head, last);
        return new(Card.Name, Card.Version, Card.Half, IdentifierTypes.Room, span.Start, span.Length, score, score >= 0.5 ? Severity.Medium : Severity.Low, Reason);
    }

    private static int NumberAfter(PreparedText text, int head)
    {
        int at = head + 1;
        while (at < text.Tokens.Length && at <= head + 3 && IsFiller(text, at))
        {
            at++;
        }

        return at < text.Tokens.Length && IsNumber(text, at) && !IsCount(text, at, head) ? at : 0;
    }

    private static bool IsFiller(PreparedText text, int at) =>
        Numbering.Contains(text.Folded(text.Tokens[at])) || Fillers.Contains(text.Folded(text.Tokens[at])) || text.Surface(text.Tokens[at]) is "°" or "." or "#";

    private static bool IsNumber(PreparedText text, int at)
    {
        ref readonly Token token = ref text.Tokens[at];
        ReadOnlySpan<char> number = text.Surface(token);
        return token.Kind == TokenKind.Number
            ? number.Length <= 4 && !number.ContainsAny("/.,:h")
            : token.Kind == TokenKind.Word && token.Has(TokenMarks.HasDigit | TokenMarks.Capitalised) && number.Length <= LongestCode;
    }

    // "chambre 2 lits", "lit 90 cm", "ch 54 ans", "salle 2 heures".
    private static bool IsCount(PreparedText text, int at, int head)
    {
        bool counted = at + 1 < text.Tokens.Length && (Counts.Contains(text.Folded(text.Tokens[at + 1])) || text.Surface(text.Tokens[at + 1]) is "%" or "€" or "£");
        bool shortHead = text.Folded(text.Tokens[head]) is "ch" && text.Surface(text.Tokens[at]).Length < 2;
        return counted || shortHead || AgeReader.IsAge(text, at);
    }
}
