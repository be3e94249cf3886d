using ModerationBot.Detection.Identification.Context;
using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification;

/// <summary>
/// An attached photo, scan or video: never cleared by a machine when the text may speak of a patient. Text that points at a
/// picture counts also without one: "on voit son visage", "name and dob are there", IMG_2214.jpg.
/// </summary>
public sealed class PhotoDetector : IDetector
{
    private const int EnoughWords = 5;

    private static readonly WordSet Pictures = new(
        "radio radios scanner irm ecg echo echographie cliche image images photo photos lesion lesions plaie eruption bouton grain peau dermato cicatrice fracture "
        + "panoramique fond oeil tympan xray x-ray scan mri ct rash lesion wound picture pic photo film films avis pensez think ulcere escarre");

    private static readonly LocalizedText WithPatient = new(
        "Photo, scan ou vidéo jointe à un texte qui parle d'un patient : à regarder.",
        "Photo, scan or video attached to a text that speaks of a patient: have a look.");

    private static readonly LocalizedText WithoutText = new(
        "Photo, scan ou vidéo que le texte n'explique pas : à regarder.",
        "Photo, scan or video that the text does not explain: have a look.");

    private static readonly LocalizedText Elsewhere = new(
        "Photo, scan ou vidéo jointe ; le texte ne parle pas d'un patient.",
        "Photo, scan or video attached; the text does not speak of a patient.");

    private static readonly LocalizedText Told = new(
        "Le texte montre une image où l'on voit ou lit qui est la personne : à regarder.",
        "The text shows a picture in which one sees or reads who the person is: have a look.");

    /// <inheritdoc/>
    public DetectorCard Card { get; } = new()
    {
        Name = "photo",
        Version = 2,
        Half = Half.Identification,
        Purpose = new("Photo, scan ou vidéo joints, ou montrés par le texte.", "Photo, scan or video attached, or shown by the text."),
        Languages = [],
        Blind = new("Ce que montre l'image : elle n'est pas lue.", "What the picture shows: it is not read."),
        Hits = ["Une idée ?", "Patiente de 54 ans, vous voyez quoi ?", "Inscription au congrès, programme joint", "Photo de son visage avant suture", "rash IMG_2214.jpg"],
        HitAttachments = ["photo"],
        Misses = ["Un avis sur cette prise en charge ?", "Patiente de 54 ans, lésion du dos", "Le visage du patient est gonflé", "Le député est venu, photo, au revoir"],
        Source = "Rule of caution; published case photographs are found again in 76 % of trials.",
    };

    /// <inheritdoc/>
    public DetectorResult Detect(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        bool attached = document.Attachments.Any(kind => kind is "photo" or "video" or "scan");
        (double shown, TextSpan span) = PhotoMentions.Find(document.Text);
        if (!attached && shown == 0)
        {
            return DetectorResult.Nothing;
        }

        List<Finding> findings = [];
        if (shown > 0)
        {
            findings.Add(Found(span, shown, shown >= 0.5 ? Severity.High : Severity.Low, Told));
        }

        if (attached)
        {
            (double score, Severity severity, LocalizedText reason) = Weigh(document);
            findings.Insert(0, Found(default, score, severity, reason));
        }

        double best = findings.Max(finding => finding.Score);
        return new(best, best, findings, attached ? "attachment_not_read" : null);
    }

    private Finding Found(TextSpan span, double score, Severity severity, LocalizedText reason) =>
        new(Card.Name, Card.Version, Card.Half, IdentifierTypes.Photo, span.Start, span.Length, score, severity, reason);

    private static (double Score, Severity Severity, LocalizedText Reason) Weigh(Document document)
    {
        Speech speech = Speech.Of(document);
        if (speech.OfPatient || MentionsPicture(document.Text))
        {
            return (0.7, Severity.Medium, WithPatient);
        }

        bool explained = speech.OfProfession || Words(document.Text) >= EnoughWords;
        return explained ? (0.3, Severity.Low, Elsewhere) : (0.55, Severity.Medium, WithoutText);
    }

    private static bool MentionsPicture(PreparedText text)
    {
        foreach (ref readonly Token token in text.Tokens)
        {
            if (token.Kind == TokenKind.Word && Pictures.Contains(text.Folded(token)))
            {
                return true;
            }
        }

        return false;
    }

    private static int Words(PreparedText text)
    {
        int words = 0;
        foreach (ref readonly Token token in text.Tokens)
        {
            words += token.Kind == TokenKind.Word ? 1 : 0;
        }

        return words;
    }
}
