using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Patterns;
using ModerationBot.Detection.Identification.Tables;

namespace ModerationBot.Detection.Identification.Numbers;

/// <summary>National numbers outside France: British, Irish, Belgian, Swiss, American, Canadian, Australian, each with its check.</summary>
public sealed partial class NationalNumberDetector() : PatternDetector(Own, Belgian, Swiss, Nhs, American, Canadian, Quebec, Insurance, Irish, Medicare, MedicareUs)
{
    private static readonly DetectorCard Own = new()
    {
        Name = "national-number",
        Version = 3,
        Half = Half.Identification,
        Purpose = new(
            "Numéro national : NHS et NINO, PPS irlandais, registre belge, AVS suisse, SSN et Medicare, NAS canadien, RAMQ.",
            "National number: NHS and NINO, Irish PPS, Belgian register, Swiss AHV, SSN and Medicare, Canadian SIN, RAMQ."),
        Languages = [],
        Blind = new("Les numéros d'autres pays ; NHS et NAS sans mot qui les annonce restent sous le seuil.", "Numbers of other countries; NHS and SIN without a word that announces them stay under the line."),
        Hits = ["NHS number 943 476 5919", "NRN 85.07.30-033.28", "AVS 756.9217.0769.85", "NAS 046 454 286", "SSN 536-22-1234", "RAMQ TREM 5507 1412", "NI number AB 12 34 56 C", "PPSN 1234567T", "Medicare 1EG4-TE5-MK73"],
        Misses = ["TA 120/80, pouls 85", "lot 943 476 5919", "PSA 4.5 puis 7.2", "commande 71.05.29-402.13"],
        Source = "Published check rules of each register.",
    };

    private static readonly LocalizedText Valid = new(
        "Numéro national d'identité ou d'assurance, clé valide.", "National identity or insurance number with valid check digits.");

    private static readonly LocalizedText Wrong = new(
        "Forme d'un numéro national, clé fausse (faute de frappe possible).", "Shape of a national number with wrong check digits (perhaps a typing error).");

    private static readonly LocalizedText Announced = new(
        "Numéro national d'identité ou d'assurance, annoncé comme tel.", "National identity or insurance number, announced as such.");

    private static readonly WordSet Refusing = new(
        "lot lots ref reference serie serial batch commande bon order invoice facture ticket doi isbn ean tel phone call fax mobile ext bleep telephone pdl modele siret siren");

    private static readonly PatternRule Belgian = Of(
        BelgianLayout,
        "nrn niss national registre bis rijksregister insz identite registry",
        match => CheckDigits.Compact(match) is { Length: 11 } digits && CheckDigits.IsBelgian(digits)
            ? new(match.AsSpan().ContainsAny('.', '-') ? 0.9 : 0.5, Severity.Critical, Valid)
            : new(match.Contains('-', StringComparison.Ordinal) && match.Contains('.', StringComparison.Ordinal) ? 0.45 : 0.15, Severity.High, Wrong)) with
    { Digits = 8 };

    private static readonly PatternRule Swiss = Of(
        SwissLayout,
        "avs ahv nss avs13 assure insurance",
        match => CheckDigits.IsEan13(CheckDigits.Compact(match)) ? new(0.95, Severity.Critical, Valid)
            : new(match.Contains('.', StringComparison.Ordinal) ? 0.45 : 0.2, Severity.High, Wrong)) with
    { Digits = 9 };

    private static readonly PatternRule Nhs = Of(
        NhsLayout,
        "nhs hcn h+c chi patient records record films chart health pacs results sample wristband labelled datix",
        match => CheckDigits.IsNhs(CheckDigits.Compact(match)) ? new(0.6, Severity.Critical, Valid) : new(0.05, Severity.Medium, Wrong)) with
    { Bare = 0, Digits = 7 };

    // 000, 666 and 900 to 999 were never given out; "987-65-4321" is printed on samples.
    private static readonly PatternRule American = Of(
        AmericanLayout,
        "ssn social security ss ssa ssi ssdi socials",
        match => IsGiven(match)
            ? new(match.Contains('-', StringComparison.Ordinal) ? 0.6 : 0.55, Severity.Critical, Announced)
            : new(0.1, Severity.High, Wrong)) with
    { Bare = 0.4, Digits = 7 };

    private static readonly PatternRule Canadian = Of(
        CanadianLayout,
        "sin nas assurance sociale insurance social",
        match => CheckDigits.IsLuhn(CheckDigits.Compact(match)) ? new(0.6, Severity.Critical, Valid) : new(0.05, Severity.Medium, Wrong)) with
    { Bare = 0, Digits = 7 };

    private static readonly PatternRule Quebec = Of(
        QuebecLayout,
        "ramq nam maladie carte soleil health",
        match => new(match.Contains(' ', StringComparison.Ordinal) ? 0.55 : 0.45, Severity.Critical, Announced)) with
    { Digits = 8 };

    private static readonly PatternRule Insurance = Of(
        InsuranceLayout,
        "nino ni insurance national",
        match => !IsPrefix(match) || char.IsAsciiLetterLower(match[0]) ? new(IsPrefix(match) || char.IsAsciiLetterUpper(match[0]) ? 0.2 : 0.05, Severity.High, IsPrefix(match) ? Announced : Wrong)
            : new(match.AsSpan().ContainsAny(' ', '-') ? 0.55 : 0.45, Severity.Critical, Announced)) with
    { Bare = 0.55, Digits = 4 };

    private static readonly PatternRule Irish = Of(
        IrishLayout,
        "ppsn pps rsi",
        match => CheckDigits.IsIrish(CheckDigits.Compact(match)) ? new(0.6, Severity.Critical, Valid) : new(0.2, Severity.High, Wrong)) with
    { Bare = 0.4, Digits = 7 };

    private static readonly PatternRule Medicare = Of(
        MedicareLayout,
        "medicare irn",
        match => CheckDigits.IsMedicare(CheckDigits.Compact(match)) ? new(0.6, Severity.Critical, Valid) : new(0.2, Severity.High, Wrong)) with
    { Bare = 0, Digits = 10 };

    private static readonly PatternRule MedicareUs = Of(
        MedicareUsLayout,
        "medicare mbi id beneficiary member",
        match => new(match.Contains('-', StringComparison.Ordinal) ? 0.65 : 0.4, Severity.Critical, Announced)) with
    { Digits = 5 };

    [GeneratedRegex(@"(?<![\dA-Za-z.])[\dO]{2}[. ]?(?:[0O][\dO]|1[0-2O]|[24][\dO]|[35][0-2O])[. ]?[0-3O][\dO][-. ]{0,2}[\dO]{3}[-. ]?[\dO]{2}(?![\dA-Za-z])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BelgianLayout { get; }

    [GeneratedRegex(@"(?<![\dA-Za-z])7 ?5 ?6(?:[. ]{0,2}[\dO]){10}(?![\dA-Za-z])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SwissLayout { get; }

    [GeneratedRegex(@"(?<![\d+A-Za-z(-])(?:[\dO]{3}[ -]?[\dO]{3}[ -]?[\dO]{4}|[\dO]{6} [\dO]{4}|[\dO](?: [\dO]){9})(?![\dA-Za-z]|[ -]\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NhsLayout { get; }

    [GeneratedRegex(@"(?<![\dA-Za-z-])[\dO]{3}([- .]?)[\dO]{2}\1[\dO]{4}(?![\dA-Za-z]|[-.]\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AmericanLayout { get; }

    [GeneratedRegex(@"(?<![\dA-Za-z-]|\d )[\dO]{3}([- ]?)[\dO]{3}\1[\dO]{3}(?![\dA-Za-z]|[- ]\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CanadianLayout { get; }

    [GeneratedRegex(@"(?<![A-Za-z\d])[A-Z]{4}[ -]?\d{2}(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])[ -]?[0-3]\d[ -]?\d{2}(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex QuebecLayout { get; }

    [GeneratedRegex(@"(?<![A-Za-z\d])(?:[A-Z]{2}[ -]?[\dO]{2}[ -]?[\dO]{2}[ -]?[\dO]{2}[ -]?[A-D]|[a-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d])(?![A-Za-z\d])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InsuranceLayout { get; }

    [GeneratedRegex(@"(?<![A-Za-z\d])\d{7} ?[A-W][A-IW]?(?![A-Za-z\d])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IrishLayout { get; }

    [GeneratedRegex(@"(?<![A-Za-z\d])[2-6]\d{3} ?\d{5} ?\d(?:[ /-]?\d)?(?![A-Za-z\d])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MedicareLayout { get; }

    [GeneratedRegex(@"(?<![A-Za-z\d-])[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}(?![A-Za-z\d-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MedicareUsLayout { get; }

    /// <summary>Two letters that HMRC gives out; QQ stands on samples.</summary>
    private static bool IsPrefix(string match) => match[..2].ToUpperInvariant() is var prefix
        && prefix[0] is not ('D' or 'F' or 'I' or 'Q' or 'U' or 'V') && prefix[1] is not ('D' or 'F' or 'I' or 'O' or 'Q' or 'U' or 'V')
        && prefix is not ("BG" or "GB" or "KN" or "NK" or "NT" or "TN" or "ZZ");

    private static bool IsGiven(string match)
    {
        string digits = CheckDigits.Compact(match);
        return !digits.StartsWith("000", StringComparison.Ordinal) && !digits.StartsWith("666", StringComparison.Ordinal) && digits[0] != '9'
            && digits.AsSpan(3, 2) is not "00" && digits.AsSpan(5) is not "0000";
    }

    private static PatternRule Of(Regex layout, string context, Func<string, Evidence?> judge) => new()
    {
        Category = IdentifierTypes.IdNumber,
        Scan = layout,
        Judge = judge,
        Context = new WordSet(context),
        Against = Refusing,
    };
}
