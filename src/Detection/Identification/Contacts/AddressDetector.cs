using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Patterns;
using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Contacts;

/// <summary>Postal address: number and street, street and number, hamlet, postcode and town.</summary>
public sealed partial class AddressDetector() : PatternDetector(Own, Street, Named, Hamlet, EnglishStreet, Compound, Box, Postcode, EnglishPostcode)
{
    private static readonly DetectorCard Own = new()
    {
        Name = "address",
        Version = 3,
        Half = Half.Identification,
        Purpose = new("Adresse postale d'une personne, dans un texte qui parle d'un patient ou d'une visite à domicile.", "Home address of a person, in a text that speaks of a patient or a home visit."),
        Languages = ["fr", "en"],
        Blind = new("Une rue sans numéro reste sous le seuil ; l'adresse d'un cabinet à côté d'un patient est signalée.", "A street without a number stays under the line; the address of a practice beside a patient is shown."),
        Hits =
        [
            "Patiente vivant 12 bis rue des Lilas", "patient domicilié 29200 Brest", "my patient lives at 14 Elm Road", "Visite au 12 venelle du Calvaire à Pont-Croix",
            "Elle vit au lieu-dit La Villatte", "rue de la Madeleine 78, boîte 4", "home visit, Flat 3, 18 Rhondda Street", "ship it to 2210 Sourdough Creek Rd, Havre, MT 59501",
        ],
        Misses = ["2 cours de kiné par semaine pour ce patient", "Patient : 3 place en hospitalisation", "patient, 5 place devant le lit", "12 mg de Street", "patient de 54 ans, 12345 plaquettes"],
        Source = "Street words written by hand; postcode layouts of La Poste, bpost, Royal Mail, USPS, Canada Post.",
    };

    private static readonly LocalizedText Reason = new("Adresse postale.", "Postal address.");

    private static readonly LocalizedText PostcodeReason = new("Code postal et commune.", "Postcode and town.");

    private static readonly LocalizedText StreetReason = new("Nom de rue ou de lieu-dit.", "Name of a street or hamlet.");

    private static readonly WordSet Living = new(
        "habite habitant habitent vit vivant domicile domiciliee adresse demeurant demeure reside chez loge hebergee heberge lives living address home resides residing resident reside house staying");

    // A delivery or a visit is made to a patient, also when the text names nobody.
    private static readonly WordSet Visits = new(
        "domicile livrer livraison livre passer passage passages visite vad tournee ambulance brancarder intervention habite vit loge digicode sonnette sonner interphone etage porte cle had "
        + "deliver delivery visit domiciliary lives living welfare wellness bungalow flat upstairs trailer jaundiced");

    private static readonly WordSet FrenchHeads = new(
        "rue av avenue boulevard bd bld blvd place chemin che chem ch impasse imp allee allees route rte quai cour cours square sentier sente venelle faubourg fbg residence res lotissement hameau traverse ruelle montee passage "
        + "esplanade promenade clos mail villa cite chaussee rang domaine cote hent");

    private static readonly WordSet NamedHeads = new("rue avenue boulevard place chemin impasse allee route quai ruelle venelle traverse sentier sente chaussee faubourg square");

    private static readonly WordSet EnglishHeads = new(
        "street st road rd avenue ave lane ln drive dr close court ct crescent cres terrace ter way boulevard blvd gardens gdns grove mews parkway pkwy circle cir trail trl highway hwy square sq row walk rise pass place pl quay loop alley plaza green "
        + "vale parade esplanade cottages hill view villas path plains crossing ridge point heights");

    private static readonly WordSet Hamlets = new("lieu-dit lieudit lieu hameau");

    private static readonly string[] Endings = ["strasse", "straße", "str", "str.", "weg", "gasse", "allee", "platz", "straat", "laan", "plein", "gracht", "kade", "dreef"];

    private static readonly WordSet Boxes = new("box rmb boite unit psc");

    private static readonly PatternRule Street = Rule(StreetLayout, 0.7, Severity.Critical, Reason) with { Worth = text => Nearby.Anywhere(text, FrenchHeads) };

    private static readonly PatternRule Hamlet = Rule(HamletLayout, 0.55, Severity.High, StreetReason) with { Digits = 0, Worth = text => Nearby.Anywhere(text, Hamlets) };

    private static readonly PatternRule Named = Rule(NamedLayout, 0.65, Severity.Critical, Reason) with
    {
        Judge = match => match.AsSpan().ContainsAnyInRange('0', '9') ? new(0.65, Severity.Critical, Reason) : new(0.3, Severity.Low, StreetReason),
        Context = WordSet.Empty,
        Worth = text => Nearby.Anywhere(text, NamedHeads),
        Digits = 0,
    };

    private static readonly PatternRule EnglishStreet = Rule(EnglishStreetLayout, 0.7, Severity.Critical, Reason) with { Worth = text => Nearby.Anywhere(text, EnglishHeads) };

    private static readonly PatternRule Compound = Rule(CompoundLayout, 0.6, Severity.Critical, Reason) with { Worth = HasCompound };

    private static readonly PatternRule Box = Rule(BoxLayout, 0.55, Severity.High, Reason) with { Worth = text => Nearby.Anywhere(text, Boxes) };

    private static readonly PatternRule Postcode = Rule(PostcodeLayout, 0.5, Severity.High, PostcodeReason) with { Digits = 4, Worth = text => HasRun(text.Text, 4) };

    private static readonly PatternRule EnglishPostcode = Rule(EnglishPostcodeLayout, 0.5, Severity.High, PostcodeReason) with { Digits = 2, Worth = text => HasRun(text.Text, 5) || HasCode(text.Text) };

    private const string Heads =
        "(?:[Rr]ue|[Aa]venue|[Aa]v\\.?|[Bb]oulevard|[Bb]l?v?d\\.?|[Pp]lace|[Cc]hemin|[Cc]he?m\\.|[Ii]mpasse|[Ii]mp\\.|[Aa]ll[ée]es?|[Rr]oute|[Rr]te|[Qq]uai|[Cc]ours?|[Ss]quare|[Ss]entier|[Ss]ente|[Vv]enelle|"
        + "[Ff]aubourg|[Ff]bg|[Rr]ésidence|[Rr]és\\.|[Ll]otissement|[Hh]ameau|[Tt]raverse|[Rr]uelle|[Mm]ontée|[Pp]assage|[Ee]splanade|[Pp]romenade|[Cc]los|[Mm]ail|[Vv]illa|[Cc]ité|[Cc]haussée|[Rr]ang|[Dd]omaine|[Cc]ôte|"
        + "RUE|AVENUE|BOULEVARD|PLACE|CHEMIN|IMPASSE|ALLEE|ROUTE|COURS|QUAI)";

    private const string Particles = "(?: (?:de|du|des|la|le|les|aux?|l'|d'|DE|DU|DES|LA|LE|LES)| ?[dl]')*";

    private const string Names = " ?\\p{Lu}[\\p{L}'-]+(?:[ -](?:\\p{Lu}[\\p{L}'-]+|\\d{1,4}|de|du|des|la|le|les|et|aux?|en|sur)(?![\\p{L}'])){0,5}";

    private const string Town = "(?:,? (?:\\d{4,5} )?(?:à )?\\p{Lu}[\\p{L}'-]+(?:[ -]\\p{Lu}[\\p{L}'-]+){0,2})?";

    // Heads are spelt with or without a capital, but a capital must follow: "2 cours de kiné" is no street.
    [GeneratedRegex(@"(?<![\d,.])\d{1,4}(?: ?(?:bis|ter|quater|[A-Da-d])\b)?,? ?(?:" + Heads + Particles + Names + "|hent \\p{L}+ \\p{L}+)" + Town, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StreetLayout { get; }

    [GeneratedRegex(@"(?<![\p{L}\d])(?:[Ll]ieu-?dit|[Ll]ieu dit|[Hh]ameau)(?: (?:de|du|des|la|le|les|l'|d')| ?[dl]')* ?«? ?\p{Lu}[\p{L}'-]+(?:[ -]\p{Lu}[\p{L}'-]+){0,2}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HamletLayout { get; }

    // The number may follow, as in Belgium and Switzerland: "rue de la Madeleine 78, boîte 4".
    [GeneratedRegex(
        @"(?<![\p{L}\d'-])(?:rue|Rue|avenue|Avenue|boulevard|Boulevard|place|Place|chemin|Chemin|impasse|Impasse|allée|route|Route|quai|ruelle|venelle|traverse|sentier|sente|chaussée|faubourg|square)"
        + @"(?: (?:de|du|des|la|le|les|aux?)| ?[dl]')* ?\p{Lu}[\p{L}'-]+(?:[ -](?:\p{Lu}[\p{L}'-]+|de|du|des|la|les|et)){0,3}"
        + @"(?:,? \d{1,4}[A-Za-z]?(?![\d\p{L}]|[.,/:]\d| ?(?:h|€|m²|%|ans|km|mg|euros)\b)(?:,? (?:bo[iî]te|bte|app?t?\.?) \d{1,4})?)?" + Town,
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex NamedLayout { get; }

    [GeneratedRegex(
        @"(?<![\d,.])\d{1,6}(?:[A-Da-d]|[½]|-\d{1,5})?,? (?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\.? )?(?:(?:\p{Lu}[\p{L}'.-]+|\d{1,3}(?:st|nd|rd|th)|of|the|upon) ){0,3}(?:\p{Lu}[\p{L}'.-]+|\d{1,3}(?:st|nd|rd|th)) "
        + @"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Crescent|Cres|Terrace|Ter|Way|Boulevard|Blvd|Gardens|Gdns|Grove|Mews|Parkway|Pkwy|Circle|Cir|Trail|Trl|Highway|Hwy|Square|Sq|Row|Walk|Rise|Pass|Place|Pl|Quay|Loop|Alley|Plaza|Green|Vale|Parade|Esplanade|Cottages|Hill|View|Villas|Path|Plains|Crossing|Ridge|Point|Heights)\b\.?"
        + @"(?:,? (?:[Aa]pt\.?|[Aa]partment|[Uu]nit|[Ss]uite|[Ss]te\.?|#) ?#?[A-Za-z\d]{1,5}\b)?(?:,? \p{Lu}[\p{Ll}'-][\p{L}'-]*(?: \p{Lu}[\p{Ll}'-][\p{L}'-]*){0,2})?(?:,? [A-Z]{2},? \d{5}(?:-\d{4})?|,? [A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|,? [A-Z]{2},? [A-Z]\d[A-Z] ?\d[A-Z]\d\b)?",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex EnglishStreetLayout { get; }

    // German and Dutch streets are one word with the number after it: "Hawthornstrasse 20", "Molenlaan 7b".
    [GeneratedRegex(
        @"(?<![\p{L}\d-])\p{Lu}[\p{L}-]{2,}(?:stra(?:ss|ß)e|str\.|weg|gasse|allee|platz|straat|laan|plein|gracht|kade|dreef),? \d{1,4}[A-Za-z]?(?![\d\p{L}]|[.,/:]\d| ?(?:h|€|m²|%|ans|km|mg|euros)\b)(?:,? (?:[A-Z]{1,2}-)?\d{4,5} \p{Lu}[\p{L}'-]+)?",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex CompoundLayout { get; }

    [GeneratedRegex(@"(?<![\p{L}\d])(?:P\.? ?O\.? ?[Bb]ox|PO BOX|RMB|Boîte postale|Unit \d{1,5} Box|PSC \d{1,5},? Box) ?#?\d{1,6}(?!\d)(?:,? \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BoxLayout { get; }

    [GeneratedRegex(
        @"(?<![\d.,/-])(?:(?:0[1-9]|[1-8]\d|9[0-578])\d{3},? \p{Lu}[\p{L}'-]{2,}(?:[ -]\p{Lu}[\p{L}'-]+){0,3}|(?:B|CH|L)-\d{4} \p{Lu}[\p{L}'-]{2,})",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex PostcodeLayout { get; }

    [GeneratedRegex(
        @"(?<![\p{L}\d-])(?:(?:[A-PR-UWYZ]\d{1,2}|[A-PR-UWYZ][A-HK-Y]\d{1,2}|[A-PR-UWYZ]\d[A-HJKPSTUW]|[A-PR-UWYZ][A-HK-Y]\d[ABEHMNPRVWXY]) \d[ABD-HJLNP-UW-Z]{2}|[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ -]?\d[ABCEGHJ-NPRSTV-Z]\d"
        + @"|(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]) \d{5}(?:-\d{4})?|[ACDEFHKNPRTVWXY]\d[\dW] [ACDEFHKNPRTVWXY\d]{4})(?![\p{L}\d])",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex EnglishPostcodeLayout { get; }

    private static bool HasCompound(PreparedText text)
    {
        foreach (ref readonly Token token in text.Tokens)
        {
            if (token.Has(TokenMarks.Capitalised) && EndsAsStreet(text.Surface(token)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsAsStreet(ReadOnlySpan<char> word)
    {
        foreach (string ending in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>So many digits in a row.</summary>
    private static bool HasRun(string text, int digits)
    {
        int run = 0;
        foreach (char c in text)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            if (run == digits)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A capital letter against a digit, and another digit before a capital: "LS8 5DR", "K1A 0B1", "F28 X5T7".</summary>
    private static bool HasCode(string text)
    {
        int rises = 0;
        for (int i = 1; i < text.Length; i++)
        {
            rises += char.IsAsciiDigit(text[i]) != char.IsAsciiDigit(text[i - 1]) && (char.IsAsciiLetterUpper(text[i]) || char.IsAsciiLetterUpper(text[i - 1])) ? 1 : 0;
        }

        return rises >= 2;
    }

    private static PatternRule Rule(Regex layout, double score, Severity severity, LocalizedText reason) => new()
    {
        Category = IdentifierTypes.Place,
        Scan = layout,
        Judge = _ => new(score, severity, reason),
        Context = Living,
        Owning = Visits,
        MayBeColleague = true,
    };
}
