using System.Globalization;
using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Patterns;
using ModerationBot.Detection.Identification.Tables;

namespace ModerationBot.Detection.Identification.Numbers;

/// <summary>
/// French social security number (NIR, INS): sex, year, month, department, commune, order, key. The key is checked; a right
/// layout with a wrong key stays, one level lower, because people mistype.
/// </summary>
public sealed partial class NirDetector() : PatternDetector(Own, Rule)
{
    private static readonly DetectorCard Own = new()
    {
        Name = "nir",
        Version = 3,
        Half = Half.Identification,
        Purpose = new("Numéro de sécurité sociale français (NIR, INS).", "French social security number (NIR, INS)."),
        Languages = [],
        Blind = new("Un numéro tronqué ou remplacé par des X.", "A number cut short or replaced by X."),
        Hits = ["Son numéro : 2 95 10 99 126 111 93, droits à jour ?", "NIR 186022A21532523", "sécu 2951099126111"],
        Misses = ["Dossier 295109912611", "EAN 3017620422003 du produit", "Tel 01 40 05 48 48 à rappeler"],
        Source = "Key and layout: INSEE, répertoire national d'identification des personnes physiques.",
    };

    private static readonly LocalizedText ValidKey = new(
        "Numéro de sécurité sociale, clé valide.", "Social security number with a valid key.");

    private static readonly LocalizedText WrongKey = new(
        "Forme d'un numéro de sécurité sociale, clé absente ou fausse (faute de frappe possible).",
        "Shape of a social security number; its key is missing or wrong (perhaps a typing error).");

    private static readonly PatternRule Rule = new()
    {
        Category = IdentifierTypes.IdNumber,
        Scan = Layout,
        Judge = Judge,
        Context = new WordSet("nir ins secu securite sociale nss ss assure assuree assures vitale immatriculation insee"),
        Against = new WordSet("ean isbn doi gtin lot lots ref reference serie commande facture ticket modele siret siren colis article imei iccid"),
        Digits = 11,
    };

    [GeneratedRegex(
        @"(?<![\dA-Za-z])[1-478](?:[ .\-_/]{0,3}[\dOo]){4}[ .\-_/]{0,3}(?:[\dOo] ?[\dOo]|2 ?[ABab])(?:[ .\-_/]{0,3}[\dOo]){6}"
        + @"(?:[ .\-/_(,]{0,3}(?:cl[ée] ?:? ?)?[\dOo] ?[\dOo])?(?![ .\-]?[\dA-Za-z]*\d)",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Layout { get; }

    private static Evidence? Judge(string match)
    {
        string compact = CheckDigits.Compact(Key().Replace(match, string.Empty));
        bool spaced = UsualSpacing().IsMatch(match);
        if (compact.Length is not (13 or 15) || !HasLayout(compact))
        {
            return null;
        }

        if (compact.Length == 15 && CheckDigits.NirKey(compact[..13]) == int.Parse(compact[13..], CultureInfo.InvariantCulture))
        {
            return new(0.97, Severity.Critical, ValidKey);
        }

        bool other = compact.Length == 13 && (IsProduct(compact) || IsMixed(match));
        double score = other ? 0.05 : compact.Length == 15 ? 0.6 : spaced ? 0.5 : 0.25;
        return new(score, Severity.High, WrongKey);
    }

    [GeneratedRegex("cl[ée] ?:? ?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Key();

    [GeneratedRegex(@"^\w([ .\-])\w{2}\1\w{2}\1\w{2}\1\w{3}\1\w{3}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UsualSpacing();

    /// <summary>Parted by different signs, as measured values in a row are.</summary>
    private static bool IsMixed(string match) => match.AsSpan().ContainsAny('.', '/') && match.AsSpan().ContainsAny(' ', '-');

    /// <summary>A medicine or another product: CIP 34009, Swiss 7680, any EAN.</summary>
    private static bool IsProduct(string compact) =>
        compact.StartsWith("34009", StringComparison.Ordinal) || compact.StartsWith("7680", StringComparison.Ordinal)
        || (compact.All(char.IsAsciiDigit) && CheckDigits.IsEan13(compact));

    private static bool HasLayout(string compact)
    {
        int month = int.Parse(compact.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        string department = compact.Substring(5, 2);
        return month is (>= 1 and <= 12) or (>= 20 and <= 42) or >= 50 && department != "00";
    }
}
