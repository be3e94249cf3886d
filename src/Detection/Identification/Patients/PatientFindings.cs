using ModerationBot.Detection.Identification.Names;
using ModerationBot.Detection.Identification.Tagging;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Patients;

/// <summary>Turns labels into findings: one for each part, with its type, how sure it is, and why.</summary>
internal static class PatientFindings
{
    // Seen, and of no patient: a colleague's name, a town in an advert. Far below any threshold.
    private const double OfNobody = 0.05;

    private const double Least = 0.0001;
    private const int LongestInitials = 2;
    private const double Sure = 0.8;
    private const double Flagged = 0.5;

    private static readonly Dictionary<TagLabel, (string Type, LocalizedText Reason)> Telling = new()
    {
        [TagLabel.Patient] = (IdentifierTypes.PersonName, new("Nom, prénom ou initiales d'un patient ou d'un proche.", "Name, first name or initials of a patient or relative.")),
        [TagLabel.Place] = (IdentifierTypes.Place, new("Lieu lié au patient.", "Place tied to the patient.")),
        [TagLabel.Facility] = (IdentifierTypes.Facility, new("Établissement où le patient est suivi.", "Where the patient is cared for.")),
        [TagLabel.Room] = (IdentifierTypes.Room, new("Chambre, lit ou box du patient.", "Room, bed or box of the patient.")),
        [TagLabel.Date] = (IdentifierTypes.Date, new("Date ou moment des soins.", "Date or moment of the care.")),
        [TagLabel.Age] = (IdentifierTypes.Age, new("Âge du patient.", "Age of the patient.")),
        [TagLabel.Profession] = (IdentifierTypes.Profession, new("Métier ou fonction du patient ou d'un proche.", "Job or role of the patient or of a relative.")),
        [TagLabel.Condition] = (IdentifierTypes.RareCondition, new("Maladie rare ou signe distinctif.", "Rare disease or distinguishing mark.")),
        [TagLabel.Relation] = (IdentifierTypes.Relation, new("Lien avec une personne connue.", "Tie to a known person.")),
        [TagLabel.Event] = (IdentifierTypes.Event, new("Fait connu dans la commune ou dans la presse.", "Event known in town or in the press.")),
        [TagLabel.Photo] = (IdentifierTypes.Photo, new("Photo ou document du patient.", "Photo or document of the patient.")),
        [TagLabel.IdNumber] = (IdentifierTypes.IdNumber, new("Numéro propre au patient.", "Number of the patient.")),
        [TagLabel.Contact] = (IdentifierTypes.Phone, new("Coordonnées du patient ou d'un proche.", "Contact of the patient or of a relative.")),
    };

    private static readonly LocalizedText Relative = new("Nom d'un proche du patient.", "Name of a relative of the patient.");

    private static readonly LocalizedText Whole = new(
        "Situation reconnaissable, d'après l'ensemble du texte.", "A situation that can be recognised, judging by the whole text.");

    private static readonly Dictionary<TagLabel, (string Type, LocalizedText Reason)> Bystanders = new()
    {
        [TagLabel.Clinician] = (IdentifierTypes.PersonName, new("Nom d'un soignant, pas d'un patient.", "Name of a clinician, not of a patient.")),
        [TagLabel.Author] = (IdentifierTypes.PersonName, new("Nom d'un auteur, pas d'un patient.", "Name of an author, not of a patient.")),
        [TagLabel.Public] = (IdentifierTypes.PersonName, new("Personnage public dans son rôle, pas un patient.", "Public figure in a public role, not a patient.")),
        [TagLabel.Member] = (IdentifierTypes.PersonName, new("Nom d'un membre du groupe, pas d'un patient.", "Name of a member of the group, not of a patient.")),
        [TagLabel.Location] = (IdentifierTypes.Place, new("Lieu qui ne dit rien d'un patient.", "Place that says nothing of a patient.")),
    };

    /// <summary>The findings of a text.</summary>
    /// <param name="card">The detector.</param>
    /// <param name="text">The text.</param>
    /// <param name="views">Its tokens, with the names that rules see.</param>
    /// <param name="labels">A label for each token.</param>
    /// <param name="score">Score of the item.</param>
    public static IReadOnlyList<Finding> Of(DetectorCard card, PreparedText text, in TokenViews views, ReadOnlySpan<TagLabel> labels, double score)
    {
        List<Finding> findings = [];
        score = Math.Max(score, Least);
        for (int first = 0; first < labels.Length; first++)
        {
            TagLabel label = labels[first];
            int last = first;
            while (last + 1 < labels.Length && labels[last + 1] == label && !text.Tokens[last + 1].Has(TokenMarks.LineStart))
            {
                last++;
            }

            (int from, int to) = Trim(text, first, last);
            first = last;
            if (from > to || (label == TagLabel.Patient && score < Flagged && IsInitials(text, from, to)))
            {
                continue;
            }

            if (Telling.TryGetValue(label, out (string Type, LocalizedText Reason) told))
            {
                string type = label == TagLabel.Contact ? ContactType(text.Tokens[from].Kind) : told.Type;
                findings.Add(Finding(card, text.SpanOf(from, to), type, score, SeverityOf(label, score), label == TagLabel.Patient && IsRelative(views, from, to) ? Relative : told.Reason));
            }
            else if (Bystanders.TryGetValue(label, out (string Type, LocalizedText Reason) other))
            {
                findings.Add(Finding(card, text.SpanOf(from, to), other.Type, Math.Min(score, OfNobody), Severity.None, other.Reason));
            }
        }

        if (score >= Flagged && !findings.Exists(finding => finding.IsReason))
        {
            findings.Add(Finding(card, new(0, text.Original.Length), IdentifierTypes.Event, score, SeverityOf(TagLabel.Event, score), Whole));
        }

        return findings;
    }

    private static Finding Finding(DetectorCard card, TextSpan span, string type, double score, Severity severity, LocalizedText reason) =>
        new(card.Name, card.Version, card.Half, type, span.Start, span.Length, score, severity, reason);

    /// <summary>A part without the marks at its ends.</summary>
    private static (int From, int To) Trim(PreparedText text, int from, int to)
    {
        while (from <= to && text.Tokens[from].Kind is TokenKind.Punctuation)
        {
            from++;
        }

        while (to >= from && text.Tokens[to].Kind is TokenKind.Punctuation or TokenKind.Emoji)
        {
            to--;
        }

        return (from, to);
    }

    /// <summary>"Mme A. R.", "HK": they point to nobody unless the rest does.</summary>
    private static bool IsInitials(PreparedText text, int from, int to)
    {
        bool initials = true;
        for (int i = from; i <= to; i++)
        {
            ref readonly Token token = ref text.Tokens[i];
            initials &= token.Kind != TokenKind.Word || token.NormalisedLength <= LongestInitials || NameWords.CivilTitles.Contains(text.Folded(token));
        }

        return initials;
    }

    private static bool IsRelative(in TokenViews views, int from, int to)
    {
        bool relative = false;
        for (int i = from; i <= to; i++)
        {
            relative |= NameReader.RoleOf(views.Padded[i + TokenViews.Margin].Name) == NameRole.Relative;
        }

        return relative;
    }

    private static string ContactType(TokenKind kind) => kind switch
    {
        TokenKind.Email => IdentifierTypes.Email,
        TokenKind.Url => IdentifierTypes.Url,
        TokenKind.Handle => IdentifierTypes.Handle,
        _ => IdentifierTypes.Phone,
    };

    private static Severity SeverityOf(TagLabel label, double score) =>
        score < Flagged ? Severity.Low
        : label is TagLabel.Patient or TagLabel.IdNumber or TagLabel.Contact ? Severity.Critical
        : score >= Sure ? Severity.High : Severity.Medium;
}
