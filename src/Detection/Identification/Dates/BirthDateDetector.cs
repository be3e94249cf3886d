namespace ModerationBot.Detection.Identification.Dates;

/// <summary>Full date of birth: a date announced by "né le", DDN, DOB or the like.</summary>
public sealed class BirthDateDetector : IDetector
{
    private const double Announced = 0.85;

    private static readonly LocalizedText Reason = new("Date de naissance complète.", "Full date of birth.");

    /// <inheritdoc/>
    public DetectorCard Card { get; } = new()
    {
        Name = "birth-date",
        Version = 1,
        Half = Half.Identification,
        Purpose = new("Date de naissance complète d'une personne.", "Full date of birth of a person."),
        Languages = ["fr", "en"],
        Blind = new("Une date de naissance que rien n'annonce.", "A date of birth that nothing announces."),
        Hits = ["Patient né le 12/03/1951", "DDN : 3 mai 1962", "née le deux mars mille neuf cent quarante", "DOB 1951-03-12", "born on March 12, 1951"],
        Misses = ["Opéré le 12/03/2021", "Acuité 10/6 et 3/6", "né à terme, 3/6 au score", "DDN inconnue, TA 12/8"],
        Source = "Forms of dates written by hand.",
    };

    /// <inheritdoc/>
    public DetectorResult Detect(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Finding[] findings = [.. DateFinder.Find(document.Text)
            .Where(date => date.IsBirth && date.IsFull)
            .Select(date => date.Span)
            .Select(span => new Finding(Card.Name, Card.Version, Card.Half, IdentifierTypes.Date, span.Start, span.Length, Announced, Severity.High, Reason))];
        return findings.Length == 0 ? DetectorResult.Nothing : new(Announced, Announced, findings);
    }
}
