using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Patterns;
using ModerationBot.Detection.Identification.Tables;

namespace ModerationBot.Detection.Identification.Numbers;

/// <summary>Number of a file, patient, stay, insurance, account or sample, known by the word before it: IPP, NDA, dossier n°, MRN, health card.</summary>
public sealed partial class RecordNumberDetector() : PatternDetector(Own, Sure, Loose, Device)
{
    private static readonly DetectorCard Own = new()
    {
        Name = "record-number",
        Version = 3,
        Half = Half.Identification,
        Purpose = new("Numéro de dossier, de patient, de séjour, d'assurance ou de compte.", "Record, patient, stay, insurance or account number."),
        Languages = [],
        Blind = new("Un numéro sans mot qui l'annonce.", "A number without a word that announces it."),
        Hits =
        [
            "IPP 8001234567", "Dossier n° 2023-114578 à revoir", "MRN: 00123456", "hospital number H123456", "NDA : 0 7 0 8 1 9 8 3", "dossier MDPH 67-2024-09153", "health card 2447 687 829",
            "MRN MUH-0288134", "INE 120458873HK", "stimulateur n° PJN4419027S",
        ],
        Misses = ["Mon dossier retraite 2025", "Un dossier de 150 pages", "J'ai vu 12 dossiers", "IPP 40 mg le matin", "ticket 45881027", "facture 20231145", "dossier du 12/03/2021", "account for 30 %"],
        Source = "Words of French, Belgian, Swiss, British and North American hospitals and insurers, written by hand.",
    };

    private static readonly LocalizedText Reason = new(
        "Numéro de dossier, de patient, de séjour ou d'assurance.", "Patient, record, stay or insurance number.");

    private static readonly LocalizedText DeviceReason = new("Numéro de série d'un implant.", "Serial number of an implant.");

    private static readonly WordSet Things = new(
        "facture devis commande norme decret arrete loi colis ticket incident invoice order grant lot lots ref refs reference serie batch helpdesk version dpc diu siret doi isbn ean circulaire agrement formation annonce offre congres marche budget");

    private static readonly WordSet Words = new(
        "ip ipp nip iep chi urn hcn phn nhi uci ine nefg h c cheptel nda ndos nsej mrn uhid ppsn ohip hospital patient medical chart charts health healthcard medicare medicaid member subscriber beneficiary policy enrollment enrolment insurance claim "
        + "numero identifiant dossier dossiers carte allocataire adherent adherente matricule ecrou bulletin asylum home demande ofpra mutuelle ppn sinistre");

    private static readonly WordSet LooseWords = new(
        "dossier dossiers sejour venue admission file files record records case account acct routing sort compte contrat pv examen anapath echantillon sample specimen prescription ordonnance accord trajet forfait bracelet wristband etiquette probate "
        + "notification procedure prelevement lab labelled accession registration certificate certificat");

    private static readonly WordSet Devices = new("stimulateur pacemaker defibrillateur implant prothese valve holter neurostimulateur cochlear icd pompe");

    private static readonly PatternRule Sure = new()
    {
        Category = IdentifierTypes.IdNumber,
        Scan = Number,
        Before = Announced,
        Judge = match => (Digits(match) is >= 5 and <= 20 || HealthIndex.IsMatch(match)) && !NumericDate.IsMatch(match) ? new(0.85, Severity.Critical, Reason) : null,
        Worth = text => Nearby.Anywhere(text, Words),
        Digits = 4,
    };

    private static readonly PatternRule Loose = Sure with
    {
        Before = LooselyAnnounced,
        Worth = text => Nearby.Anywhere(text, LooseWords),
        Judge = match => Digits(match) is >= 5 and <= 20 && !NumericDate.IsMatch(match) ? new(Digits(match) >= 6 ? 0.65 : 0.4, Severity.Critical, Reason) : null,
        Against = Things,
        MayBeColleague = true,
        Unowned = 0.6,
    };

    private static readonly PatternRule Device = Sure with
    {
        Before = DeviceAnnounced,
        Worth = text => Nearby.Anywhere(text, Devices),
        Judge = match => Digits(match) is >= 5 and <= 20 ? new(0.55, Severity.High, DeviceReason) : null,
        Against = new WordSet("lot lots ref modele commande rappel recall catalogue"),
    };

    [GeneratedRegex(
        @"(?<![\p{L}\d])(?:[A-Z]{1,8}\d{0,3}[-/.])?(?:[A-Z]{1,4}-)?(?:[A-Z]{1,5})?[\dO](?:[\dA-Z]|[-/.][\dA-Z](?![\p{L}]*\p{Ll})|(?: |  ?- ?)\d(?!\d{0,3}(?: ?(?:mg|g|ml|UI|%|cp|ans|an|mois|jours|h|€|euros|kg)\b|[.,/:h]\d)))*(?: [A-Z](?![\p{L}\d'.-]))?(?![\p{L}\d]| ?(?:mg|g|ml|UI|%|cp|pages|€|euros)\b)",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Number { get; }

    private const string Linking = @"\)?(?i: ?(?:patiente?|client|caf|cpam|du|de la|de|n°|nr|no|num[ée]ro|num|number|nbr|id|est|étant|le|is|was|of|de|c'est|card|:|#)\.?){0,4}[ :.#=(]*(?:[A-Z]{2} )?\z";

    [GeneratedRegex(
        @"\b(?:IPP?|NIP|IEP|CHI|URN|HCN|PHN|NHI|UCI|INE|NEFG|(?i:nefg)|H\+C|[Cc]heptel|(?i:ipp|nda|ndos|nsej|mrn|uhid|ppsn|ohip|hospital (?:number|no|id)|patient (?:number|id|n[o°]|no)|medical record|chart|health ?card|health number|health insurance|medicare|medicaid|"
        + @"(?:member|subscriber|beneficiary|policy|enrollment|enrolment|insurance|claim)(?: (?:id|number|no|card))?|num[ée]ro (?:de )?(?:patient|s[ée]jour|dossier|allocataire|venue)|identifiant (?:du |de la |de l')?(?:patient|visite|s[ée]jour|hospitalisation)|"
        + @"dossier (?:patient|m[ée]dical|mdph|apa|ase|caf|aed|hospitalier|de madame|de monsieur)|carte (?:d'assur[ée]|vitale|mutuelle|d'assurance)|allocataire|adh[ée]rent|matricule|n° ?[ée]crou|[ée]crou|bulletin d'[ée]crou|asylum|home office ref|demande d'asile|ofpra|mutuelle|ppn|sinistre))" + Linking,
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Announced { get; }

    [GeneratedRegex(
        @"\b(?i:dossier|s[ée]jour|venue|admission|file|record|case|account|acct|routing|sort code|compte|contrat|pv|examen|anapath|[ée]chantillon|sample|specimen|prescription|ordonnance|accord(?: de soins)?|trajet(?: inami)?|forfait|bracelet|wristband|[ée]tiquette|probate|notification|procédure|procedure|prélèvement|lab(?:elled)?|accession|registration|certificate|certificat)"
        + @"(?i: (?:patient|m[ée]dical|client|s[ée]jour|bancaire|bank)|(?-i: \p{Lu}{2,6}))?" + Linking,
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex LooselyAnnounced { get; }

    [GeneratedRegex(@"\b(?i:stimulateur|pacemaker|d[ée]fibrillateur|implant|proth[èe]se(?: de \p{L}+)?|valve|holter|neurostimulateur|cochlear|icd|pompe à insuline)(?i: (?:s[ée]rie|serial))?" + Linking, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DeviceAnnounced { get; }

    // National Health Index of New Zealand: four digits only.
    [GeneratedRegex(@"^[A-HJ-NP-Z]{3}\d{4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HealthIndex { get; }

    private static int Digits(string match) => match.Count(char.IsAsciiDigit);

    [GeneratedRegex(@"^(?:\d{1,2}([ ./-])\d{1,2}\1\d{2,4}|\d{4}-\d{2}-\d{2}|(?:19|20)\d{2}[ /-](?:19|20)\d{2}|\d{1,2}[/.]\d{4})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumericDate { get; }
}
