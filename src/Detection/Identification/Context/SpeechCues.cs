using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Context;

/// <summary>The words behind <see cref="Speech"/>, and what each weighs.</summary>
internal static class SpeechCues
{
    private static readonly WordSet PatientNouns = new(
        "patient patiente pte pt nourrisson parturiente accouchee resident residente usager usagere beneficiaire malade");

    private static readonly WordSet ClientNouns = new("client cliente proprietaire owner protege protegee");

    private static readonly WordSet Owners = new(
        "mon ma un une cette cet ce notre le la l' sa son my a an this our the his her one");

    private static readonly WordSet Persons = new(
        "femme homme dame monsieur fille garcon fillette garconnet bebe enfant ado adolescent adolescente mamie papi papy mere pere "
        + "maman grossesse man woman lady gentleman girl boy baby infant child toddler teenager chap bloke mum mother");

    private static readonly WordSet Care = new(
        "hospitalise hospitalisee admis admise consulte consultait opere operee intube intubee decede decedee transfere transferee "
        + "amene amenee ramenee adresse adressee perfuse perfusee dialyse accouche tombe tombee suivi suivie admitted discharged "
        + "presented presents intubated transferred operated diagnosed died vomit vomissements douleur douleurs antecedents atcd");

    private static readonly WordSet Encounters = new("vu vue recu recue passe passee venu venue revu revue saw seen came visited");

    private static readonly WordSet Clinic = new(
        "consultation consult cabinet ordonnance alcoolemie certificat cancer diagnostic diagnostique diagnostiquee traitement symptomes vih hiv ivg erectile dysfunction "
        + "infection transfusion depression suicidaire suicidal anorexie overdose inr iron chemo chimio dialyse plaie chute fracture avc infarctus fever fall stroke surgery");

    private static readonly WordSet Birth = new("enceinte pregnant accouchement accouche born twins jumeaux jumelles triples triplets suicide meurt mourir mort dying");

    private static readonly WordSet Wards = new("hospital hopital urgences ward icu rea maternite psychiatre psychiatrist psy cardiologist neurologist");

    private static readonly WordSet Beds = new("chambre lit box room bed bay cubicle");

    // "parcours patient", "chaque patient", "tout patient": patients at large, none in particular.
    private static readonly WordSet Generic = new(
        "parcours dossier dossiers identite satisfaction experience education relation chaque tout every each per association droits rights choice");

    private static readonly WordSet Work = new(
        "ceder cede patientele reprise secretariat remplacement remplacements remplacant remplacante recrute recrutons recrutement cdi cdd congres colloque seminaire "
        + "formation formations inscription inscriptions webinaire webinar cession cv candidature annonce retrocession replay dpc diu "
        + "orateur orateurs intervenant intervenants symposium workshop conference vacancy locum hiring recruiting recruitment register "
        + "registration salary job vacation vacations loyer associe associee installation collaborateur collaboratrice tarif tarifs "
        + "ministre ministere ministry minister depute deputes senat gouvernement syndicat union greve strike manifestation reforme loi "
        + "cnam ars ordre convention podcast livre article etude journal revue editeur logiciel software parkrun hopitaux");

    /// <summary>Weight of the word at a token as a sign of one patient.</summary>
    public static double Patient(PreparedText text, int at)
    {
        ReadOnlySpan<Token> tokens = text.Tokens;
        ReadOnlySpan<char> word = text.Folded(tokens[at]);
        if (tokens[at].Kind == TokenKind.Number)
        {
            return AgeReader.IsAge(text, at) ? 1 : 0;
        }

        ReadOnlySpan<char> before = at > 0 ? text.Folded(tokens[at - 1]) : default;
        if (PatientNouns.Contains(word))
        {
            return Generic.Contains(before) ? 0 : 1;
        }

        bool owned = Owners.Contains(before);
        if (ClientNouns.Contains(word))
        {
            return owned ? 1 : 0;
        }

        if (Beds.Contains(word))
        {
            return at + 1 < tokens.Length && tokens[at + 1].Kind == TokenKind.Number ? 0.5 : 0;
        }

        return Persons.Contains(word) ? (owned ? 0.6 : 0.4)
            : Care.Contains(word) ? 0.5
            : Encounters.Contains(word) ? 0.4
            : Birth.Contains(word) ? 0.4
            : Clinic.Contains(word) ? 0.3
            : Wards.Contains(word) ? 0.2
            : 0;
    }

    /// <summary>Weight of the word at a token as a sign of professional life.</summary>
    public static double Professional(PreparedText text, int at) => Work.Contains(text.Folded(text.Tokens[at])) ? 0.7 : 0;
}
