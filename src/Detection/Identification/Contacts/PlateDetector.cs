using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Patterns;
using ModerationBot.Detection.Identification.Tables;

namespace ModerationBot.Detection.Identification.Contacts;

/// <summary>Vehicle registration plate announced by a word (French old and new, British).</summary>
public sealed partial class PlateDetector() : PatternDetector(Own, Rule)
{
    private static readonly DetectorCard Own = new()
    {
        Name = "plate",
        Version = 1,
        Half = Half.Identification,
        Purpose = new("Plaque d'immatriculation.", "Vehicle registration plate."),
        Languages = [],
        Blind = new("Une plaque sans mot qui l'annonce.", "A plate without a word that announces it."),
        Hits = ["Il est reparti en voiture, plaque AB-123-CD", "car reg AB12 CDE parked in my bay"],
        Misses = ["plaque de psoriasis, PASI 12", "lot AB-123-CD", "cote 123 AB 75"],
        Source = "Layouts of the registration systems; I, O, U and SS are not used in France.",
    };

    private static readonly PatternRule Rule = new()
    {
        Category = IdentifierTypes.IdNumber,
        Pattern = Layout,
        Judge = _ => new(0.4, Severity.High, new("Plaque d'immatriculation.", "Vehicle registration plate.")),
        Context = new WordSet("plaque immatriculation immatriculee immatricule voiture vehicule camion moto clio reg registration car van vehicle"),
        NeedsContext = true,
        Digits = 2,
    };

    [GeneratedRegex(
        @"(?<![A-Za-z\d])(?:(?!SS)[A-HJ-NP-TV-Z]{2}[- ]?\d{3}[- ]?(?!SS)[A-HJ-NP-TV-Z]{2}|\d{2,4} ?[A-Z]{2,3} ?\d{2}|[A-Z]{2}\d{2} ?[A-Z]{3})(?![A-Za-z\d])",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Layout { get; }
}
