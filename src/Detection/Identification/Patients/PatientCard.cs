namespace ModerationBot.Detection.Identification.Patients;

/// <summary>What the detector says of itself.</summary>
internal static class PatientCard
{
    /// <summary>The card. Its examples are run by the conformance tests; all were written for this project.</summary>
    public static DetectorCard Card { get; } = new()
    {
        Name = PatientDetector.Name,
        Version = 1,
        Half = Half.Identification,
        Purpose = new(
            "Nom d'un patient ou d'un proche, et tout ce qui permet de le reconnaître.",
            "Name of a patient or relative, and whatever lets a reader recognise them."),
        Languages = ["fr", "en"],
        Blind = new(
            "Ce que seuls des proches savent ; les surnoms inconnus ; les images.",
            "What only relatives know; unknown nicknames; pictures."),
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
        Source = "Averaged perceptron and linear model trained on the own corpus and public data; models/identification.card.json. First names: INSEE; rules and eponyms written by hand.",
    };
}
