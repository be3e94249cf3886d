using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Patterns;
using ModerationBot.Detection.Identification.Tables;

namespace ModerationBot.Detection.Identification.Contacts;

/// <summary>Postal address: number and street, postcode and town.</summary>
public sealed partial class AddressDetector() : PatternDetector(Own, Street, EnglishStreet, Postcode)
{
    private static readonly DetectorCard Own = new()
    {
        Name = "address",
        Version = 1,
        Half = Half.Identification,
        Purpose = new("Adresse postale d'une personne, dans un texte qui parle d'un patient.", "Home address of a person, in a text that speaks of a patient."),
        Languages = ["fr", "en"],
        Blind = new("Une rue sans numéro ; un lieu-dit seul ; l'adresse d'un cabinet à côté d'un patient est signalée.", "A street without a number; a hamlet alone; the address of a practice beside a patient is shown."),
        Hits = ["Patiente vivant 12 bis rue des Lilas", "patient domicilié 29200 Brest", "my patient lives at 14 Elm Road"],
        Misses = ["2 cours de kiné par semaine pour ce patient", "Patient : 3 place en hospitalisation", "Cabinet à céder, 12 rue des Lilas, remplacement possible", "patient, 5 place devant le lit"],
        Source = "Street words written by hand.",
    };

    private static readonly LocalizedText Reason = new("Adresse postale.", "Postal address.");

    private static readonly LocalizedText PostcodeReason = new("Code postal et commune.", "Postcode and town.");

    private static readonly WordSet Living = new("habite habitant vit vivant domicile domiciliee adresse demeurant reside lives living address home resides");

    private static readonly PatternRule Street = Rule(StreetLayout, 0.75, Severity.Critical, Reason);

    private static readonly PatternRule EnglishStreet = Rule(EnglishStreetLayout, 0.75, Severity.Critical, Reason);

    private static readonly PatternRule Postcode = Rule(PostcodeLayout, 0.5, Severity.High, PostcodeReason) with { Digits = 2 };

    // Heads are spelt with or without a capital, but a capital must follow: "2 cours de kiné" is no street.
    [GeneratedRegex(
        @"(?<![\d,.])\d{1,4}(?: ?(?:bis|ter|quater|[A-Da-d])\b)?,? ?(?:[Rr]ue|[Aa]venue|[Aa]v\.?|[Bb]oulevard|[Bb]d\.?|[Pp]lace|[Cc]hemin|[Ii]mpasse|[Aa]ll[ée]es?|[Rr]oute|[Qq]uai|[Cc]ours|[Ss]quare|[Ss]entier|[Vv]enelle|[Ff]aubourg|[Rr]ésidence|[Ll]otissement|[Hh]ameau|RUE|AVENUE|BOULEVARD|PLACE|CHEMIN|IMPASSE|ALLEE|ROUTE|COURS|QUAI)"
        + @"(?: (?:de|du|des|la|le|les|à|aux?|et|l'|d'|DE|DU|DES|LA|LE|LES)| ?[dl]')* ?\p{Lu}[\p{L}'-]+(?:[ -](?:\p{Lu}[\p{L}'-]+|\d{1,4}|de|du|des|la|le|les|et)){0,4}(?:,? \d{5} \p{Lu}[\p{L}'-]+)?",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex StreetLayout { get; }

    [GeneratedRegex(
        @"(?<![\d,.])\d{1,5}[A-Da-d]? (?:\p{Lu}[\p{L}'-]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Crescent|Terrace|Way|Boulevard|Blvd|Gardens|Grove)\b",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex EnglishStreetLayout { get; }

    [GeneratedRegex(
        @"(?<![\d.,/-])(?:(?:0[1-9]|[1-8]\d|9[0-578])\d{3},? \p{Lu}[\p{L}'-]{2,}(?:[ -]\p{Lu}[\p{L}'-]+){0,3}|[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}(?![A-Za-z]))",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex PostcodeLayout { get; }

    private static PatternRule Rule(Regex layout, double score, Severity severity, LocalizedText reason) => new()
    {
        Category = IdentifierTypes.Place,
        Pattern = layout,
        Judge = _ => new(score, severity, reason),
        Context = Living,
        MayBeColleague = true,
    };
}
