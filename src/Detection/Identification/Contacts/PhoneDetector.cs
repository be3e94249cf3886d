using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Patterns;
using ModerationBot.Detection.Identification.Tables;

namespace ModerationBot.Detection.Identification.Contacts;

/// <summary>Telephone of a person, in French, Belgian, Swiss, North American or British form.</summary>
public sealed partial class PhoneDetector() : PatternDetector(Own, French, Foreign, Belgian, American, British)
{
    private static readonly DetectorCard Own = new()
    {
        Name = "phone",
        Version = 1,
        Half = Half.Identification,
        Purpose = new("Téléphone d'une personne, dans un texte qui parle d'un patient.", "Telephone of a person, in a text that speaks of a patient."),
        Languages = [],
        Blind = new(
            "À qui est le numéro : celui d'un confrère cité à côté d'un patient est signalé aussi ; celui d'une annonce ne l'est pas.",
            "Whose number it is: that of a colleague beside a patient is shown too; that of an advert is not."),
        Hits = ["Patiente joignable au 06 12 34 56 78", "tel du patient 0612345678", "patient: call +44 7700 900123", "patiente au 0 6 1 2 3 4 5 6 7 8"],
        Misses = ["TA 12 06 puis 13 08", "dose 0,612345678 mg", "Recrutement : CV au 01 40 05 48 48", "doi 10.1016/0612345678.22"],
        Source = "Numbering plans of ARCEP, BIPT, OFCOM, NANP and Ofcom.",
    };

    private static readonly LocalizedText Mobile = new("Téléphone portable d'une personne.", "Mobile telephone of a person.");

    private static readonly LocalizedText Line = new("Numéro de téléphone.", "Telephone number.");

    private static readonly WordSet Announcing = new(
        "tel telephone portable mobile joignable appeler rappeler numero fixe gsm phone call cell contact appelle joindre natel fax");

    private static readonly WordSet Refusing = new("doi isbn ref lot rpps adeli finess siret samu centre antipoison standard hotline");

    private static readonly PatternRule French = Rule(FrenchLayout, 0.7, match => CheckDigits.Compact(match)[1] is '6' or '7');

    private static readonly PatternRule Foreign = Rule(InternationalLayout, 0.75, _ => false);

    private static readonly PatternRule Belgian = Rule(BelgianLayout, 0.35, _ => true);

    private static readonly PatternRule American = Rule(AmericanLayout, 0.35, _ => false);

    private static readonly PatternRule British = Rule(BritishLayout, 0.6, _ => true);

    [GeneratedRegex(@"(?<![\dA-Za-z/][.,]?)[0O][ ]?[1-9](?:[ .\-/]{0,2}[\dO]){8}(?![.\-/]?\d| ?(?:mg|g|ml|UI|%))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FrenchLayout { get; }

    [GeneratedRegex(@"(?<![\d+])(?:(?:\+|00) ?(?:33|32|41|44|352|1)|\(33\))[ .\-]?(?:\(0\) ?)?\d(?:[ .\-/]?\d){7,10}(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InternationalLayout { get; }

    [GeneratedRegex(@"(?<![\d.,/])04\d{2}[ ./]?\d{2}[ .]?\d{2}[ .]?\d{2}(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BelgianLayout { get; }

    [GeneratedRegex(@"(?<![\d.,/-])(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-. ])[2-9]\d{2}[-. ]\d{4}(?![\d-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AmericanLayout { get; }

    [GeneratedRegex(@"(?<![\d.,/])07\d{3} ?\d{3} ?\d{3}(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BritishLayout { get; }

    private static PatternRule Rule(Regex layout, double score, Func<string, bool> isMobile) => new()
    {
        Category = IdentifierTypes.Phone,
        Pattern = layout,
        Judge = match => new(score, isMobile(match) ? Severity.Critical : Severity.High, isMobile(match) ? Mobile : Line),
        Context = Announcing,
        Against = Refusing,
        MayBeColleague = true,
        Digits = 9,
    };
}
