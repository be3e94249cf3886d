using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Patterns;

namespace ModerationBot.Detection.Identification.Numbers;

/// <summary>International bank account number with valid check digits.</summary>
public sealed partial class IbanDetector() : PatternDetector(Own, Rule)
{
    private static readonly DetectorCard Own = new()
    {
        Name = "iban",
        Version = 1,
        Half = Half.Identification,
        Purpose = new("Numéro de compte bancaire (IBAN).", "Bank account number (IBAN)."),
        Languages = [],
        Blind = new("Les comptes écrits sans IBAN (RIB, sort code).", "Accounts written without IBAN (RIB, sort code)."),
        Hits = ["virement sur FR14 2004 1010 0505 0001 3M02 606 merci", "IBAN BE71096123456769"],
        Misses = ["FR14 2004 1010 0505 0001 3M02 607", "Réf. FR2004101005", "lot AB12 3456"],
        Source = "ISO 13616, lengths of the IBAN registry.",
    };

    private static readonly PatternRule Rule = new()
    {
        Category = IdentifierTypes.IdNumber,
        Pattern = Layout,
        Judge = match => CheckDigitsOf(match) is { Length: >= 15 and <= 32 } compact && CheckDigits.IsIban(compact)
            ? new(0.9, Severity.High, new("Numéro de compte bancaire valide.", "Valid bank account number."))
            : null,
        MayBeColleague = true,
        Digits = 10,
    };

    [GeneratedRegex(@"(?<![A-Za-z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![A-Za-z\d])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Layout { get; }

    // Not CheckDigits.Compact: here the letter O is a letter.
    private static string CheckDigitsOf(string match) => match.Replace(" ", string.Empty, StringComparison.Ordinal);
}
