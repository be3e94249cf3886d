using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Patterns;
using ModerationBot.Detection.Identification.Tables;

namespace ModerationBot.Detection.Identification.Numbers;

/// <summary>International bank account number with valid check digits.</summary>
public sealed partial class IbanDetector() : PatternDetector(Own, Rule)
{
    private static readonly DetectorCard Own = new()
    {
        Name = "iban",
        Version = 3,
        Half = Half.Identification,
        Purpose = new("Numéro de compte bancaire (IBAN).", "Bank account number (IBAN)."),
        Languages = [],
        Blind = new("Les comptes écrits sans IBAN (RIB, sort code).", "Accounts written without IBAN (RIB, sort code)."),
        Hits = ["virement sur FR14 2004 1010 0505 0001 3M02 606 merci", "IBAN BE71096123456769"],
        Misses = ["ABC 2004 1010 0505 0001", "Réf. FR2004101005", "lot AB12 3456"],
        Source = "ISO 13616, lengths of the IBAN registry.",
    };

    private const int Shortest = 15;
    private const int Longest = 34;

    private static readonly LocalizedText Valid = new("Numéro de compte bancaire valide.", "Valid bank account number.");

    private static readonly LocalizedText Wrong = new(
        "Forme d'un numéro de compte bancaire, clé fausse (faute de frappe possible).",
        "Shape of a bank account number with wrong check digits (perhaps a typing error).");

    private static readonly PatternRule Rule = new()
    {
        Category = IdentifierTypes.IdNumber,
        Scan = Layout,
        Judge = Judge,
        Context = new WordSet("iban rib compte virement account transfer bank banque bic swift"),
        Against = new WordSet("lot lots ref serie serial commande batch"),
        MayBeColleague = true,
        Digits = 12,
    };

    // A group after a space is no word in lower case: "... 0955 has been frozen".
    [GeneratedRegex(@"(?<![A-Za-z\d])[A-Za-z]{2}[\dO]{2}(?:(?:[ -](?![a-z]+\b))?[A-Za-z\d]{4}){2,7}(?:(?:[ -](?![a-z]+\b))?[A-Za-z\d]{1,3})?(?![A-Za-z\d])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Layout { get; }

    // Lengths by country (IBAN registry); others between 15 and 34.
    private static readonly Dictionary<string, int> Lengths = new(StringComparer.Ordinal)
    {
        ["FR"] = 27,
        ["MC"] = 27,
        ["BE"] = 16,
        ["CH"] = 21,
        ["LI"] = 21,
        ["LU"] = 20,
        ["GB"] = 22,
        ["IE"] = 22,
        ["DE"] = 22,
        ["ES"] = 24,
        ["IT"] = 27,
        ["PT"] = 25,
        ["NL"] = 18,
        ["AT"] = 20,
        ["PL"] = 28,
        ["RO"] = 24,
        ["SE"] = 24,
        ["NO"] = 15,
        ["DK"] = 18,
        ["FI"] = 18,
        ["GR"] = 27,
        ["MA"] = 28,
        ["TN"] = 24,
        ["TR"] = 26,
        ["DZ"] = 26,
        ["SN"] = 28,
        ["CI"] = 28,
    };

    /// <summary>The check decides; with the length of its country and a wrong check it stays, one level lower.</summary>
    private static Evidence? Judge(string match)
    {
        string compact = match.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("-", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
        while (compact.Length >= Shortest)
        {
            int length = Lengths.GetValueOrDefault(compact[..2]);
            if (char.IsAsciiDigit(compact[3]) && (length == 0 || compact.Length == length) && compact.Length <= Longest && CheckDigits.IsIban(ZeroesRead(compact)))
            {
                return new(0.9, Severity.High, Valid);
            }

            if (length > 0 && compact.Length == length && Digits(compact) > length / 2)
            {
                return new(0.35, Severity.Medium, Wrong);
            }

            // A word of four letters after the number was taken with it.
            compact = length > 0 && compact.Length > length ? compact[..length] : string.Empty;
        }

        return null;
    }

    // In the two check digits the letter O can only be a zero; elsewhere it is a letter.
    private static string ZeroesRead(string compact) => compact[..2] + compact[2..4].Replace('O', '0') + compact[4..];

    private static int Digits(string compact) => compact.Count(char.IsAsciiDigit);
}
