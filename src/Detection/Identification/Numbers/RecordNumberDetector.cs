using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Patterns;
using ModerationBot.Detection.Identification.Tables;

namespace ModerationBot.Detection.Identification.Numbers;

/// <summary>Number of a file, patient or stay, known by the word before it: IPP, NDA, dossier n°, MRN, hospital number.</summary>
public sealed partial class RecordNumberDetector() : PatternDetector(Own, Rule, Loose)
{
    private static readonly DetectorCard Own = new()
    {
        Name = "record-number",
        Version = 1,
        Half = Half.Identification,
        Purpose = new("Numéro de dossier, de patient ou de séjour.", "Record, patient or stay number."),
        Languages = [],
        Blind = new("Un numéro sans mot qui l'annonce.", "A number without a word that announces it."),
        Hits = ["IPP 8001234567", "Dossier n° 2023-114578 à revoir", "MRN: 00123456", "hospital number H123456", "NDA : 0 7 0 8 1 9 8 3"],
        Misses = ["Mon dossier retraite 2025", "Un dossier de 150 pages", "J'ai vu 12 dossiers", "IPP 40 mg le matin"],
        Source = "Words of French, British and American hospitals, written by hand.",
    };

    private static readonly LocalizedText Reason = new(
        "Numéro de dossier, de patient ou de séjour.", "Patient, record or stay number.");

    private static readonly PatternRule Rule = new()
    {
        Category = IdentifierTypes.IdNumber,
        Pattern = Number,
        Before = Announced,
        Judge = match => match.Count(char.IsAsciiDigit) is >= 5 and <= 14 ? new(0.85, Severity.Critical, Reason) : null,
        Digits = 5,
    };

    private static readonly PatternRule Loose = new()
    {
        Category = IdentifierTypes.IdNumber,
        Pattern = Number,
        Before = LooselyAnnounced,
        Judge = match => match.Count(char.IsAsciiDigit) is >= 6 and <= 14 && !LooksLikeDate(match) ? new(0.65, Severity.Critical, Reason) : null,
        Against = new WordSet("facture devis commande norme decret arrete loi colis ticket incident devis invoice order grant"),
        Digits = 6,
    };

    [GeneratedRegex(@"(?<![A-Za-z\d])(?:[A-Z]{1,3})?[\dO](?:[ .\-/]?[\dO]){4,13}(?!\d| ?(?:mg|g|ml|UI|%|cp)\b)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number { get; }

    [GeneratedRegex(
        @"\b(?:IPP|IP|NIP|NDA|NDOS|IEP|NSEJ|MRN|URN|CHI|UHID|(?i:hospital (?:number|no\.?|id)|patient (?:number|id|n[o°]\.?)|medical record(?: number| no\.?)?|num[ée]ro (?:de )?patient|num[ée]ro de s[ée]jour|identifiant (?:du |de la |de l')?(?:patient|visite|s[ée]jour|hospitalisation)))"
        + @"\)?(?: ?(?:n°|no|num[ée]ro|number|patient|est|étant(?: le)?|is))?\.? ?[:#=]? ?\z",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Announced { get; }

    [GeneratedRegex(
        @"\b(?i:dossier|s[ée]jour|venue|admission|matricule|allocataire|adh[ée]rent|file|record|case)(?i: (?:patient|m[ée]dical|client|s[ée]jour))?(?: ?(?:n°|N°|no\.?|num[ée]ro|number|#))? ?[:#=]? ?\z",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex LooselyAnnounced { get; }

    private static bool LooksLikeDate(string match) => NumericDate.IsMatch(match);

    [GeneratedRegex(@"^(?:\d{1,2}([ ./-])\d{1,2}\1\d{2,4}|\d{4}-\d{2}-\d{2}|(?:19|20)\d{2}[ /-](?:19|20)\d{2})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumericDate { get; }
}
