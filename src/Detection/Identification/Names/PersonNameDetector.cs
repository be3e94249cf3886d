using ModerationBot.Detection.Identification.Context;

namespace ModerationBot.Detection.Identification.Names;

/// <summary>Names of patients and of their relatives; names of colleagues, authors and diseases are left alone.</summary>
public sealed class PersonNameDetector : IDetector
{
    private static readonly LocalizedText PatientReason = new("Nom d'un patient.", "Name of a patient.");

    private static readonly LocalizedText TitleReason = new(
        "Nom d'une personne qui semble être un patient.", "Name of a person who seems to be a patient.");

    private static readonly LocalizedText FirstNameReason = new("Prénom d'un patient.", "First name of a patient.");

    private static readonly LocalizedText RelativeReason = new("Nom d'un proche d'un patient.", "Name of a patient's relative.");

    private readonly NameFinder _finder;
    private readonly RoleRules _roles;

    private PersonNameDetector(NameLists lists)
    {
        _finder = new(lists);
        _roles = new(lists);
    }

    /// <inheritdoc/>
    public DetectorCard Card { get; } = new()
    {
        Name = "person-name",
        Version = 1,
        Half = Half.Identification,
        Purpose = new("Nom d'un patient ou d'un de ses proches.", "Name of a patient or of a relative."),
        Languages = ["fr", "en"],
        Blind = new(
            "Un prénom seul que rien n'annonce, un nom sans majuscule ni titre, un surnom.",
            "A first name alone that nothing announces, a name without capital or title, a nickname."),
        Hits =
        [
            "Mme Le Goff sort demain, tout va bien", "M. Ben Salah refuse la coro", "Mr O'Brien came back with chest pain",
            "ma patiente Jeanne Kerouedan ne répond plus", "mme kerouedan rappelle pour son ordonnance", "my patient John is 54",
            "Fatoumata, 34 ans, enceinte", "son mari Bernard est d'accord",
        ],
        Misses =
        [
            "Avis du Dr Kerjean demandé", "service du Pr Le Goff", "maladie de Basedow chez une patiente", "Selon Martin et al., pas de bénéfice",
            "Merci Sylvie pour ta réponse", "un patient avec un signe de Babinski", "Mme X, 54 ans, HTA", "Madame la ministre a annoncé la réforme",
        ],
        Source = "First names: INSEE deaths file (Licence Ouverte 2.0), see models/first-names.card.md; titles, roles and eponyms written by hand.",
    };

    /// <summary>Reads the lists of names.</summary>
    /// <exception cref="FileNotFoundException">A list is missing.</exception>
    public static PersonNameDetector Load(string modelsFolder) => new(NameLists.Load(modelsFolder));

    /// <inheritdoc/>
    public DetectorResult Detect(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        IReadOnlyList<NameMention> names = _finder.Find(document.Text);
        if (names.Count == 0)
        {
            return DetectorResult.Nothing;
        }

        List<Finding> findings = Judge(document, names, Speech.Of(document));
        double score = findings.Select(finding => finding.Score).DefaultIfEmpty(0).Max();
        double alone = document.Parent is null
            ? score
            : Judge(document, names, Speech.Of(document.Text)).Select(finding => finding.Score).DefaultIfEmpty(0).Max();
        return findings.Count == 0 ? DetectorResult.Nothing : new(score, alone, findings);
    }

    private List<Finding> Judge(Document document, IReadOnlyList<NameMention> names, Speech speech)
    {
        List<Finding> findings = [];
        foreach (NameMention name in names)
        {
            // Initials alone point to nobody; the composition weighs them with the rest.
            if (name.Form != NameForm.Initials && Weigh(_roles.Decide(document.Text, name, speech), name, speech) is { } weight)
            {
                Text.TextSpan span = name.Span(document.Text);
                findings.Add(new(
                    Card.Name, Card.Version, Card.Half, IdentifierTypes.PersonName, span.Start, span.Length, weight.Score, weight.Severity, weight.Reason));
            }
        }

        return findings;
    }

    private static (double Score, Severity Severity, LocalizedText Reason)? Weigh(NameRole role, NameMention name, Speech speech) => (role, name.Form, name.Cue) switch
    {
        (NameRole.Relative, _, _) => (name.Form == NameForm.FirstName ? 0.6 : 0.85, Severity.High, RelativeReason),
        (NameRole.Patient, NameForm.FirstName, _) => (0.65, Severity.High, FirstNameReason),
        (NameRole.Patient, _, NameCue.Patient) => (0.95, Severity.Critical, PatientReason),
        (NameRole.Patient, _, NameCue.CivilTitle) => (speech.OfPatient ? 0.9 : 0.7, speech.OfPatient ? Severity.Critical : Severity.High, TitleReason),
        (NameRole.Patient, _, _) => (0.7, Severity.High, TitleReason),
        _ => null,
    };
}
