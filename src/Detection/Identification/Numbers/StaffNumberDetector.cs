using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Patterns;
using ModerationBot.Detection.Identification.Tables;

namespace ModerationBot.Detection.Identification.Numbers;

/// <summary>Number of a clinician or of a site (RPPS, ADELI, FINESS, NPI, DEA, GMC, INAMI): never a patient's, worth knowing only.</summary>
public sealed partial class StaffNumberDetector() : PatternDetector(Own, Rpps, Announced, Dea, DeaParted)
{
    private const double Known = 0.15;

    private static readonly DetectorCard Own = new()
    {
        Name = "staff-number",
        Version = 2,
        Half = Half.Identification,
        Purpose = new("Numéro d'un soignant ou d'un site (RPPS, ADELI, FINESS).", "Number of a clinician or site (RPPS, NPI, DEA, GMC)."),
        Languages = [],
        Blind = new("Un numéro sans mot qui l'annonce.", "A number without a word that announces it."),
        Hits = ["RPPS 10001234567", "FINESS 290000017", "NPI 1234567893", "DEA AB1234563", "GMC 1234567"],
        Misses = ["10001234567 plaquettes", "NPI en attente", "RPPS manquant"],
        Source = "Luhn's sum (ANS, CMS), rule of the DEA.",
    };

    private static readonly LocalizedText Reason = new("Numéro d'un soignant ou d'un site, pas d'un patient.", "Number of a clinician or site, not of a patient.");

    private static readonly WordSet Registers = new("rpps adeli am finess npi gmc nmc pin inami siret siren dea ordre");

    private static readonly PatternRule Rpps = new()
    {
        Category = IdentifierTypes.IdNumber,
        Scan = Digits,
        Before = Register,
        Judge = _ => new(Known, Severity.Low, Reason),
        Worth = text => Nearby.Anywhere(text, Registers),
        Digits = 5,
    };

    private static readonly PatternRule Announced = Rpps with { Before = null, Worth = null, Scan = RppsLayout, Judge = match => CheckDigits.IsLuhn(match) ? new(0.1, Severity.Low, Reason) : null, Bare = 0, Context = new WordSet("rpps") };

    private static readonly PatternRule Dea = Rpps with { Before = null, Worth = null, Scan = DeaLayout, Judge = match => CheckDigits.IsDea(match) ? new(Known, Severity.Low, Reason) : null };

    private static readonly PatternRule DeaParted = Rpps with { Scan = DeaPartedLayout, Judge = match => CheckDigits.IsDea(CheckDigits.Compact(match)) ? new(Known, Severity.Low, Reason) : null };

    [GeneratedRegex(@"(?<![\p{L}\d])\d(?:[ .-]?[\dO]){4,13}(?![\p{L}\d])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digits { get; }

    [GeneratedRegex(@"(?<![\p{L}\d])10\d{9}(?![\p{L}\d])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RppsLayout { get; }

    [GeneratedRegex(@"(?<![\p{L}\d])[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}(?![\p{L}\d])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DeaLayout { get; }

    [GeneratedRegex(@"(?<![\p{L}\d])[ABCDEFGHJKLMPRSTUX][A-Z9][ -]\d{7}(?![\p{L}\d])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DeaPartedLayout { get; }

    [GeneratedRegex(@"\b(?i:rpps|adeli|am|finess|npi|gmc|nmc|pin|inami|siret|siren|dea|ordre)(?i: ?(?:n°|no|num[ée]ro|number|#|:|est|is)\.?){0,3}[ :#=]*\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Register { get; }
}
