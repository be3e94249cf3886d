using System.Globalization;
using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Patterns;
using ModerationBot.Detection.Identification.Tables;

namespace ModerationBot.Detection.Identification.Numbers;

/// <summary>Payment card: range of an issuer, length, Luhn's sum. A wrong sum stays one level lower.</summary>
public sealed partial class PaymentCardDetector() : PatternDetector(Own, Rule)
{
    private static readonly DetectorCard Own = new()
    {
        Name = "payment-card",
        Version = 1,
        Half = Half.Identification,
        Purpose = new("Numéro de carte de paiement.", "Payment card number."),
        Languages = [],
        Blind = new("Les cartes masquées (1234 **** …) ; sans mot qui l'annonce, un numéro sans espaces reste sous le seuil.", "Masked cards (1234 **** …); without a word that announces it a number without spaces stays under the line."),
        Hits = ["sa carte 4111 1111 1111 1111", "card 5555555555554444", "amex 3782 822463 10005", "4111-1111-1111-1111 exp 04/27"],
        Misses = ["lot 4111 1111 1111 1111", "1234 5678 9012 3456", "80756015090012345678", "4111 1111 1111"],
        Source = "Ranges of the issuers (ISO/IEC 7812).",
    };

    private static readonly LocalizedText Valid = new("Numéro de carte de paiement, clé valide.", "Payment card number with a valid check digit.");

    private static readonly LocalizedText Wrong = new(
        "Forme d'un numéro de carte de paiement, clé fausse (faute de frappe possible).", "Shape of a payment card number with a wrong check digit (perhaps a typing error).");

    private static readonly PatternRule Rule = new()
    {
        Category = IdentifierTypes.IdNumber,
        Scan = Layout,
        Judge = Judge,
        Context = new WordSet("carte card cards cb visa mastercard amex american discover maestro credit debit bancaire bleue paiement payment charge charged cc"),
        Against = new WordSet("lot lots ref reference serie serial batch commande order ticket imei iccid ean isbn doi colis tracking vitale"),
        Digits = 13,
    };

    [GeneratedRegex(@"(?<![\dA-Za-z.+-]|\d )[2-6]\d{2}(?:\d|[ -]\d){9,15}\d(?![\dA-Za-z]|[ -]\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Layout { get; }

    [GeneratedRegex(@"^(?:\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{1,4}(?:\1\d{1,3})?|\d{4}([ -])\d{6}\2\d{4,5})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Grouping { get; }

    private static Evidence? Judge(string match)
    {
        string digits = CheckDigits.Compact(match);
        if (!Grouping.IsMatch(match) || !IsIssued(digits))
        {
            return null;
        }

        bool spaced = match.Length > digits.Length;
        return CheckDigits.IsLuhn(digits) ? new(spaced ? 0.75 : 0.45, Severity.Critical, Valid) : new(spaced ? 0.4 : 0.15, Severity.Medium, Wrong);
    }

    private static bool IsIssued(string digits)
    {
        int four = int.Parse(digits.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
        int two = four / 100;
        return digits.Length switch
        {
            13 => digits[0] == '4',
            14 => two is 36 or 38 or 39 || four / 10 is >= 300 and <= 305,
            15 => two is 34 or 37 || four is 2131 or 1800,
            16 => digits[0] == '4' || two is >= 50 and <= 58 || four is >= 2221 and <= 2720 || four is 6011 or (>= 3528 and <= 3589) || two is 60 or 62 or 63 or 64 or 65 or 67 or 68 or 69 or 66 or 61,
            >= 17 and <= 19 => digits[0] is '4' or '6' || two == 50,
            _ => false,
        };
    }
}
