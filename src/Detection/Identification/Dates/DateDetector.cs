using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Dates;

/// <summary>
/// Dates. A full date of birth identifies by itself; every other date or moment stays under the point of flagging, as a sign
/// for whoever weighs the whole text.
/// </summary>
public sealed class DateDetector : IDetector
{
    private const double Birth = 0.85;
    private const double Day = 0.35;
    private const double Month = 0.2;
    private const double Moment = 0.25;

    private static readonly LocalizedText BirthReason = new("Date de naissance complète.", "Full date of birth.");

    private static readonly LocalizedText DayReason = new("Date au jour près.", "Date to the day.");

    private static readonly LocalizedText MonthReason = new("Mois et année.", "Month and year.");

    private static readonly LocalizedText MomentReason = new("Moment précis.", "Precise moment.");

    /// <inheritdoc/>
    public DetectorCard Card { get; } = new()
    {
        Name = "date",
        Version = 2,
        Half = Half.Identification,
        Purpose = new("Dates : naissance, soins, moments.", "Dates: birth, care, moments."),
        Languages = ["fr", "en"],
        Blind = new("Une date de naissance que rien n'annonce reste sous le seuil.", "A date of birth that nothing announces stays under the line."),
        Hits =
        [
            "Patient né le 12/03/1951", "DDN : 3 mai 1962", "née le deux mars mille neuf cent quarante", "DOB 1951-03-12", "born on March 12, 1951", "dob 9/9/41",
            "opéré le 12/03/2021", "admise cette nuit", "seen 03-Apr-19", "on the 4th of May",
        ],
        Misses = ["Acuité 10/6 et 3/6", "né à terme, 3/6 au score", "DDN inconnue, TA 12/8", "score 10/10/10", "version 1.2.3456"],
        Source = "Forms of dates written by hand.",
    };

    /// <inheritdoc/>
    public DetectorResult Detect(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        List<Finding> findings = [];
        foreach (DateMention date in DateFinder.Find(document.Text))
        {
            findings.Add(Judge(date));
        }

        List<TextSpan> moments = [];
        Moments.Find(document.Text, moments);
        foreach (TextSpan span in moments.Where(span => !findings.Exists(known => span.Overlaps(new(known.Start, known.Length)))))
        {
            findings.Add(Found(span, Moment, Severity.Low, MomentReason));
        }

        if (findings.Count == 0)
        {
            return DetectorResult.Nothing;
        }

        double score = findings.Max(finding => finding.Score);
        return new(score, score, findings);
    }

    private Finding Judge(DateMention date) => date switch
    {
        { IsBirth: true, IsFull: true } => Found(date.Span, Birth, Severity.High, BirthReason),
        { HasDay: true } => Found(date.Span, Day, Severity.Low, DayReason),
        _ => Found(date.Span, Month, Severity.Low, MonthReason),
    };

    private Finding Found(TextSpan span, double score, Severity severity, LocalizedText reason) =>
        new(Card.Name, Card.Version, Card.Half, IdentifierTypes.Date, span.Start, span.Length, score, severity, reason);
}
