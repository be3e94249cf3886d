using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Patterns;
using ModerationBot.Detection.Identification.Tables;

namespace ModerationBot.Detection.Identification.Contacts;

/// <summary>Telephone or fax, in French, Belgian, Swiss, North American, British or international form.</summary>
public sealed partial class PhoneDetector() : PatternDetector(Own, Planned, Told, Local)
{
    private static readonly DetectorCard Own = new()
    {
        Name = "phone",
        Version = 3,
        Half = Half.Identification,
        Purpose = new("Téléphone d'une personne, dans un texte qui parle d'un patient ou d'un proche.", "Telephone of a person, in a text that speaks of a patient or a relative."),
        Languages = [],
        Blind = new(
            "À qui est le numéro, si rien ne le dit : sous le seuil ; celui d'une annonce reste au plus bas.",
            "Whose number it is when nothing tells: under the line; that of an advert stays at the bottom."),
        Hits = ["Patiente joignable au 06 12 34 56 78", "appelez sa fille au 0612345678", "patient: call +44 7700 900123", "ring his mum on 020 7946 0337", "call her at (415) 555-0132 ext. 12"],
        Misses = ["TA 12 06 puis 13 08", "dose 0,612345678 mg", "lot 06 12 34 56 78 rappelé", "doi 10.1016/0612345678.22"],
        Source = "Numbering plans of ARCEP, BIPT, OFCOM, Ofcom and NANPA; ITU-T E.164.",
    };

    private static readonly LocalizedText Mobile = new("Téléphone portable d'une personne.", "Mobile telephone of a person.");

    private static readonly LocalizedText Line = new("Numéro de téléphone.", "Telephone number.");

    private static readonly WordSet Announcing = new(
        "tel telephone telephones portable mobile joignable appeler appelez rappeler rappelez rappelle numero num fixe gsm phone phones call calls calling cell contact appelle joindre natel fax "
        + "ring text whatsapp landline reach reached dial telephoned extension ext home work toll-free tollfree hotline faxed");

    private static readonly WordSet Refusing = new(
        "doi isbn lot lots article ref refs reference references rpps adeli finess siret siren serie serial batch ticket commande order invoice facture carpa toque catalogue capteur "
        + "pmid nir ipp nda mrn nhs ssn iban iccid imei lanr code codes isin pdl ean");

    private static readonly WordSet Services = new(
        "antipoison poison samu standard hotline secretariat helpline helpdesk reception switchboard accueil cabinet pharmacie pharmacy ecoute standardiste bip bleep pager numero-vert urgences dect");

    private static readonly PatternRule Planned = Rule(PhonePlans.Weigh, 9) with { Digits = 9 };

    private static readonly PatternRule Local = Rule(PhonePlans.WeighLocal, 7) with { Digits = 7, Bare = 0 };

    // "number" alone announces too many other things; somebody's number is a telephone.
    private static readonly PatternRule Told = Rule(PhonePlans.WeighLocal, 7) with { Digits = 7, Before = Number, Context = WordSet.Empty };

    [GeneratedRegex(@"\b(?i:my|your|his|her|our|their|new|old|home|work|mobile|office)(?i: new| old| home| work| mobile| office)? (?i:number|no\.)(?i: is| was|:)? ?\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number { get; }

    private static PatternRule Rule(Func<PhoneGroups, double> plan, int digits) => new()
    {
        Category = IdentifierTypes.Phone,
        Scan = new PhoneScan(groups => groups.Digits >= digits && plan(groups) > 0),
        Judge = match => Judge(match, plan),
        Context = Announcing,
        Against = Refusing,
        Serving = Services,
        MayBeColleague = true,
    };

    private static Evidence? Judge(string match, Func<PhoneGroups, double> plan)
    {
        PhoneGroups groups = PhoneGroups.Read(match, 0);
        double score = plan(groups);
        while (score == 0 && groups.Digits >= PhoneGroups.Fewest)
        {
            groups = groups.WithoutLast();
            score = plan(groups);
        }

        bool mobile = PhonePlans.IsMobile(groups);
        return score > 0 ? new(score, mobile ? Severity.Critical : Severity.High, mobile ? Mobile : Line) : null;
    }
}
