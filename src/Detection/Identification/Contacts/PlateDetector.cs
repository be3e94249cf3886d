using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Patterns;
using ModerationBot.Detection.Identification.Tables;

namespace ModerationBot.Detection.Identification.Contacts;

/// <summary>Vehicle registration plate (French old and new, Belgian, Swiss, British) and vehicle identification number.</summary>
public sealed partial class PlateDetector() : PatternDetector(Own, French, Other, Vehicle)
{
    private static readonly DetectorCard Own = new()
    {
        Name = "plate",
        Version = 2,
        Half = Half.Identification,
        Purpose = new("Plaque d'immatriculation ou numéro de châssis.", "Vehicle registration plate or identification number."),
        Languages = [],
        Blind = new("Une plaque sans mot qui l'annonce reste sous le seuil, ou n'est pas vue.", "A plate without a word that announces it stays under the line, or is not seen."),
        Hits = ["Il est reparti en voiture, plaque AB-123-CD", "car reg AB12 CDE parked in my bay", "VIN 1HGBH41JXMN109186", "plaque VD 123456", "AB-123-CD devant les urgences"],
        Misses = ["plaque de psoriasis, PASI 12", "lot AB-123-CD", "cote 123 AB 75", "réf AB-123-CD"],
        Source = "Layouts of the registration systems; I, O, U and SS are not used in France; ISO 3779.",
    };

    private static readonly LocalizedText Reason = new("Plaque d'immatriculation.", "Vehicle registration plate.");

    private static readonly LocalizedText Chassis = new("Numéro de châssis d'un véhicule.", "Vehicle identification number.");

    private static readonly WordSet Vehicles = new(
        "plaque plaques immatriculation immatriculee immatricule voiture vehicule camion camionnette moto scooter clio 208 206 berline reg registration car van truck vehicle plate plates numberplate "
        + "licence license chassis vin parked gare garee garage");

    private static readonly WordSet Refusing = new("lot lots ref reference serie serial batch commande psoriasis cote chapitre");

    private static readonly PatternRule French = new()
    {
        Category = IdentifierTypes.IdNumber,
        Scan = FrenchLayout,
        Judge = match => new(match.Contains('-', StringComparison.Ordinal) ? 0.45 : 0.3, Severity.High, Reason),
        Context = Vehicles,
        Against = Refusing,
        Bare = 0.3,
        Digits = 3,
    };

    private static readonly PatternRule Other = French with { Scan = OtherLayout, Judge = _ => new(0.4, Severity.High, Reason), Bare = 0, Digits = 2, Worth = text => Nearby.Anywhere(text, Vehicles) };

    private static readonly PatternRule Vehicle = French with
    {
        Scan = VehicleLayout,
        Judge = match => CheckDigits.IsVehicle(match) ? new(0.6, Severity.High, Chassis) : new(0.3, Severity.Medium, Chassis),
        Bare = 0.4,
        Digits = 6,
    };

    [GeneratedRegex(@"(?<![\p{L}\d-])(?!SS|WW)[A-HJ-NP-TV-Z]{2}([- ]?)\d{3}\1(?!SS)[A-HJ-NP-TV-Z]{2}(?![\p{L}\d-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FrenchLayout { get; }

    [GeneratedRegex(
        @"(?<![\p{L}\d-])(?:\d{2,4} ?[A-Z]{2,3} ?(?:\d{2}|2[AB])|[A-Z]{2}\d{2} ?[A-Z]{3}|[12]-[A-Z]{3}-\d{3}|(?:AG|AI|AR|BE|BL|BS|FR|GE|GL|GR|JU|LU|NE|NW|OW|SG|SH|SO|SZ|TG|TI|UR|VD|VS|ZG|ZH)[ -]\d{3,6}|[A-Z]{3}[ -]\d{3,4}|\d{3}[ -]?[A-Z]{3})(?![\p{L}\d-])",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex OtherLayout { get; }

    [GeneratedRegex(@"(?<![\p{L}\d-])(?=[A-Z\d]{0,12}[A-Z])[A-HJ-NPR-Z\d]{11}\d{6}(?![\p{L}\d-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex VehicleLayout { get; }
}
