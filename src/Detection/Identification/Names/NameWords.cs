using ModerationBot.Detection.Identification.Tables;

namespace ModerationBot.Detection.Identification.Names;

/// <summary>The words around names, folded; written by hand.</summary>
internal static class NameWords
{
    public static readonly WordSet CivilTitles = new("mme mlle mr mrs ms miss madame monsieur mademoiselle mister melle mssr");

    public static readonly WordSet ShortTitles = new("mme mlle mr mrs melle");

    public static readonly WordSet ProfessionalTitles = new("dr dre drs docteur docteure doc pr prof professeur professeure doctor professor maitre me");

    public static readonly WordSet Particles = new("de du des la le les van von der den ben bin ibn el al da dos di del della abu ould ait st saint mc mac d' l' o'");

    /// <summary>Words that are capitalised for another reason than being a name.</summary>
    public static readonly WordSet NeverNames = new(
        "le la les un une des du de au aux et ou mais donc car ni or je tu il elle on nous vous ils elles ce cet cette ces mon ma mes ton ta tes son sa "
        + "ses notre votre leur qui que quoi dont ou quand comme si a y en ne pas plus avec sans pour par dans sur sous chez vers avant apres "
        + "depuis est sont etait a ont avait va vient veut peut doit dit fait mis pris vu oui non merci bonjour bonsoir salut svp stp hello hi dear "
        + "the an and but of to in on at by for from with is was are were has had have he she it they we you i my your his her their this that these those "
        + "who what when where why how not no yes please thanks lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday "
        + "friday saturday sunday janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january february march april may "
        + "june july august september october november december patient patiente patients madame monsieur docteur dr pr mme mr mlle covid ecg irm tdm hta avc "
        + "chu ch samu smur ide as bpco ald ehpad ssr rea usi gp er icu ed nhs also then now here there all some any more most first last new old "
        + "suite rdv service chambre lit box urgences hopital clinique professeur interne externe chef cadre france english french francais age agee ages aged ceci cela candida lois han arab german chinese islam igm igg elisa ii iii iv vi vii viii");

    /// <summary>Lower-case words that may follow "mme" or "mr" without being a name.</summary>
    public static readonly WordSet AfterTitle = new(
        "le la les l' de du des d' qui que est etait a avait et ou en au aux avec sans pour par dans sur chez va vient veut voulait peut doit dit disait "
        + "fait ne n' pas se s' me m' te t' y je tu il elle on vous nous c' ca ce cette sa son ses ma mon une un tres trop bien mal toujours jamais deja "
        + "encore aussi vous tout toute tres agee age vue vu hospitalisee ans is was has had will would who with and the said says in at on to for from "
        + "muscle mrs mr mme test bref puis car mais donc si plus moins lors demande habite souffre presente consulte refuse arrive tombe vit prend parle "
        + "explique raconte appelle rappelle tousse pleure crie dort mange revient repart sort entre attend touche pense sait connait aime deteste x xx xxx y z");

    /// <summary>"mme le matin", "mr le maire": no surname.</summary>
    public static readonly WordSet AfterLowerParticle = new("matin soir midi lendemain week-end weekend lundi mardi mercredi jeudi vendredi samedi dimanche maire ministre president directeur docteur chef juge prefet");

    /// <summary>Names that stand for anybody.</summary>
    public static readonly WordSet Nobody = new("michu tartempion machin truc bidule trucmuche untel unetelle allah dieu jesus god doe bloggs lambda tout-le-monde toutlemonde patate x xx xxx y z n");

    public static readonly WordSet PatientNouns = new("patient patiente pt pte client cliente resident residente usager usagere malade beneficiaire eleve");

    public static readonly WordSet Owners = new("ma mon my notre our une un cette ce cet sa son l' le la the this a");

    public static readonly WordSet Naming = new("nomme nommee prenomme prenommee appele appelee appelle appellait named called prenom nom name patient-name baptise baptisee");

    public static readonly WordSet Relatives = new(
        "mari femme epouse epoux fils fille frere soeur mere pere compagne compagnon conjoint conjointe cousin cousine oncle tante neveu niece tuteur "
        + "tutrice grand-mere grand-pere maman papa husband wife son daughter brother sister mother father partner boyfriend girlfriend carer uncle aunt");

    public static readonly WordSet Small = new("petit petite little baby bebe jeune young");

    public static readonly WordSet Greetings = new("merci bonjour bonsoir salut hello hi hey thanks thank coucou cher chere dear bravo felicitations congrats cheers rip hommage");

    public static readonly WordSet Colleagues = new(
        "collegue collegues confrere confreres consoeur interne externe chef cheffe cadre infirmier infirmiere ide aide-soignant aide-soignante secretaire medecin "
        + "directeur directrice president presidente ministre maire-adjoint senateur depute deputee chirurgien chirurgienne anesthesiste urgentiste "
        + "psychiatre radiologue cardiologue pediatre generaliste pharmacien pharmacienne kine sage-femme orateur intervenant moderateur moderatrice "
        + "conferencier conferenciere formateur formatrice auteur autrice journaliste comedien acteur chanteur ecrivain coach "
        + "colleague consultant registrar minister president secretary surgeon nurse physio speaker author actor host chair prof "
        + "connait connaissez recommandez conseillez know knows recommend anyone contacter contact contactez");

    public static readonly WordSet Closings = new("cordialement confraternellement amicalement bien sincerement regards cheers best signe signed bises");

    public static readonly WordSet AuthorBefore = new("selon d'apres apres etude article livre publication travaux essai these ouvrage revue recommandations according paper study book trial works work citing cite");

    public static readonly WordSet EponymTriggers = new(
        "triangle staging systeme system maladie maladies syndrome syndromes signe signes score scores test tests classification fracture fractures manoeuvre manoeuvres echelle critere criteres anneau "
        + "sonde sondes methode technique triade tetralogie canal cancer stade indice index coefficient loi theoreme reflexe rayon operation intervention "
        + "procedure choree tumeur lymphome sarcome sarcomes demence paralysie ataxie anemie hernie kyste noeud faisceau position abces corps cellules cellule angine purpura "
        + "phenomene oedeme pied genou luxation osteotomie bandage collier attelle pince ciseaux drain voie incision point points ligne regle echelles epreuve glande glandes "
        + "trompe trompes ampoule valve valvule ulcere oesophage thyroidite arthrite encephalite encephalopathie neuropathie ligament tendon muscle fascia espace cul-de-sac "
        + "coloration milieu dyskinesie torticolis hallucinose crise crises respiration dyspnee equilibre melanose adenome facies angiome diverticule trou "
        + "disease syndrome sign score test classification fracture manoeuvre maneuver scale criteria ring tube catheter method technique triad "
        + "tetralogy palsy lymphoma sarcoma tumour tumor ulcer thyroiditis stage index law reflex operation procedure chorea hernia cyst node "
        + "bundle position abscess cells purpura phenomenon duct gland valve contracture nodes nodule esophagus oesophagus grade encephalopathy cannula stain rule foundation prize");

    public static readonly WordSet NamedThings = new(
        "rue avenue boulevard bd place quai hopital clinique chu ch centre institut fondation lycee college ecole universite residence ehpad maison saint "
        + "sainte prix salle amphi batiment pavillon stade marche gare pont affaire loi arret jurisprudence film serie livre roman hospital clinic street road "
        + "avenue school university college institute foundation prize house ward building centre center");

    public static readonly WordSet Institutions = new("hopital hopitaux hospital clinique clinic centre center chu ch universitaire university institut institute maternite polyclinique fondation foundation ecole lycee college militaire");

    public static readonly WordSet Pets = new(
        "chat chatte chien chienne lapin cheval perroquet dog cat horse pomeranian puppy chatbot robot logiciel appli application app software revue journal association projet "
        + "arbre bateau avion equipe association programme livre film");

    public static readonly WordSet PublicFigures = new(
        "macron borne attal darmanin veran buzyn vautrin bayrou castex braun rist lecornu raoult delfraissy barnier melenchon mitterrand chirac sarkozy hollande "
        + "neuder valletoux retailleau genevard philippe rousseau lepen veil trump biden obama fauci starmer streeting hancock sunak thatcher blair cameron osler hippocrate "
        + "hippocrates pasteur freud curie knock churchill gaulle house grey's kahneman balint semmelweis cyrulnik nightingale");

    public static readonly WordSet Invention = new("modifie modifies modifiee change changes changed fictif fictive fictifs fictional pseudonyme pseudonym emprunt invente invented appelons appellerons nommons");
}
