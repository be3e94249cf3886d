using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Patterns;
using ModerationBot.Detection.Identification.Tables;

namespace ModerationBot.Detection.Identification.Numbers;

/// <summary>Passport, identity card, residence permit, driving licence: known by the word before, the British licence by its layout.</summary>
public sealed partial class IdentityDocumentDetector() : PatternDetector(Own, Announced, Followed, British)
{
    private static readonly DetectorCard Own = new()
    {
        Name = "identity-document",
        Version = 1,
        Half = Half.Identification,
        Purpose = new("Numéro de passeport, de carte d'identité, de titre de séjour ou de permis.", "Number of a passport, identity card, residence permit or driving licence."),
        Languages = ["fr", "en"],
        Blind = new("Un numéro sans mot qui l'annonce.", "A number without a word that announces it."),
        Hits = ["passeport 18AB12345", "passport C4VK7N2P1", "driver's license number D1234567", "CNI n° 880692310285", "titre de séjour 9903123456", "permis n° 123456789012", "MORGA753116SM9IJ"],
        Misses = ["passeport oublié", "permis B depuis 2015", "driving licence suspended 2 years", "the passport office opens at 9", "CNI perdue le 12/03/2024"],
        Source = "Layouts of ANTS, HM Passport Office, DVLA, AAMVA.",
    };

    private static readonly LocalizedText Reason = new("Numéro d'une pièce d'identité ou d'un permis.", "Number of an identity document or licence.");

    private static readonly WordSet Documents = new("passport passports passeport passeports licence license licences lic permis identite identity titre carte recepisse etranger id national green alien dl cni agdref ni nino");

    private static readonly PatternRule Announced = new()
    {
        Category = IdentifierTypes.IdNumber,
        Scan = Number,
        Before = Document,
        Judge = match => IsNumber(match) ? new(0.85, Severity.Critical, Reason) : null,
        Worth = text => Nearby.Anywhere(text, Documents),
        Digits = 4,
    };

    private static readonly PatternRule Followed = Announced with
    {
        Before = null,
        Scan = DistinctNumber,
        Judge = match => IsNumber(match) ? new(0.3, Severity.High, Reason) : null,
        Context = new WordSet("passport passeport licence license permis dl cni"),
        Against = new WordSet("lot lots ref reference serie serial batch ticket"),
        Bare = 0,
    };

    private static readonly PatternRule British = Announced with { Before = null, Worth = null, Scan = BritishLayout, Judge = _ => new(0.7, Severity.Critical, Reason), Digits = 5 };

    [GeneratedRegex(@"(?<![\p{L}\d])(?:[A-Z]{1,4}-?)?\d[\dA-Z]{2,19}(?:[ -][\dA-Z]*\d[\dA-Z]*){0,5}(?![\p{L}\d])|(?<![\p{L}\d])[A-Z]\d[A-Z\d]{5,14}(?![\p{L}\d])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"(?<![\p{L}\d])(?:[A-Z]{1,2}\d{6,9}|\d{9}|\d{2}[A-Z]{2}\d{5}|[A-Z]\d{12,14})(?![\p{L}\d])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DistinctNumber { get; }

    [GeneratedRegex(@"(?<![\p{L}\d])[A-Z]{2,5}9{0,3}\d[0156]\d[0-3]\d{2}[A-Z9]{2}\d[A-Z]{2}(?![\p{L}\d])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BritishLayout { get; }

    [GeneratedRegex(
        @"\b(?:(?i:passe?port|driver'?s?'? ?(?:licen[cs]e|lic\.?)|driving licen[cs]e|licen[cs]e|permis(?: de conduire)?|carte (?:nationale )?d'identit[ée]|(?:national |state )?id(?:entity)? card|national id|titre de s[ée]jour|carte de s[ée]jour|r[ée]c[ée]piss[ée]|num[ée]ro [ée]tranger|green card|alien|nino|national insurance)|DL|CNI|AGDREF|NI(?: no| number))"
        + @"\)?(?i: ?(?:n°|nr|no|num[ée]ro|number|num|#|est|is|was|:|le|it's|étant|id|card)\.?){0,4}[ :#.=]*\z",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Document { get; }

    private static bool IsNumber(string match) =>
        (match.Count(char.IsAsciiDigit) >= 5 || (match.Length is 8 or 9 && match.Count(char.IsAsciiDigit) == 4)) && match.Count(char.IsLetterOrDigit) is >= 6 and <= 20 && !NumericDate.IsMatch(match);

    [GeneratedRegex(@"^(?:\d{1,2}([ ./-])\d{1,2}\1\d{2,4}|\d{4}-\d{2}-\d{2})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumericDate { get; }
}
