using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Patterns;
using ModerationBot.Detection.Identification.Tables;

namespace ModerationBot.Detection.Identification.Numbers;

/// <summary>National numbers outside France: British NHS, Belgian, Swiss, American, Canadian and Quebec, each with its check.</summary>
public sealed partial class NationalNumberDetector() : PatternDetector(Own, Belgian, Swiss, Nhs, American, Canadian, Quebec)
{
    private static readonly DetectorCard Own = new()
    {
        Name = "national-number",
        Version = 1,
        Half = Half.Identification,
        Purpose = new(
            "Numéro national : NHS, registre belge, AVS suisse, SSN, NAS canadien, RAMQ.",
            "National number: NHS, Belgian register, Swiss AHV, SSN, Canadian SIN, RAMQ."),
        Languages = [],
        Blind = new("Les numéros d'autres pays ; NHS, NAS et SSN sans mot qui les annonce.", "Numbers of other countries; NHS, SIN and SSN without a word that announces them."),
        Hits = ["NHS number 943 476 5919", "NRN 85.07.30-033.28", "AVS 756.9217.0769.85", "NAS 046 454 286", "SSN 536-22-1234", "RAMQ TREM 5507 1412"],
        Misses = ["NHS number 943 476 5918", "TA 120/80, pouls 85", "le 943 476 5919 au standard", "756.9217.0769.84"],
        Source = "Published check rules of each register.",
    };

    private static readonly LocalizedText Valid = new(
        "Numéro national d'identité ou d'assurance, clé valide.", "National identity or insurance number with valid check digits.");

    private static readonly LocalizedText Announced = new(
        "Numéro national d'identité ou d'assurance, annoncé comme tel.", "National identity or insurance number, announced as such.");

    private static readonly PatternRule Belgian = new()
    {
        Category = IdentifierTypes.IdNumber,
        Pattern = BelgianLayout,
        Judge = match => CheckDigits.Compact(match) is { Length: 11 } digits && CheckDigits.IsBelgian(digits)
            ? new(match.AsSpan().ContainsAny('.', '-') ? 0.9 : 0.5, Severity.Critical, Valid)
            : null,
        Context = new WordSet("nrn niss national registre bis rijksregister numero"),
        Digits = 11,
    };

    private static readonly PatternRule Swiss = new()
    {
        Category = IdentifierTypes.IdNumber,
        Pattern = SwissLayout,
        Judge = match => CheckDigits.IsEan13(CheckDigits.Compact(match)) ? new(0.95, Severity.Critical, Valid) : null,
        Digits = 13,
    };

    private static readonly PatternRule Nhs = new()
    {
        Category = IdentifierTypes.IdNumber,
        Pattern = NhsLayout,
        Judge = match => CheckDigits.IsNhs(CheckDigits.Compact(match)) ? new(0.6, Severity.Critical, Valid) : null,
        Context = new WordSet("nhs number no patient id"),
        Against = new WordSet("tel phone call fax mobile ext bleep"),
        NeedsContext = true,
        Digits = 10,
    };

    private static readonly PatternRule American = new()
    {
        Category = IdentifierTypes.IdNumber,
        Pattern = AmericanLayout,
        Judge = _ => new(0.6, Severity.Critical, Announced),
        Context = new WordSet("ssn social security"),
        NeedsContext = true,
        Digits = 9,
    };

    private static readonly PatternRule Canadian = new()
    {
        Category = IdentifierTypes.IdNumber,
        Pattern = CanadianLayout,
        Judge = match => CheckDigits.IsLuhn(CheckDigits.Compact(match)) ? new(0.6, Severity.Critical, Valid) : null,
        Context = new WordSet("sin nas assurance sociale insurance"),
        NeedsContext = true,
        Digits = 9,
    };

    private static readonly PatternRule Quebec = new()
    {
        Category = IdentifierTypes.IdNumber,
        Pattern = QuebecLayout,
        Judge = _ => new(0.55, Severity.Critical, Announced),
        Context = new WordSet("ramq nam maladie carte soleil"),
        Digits = 8,
    };

    [GeneratedRegex(@"(?<![\d.])\d{2}[. ]?(?:0\d|1[0-2]|[24][0-9]|[35][0-2])[. ]?[0-3]\d[- ]?\d{3}[. ]?\d{2}(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BelgianLayout { get; }

    [GeneratedRegex(@"(?<!\d)756[. ]?\d{4}[. ]?\d{4}[. ]?\d{2}(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SwissLayout { get; }

    [GeneratedRegex(@"(?<![\d+])\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NhsLayout { get; }

    [GeneratedRegex(@"(?<![\d-])(?!000|666|9)\d{3}[- ]?(?!00)\d{2}[- ]?(?!0000)\d{4}(?![\d-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AmericanLayout { get; }

    [GeneratedRegex(@"(?<![\d-])\d{3}[- ]?\d{3}[- ]?\d{3}(?![\d-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CanadianLayout { get; }

    [GeneratedRegex(@"(?<![A-Za-z\d])[A-Z]{4} ?\d{2}(?:0[1-9]|1[0-2]|5[1-9]|6[0-2]) ?[0-3]\d ?\d{2}(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex QuebecLayout { get; }
}
