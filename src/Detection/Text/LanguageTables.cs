using System.Collections.Frozen;

namespace ModerationBot.Detection.Text;

/// <summary>
/// What <see cref="LanguageIdentifier"/> knows. The words were written by hand, with the short forms of messages. The pair
/// table is the logarithm of how much oftener two letters follow each other in French than in English, in quarters, 'M'
/// being none; rows and columns are the edge of a word, then a to z. Counted over open clinical and press text (CC BY, CC0).
/// </summary>
internal static class LanguageTables
{
    /// <summary>Zero of the pair table.</summary>
    public const char Neutral = 'M';

    /// <summary>Rows and columns of the pair table.</summary>
    public const int Side = 27;

    /// <summary>The pair table, row after row.</summary>
    public const string Pairs =
        "MMKMRRKMJJPKRMMIOVLLHROAKEM" + "OHMMKIEMISNBKMMLNSLJLTRBNEK" + "ILDHMIKLJNVQMIFKLKMKKJHKLAL"
        + "MKHMKNJMNNMALNKMNNLLLNJJIJN" + "GMIIARJFJLJKHMGMHLPJJQFHLIK" + "PHMODOKNLMOAMOOJMKLPSVLAMAT"
        + "COGIHLMIJLLJLIJIHLKRAINIKDL" + "FNJKLMKHANLLMNLHJLNCLNKKMHL" + "CHKKDHJMAJLLJKJJKIJACLKJJKO"
        + "PJLJKRMKNONBOLJMLYPMMKLLOJB" + "UMMMLSMLILMLMNOPNMOKNKLMMMM" + "CHHJICGOJEKDFLAJILDAJGKGMOK"
        + "MPJMAQIOOMJBLMKLLYJJKOLCLFL" + "JMNJKOFNHMIJMPNMLLEEIKKLNFL" + "MKGNHPNEGMLBGGRLHTKPOOMFLDN"
        + "GHNMIOANHSMDLLMBLWKLLOFALNF" + "IOIIGMKMMMMNMINOLLNMLNJINFL" + "LJMLMMLMLKMMIMPLINMNJWMMMMM"
        + "LNMNMNILLMNBIMLMNYLMMMOAKCM" + "NQIKHNKJALLCDIFNKSHNKNKAKKM" + "NOHGRNEHDMLJDAJJINOMMMGAPHL"
        + "UMMNLUOJOTVANLRMKXOMMNXLYJM" + "KPONNMLPNNNOLMORLLYLKRNLMHL" + "AAEJGAHKAALIFKAAIMBADKLELFL"
        + "SNJJIQIKINLLNJLLMOLNMJNMHKL" + "ANGMMGHJKAJJLJNENNMJMGNELFI" + "SGLLKGLLMJLKJJJMMMLLJELLMIE";

    /// <summary>Words of one language only: 1 French, -1 English, 0 another one.</summary>
    public static FrozenDictionary<string, sbyte>.AlternateLookup<ReadOnlySpan<char>> Words { get; } = Build();

    private const string French =
        "le la les un une des du de au aux et ou ni donc car mais que qui quoi dont je tu il elle nous vous ils elles mon ton son "
        + "ma ta sa mes tes ses notre votre leur nos vos leurs ce cet cette ces ca ceci cela celui celle ceux celles est sont etait "
        + "etaient sera suis es sommes etes ai as avons avez ont avait avaient aura eu ete etre avoir fait faire faut peut peux "
        + "pas ne plus jamais rien personne aucun aucune tres trop bien mal aussi encore deja toujours souvent ici la-bas avec "
        + "sans sous sur dans par pour chez vers entre depuis pendant avant apres contre comme quand si alors puis parce parceque "
        + "lorsque pourquoi comment combien oui non merci bonjour bonsoir salut svp stp quel quelle quels quelles tout tous toute "
        + "toutes meme autre autres chaque quelque quelques plusieurs peu beaucoup moins assez vraiment juste enfin bref hier "
        + "aujourd'hui demain matin soir nuit jour semaine mois ans annee l d j m s n c qu y en se lui eux moi toi soi chui jsuis "
        + "jpeux jcrois jpense jvois jvous ya yen pk pkoi pcq pq prk bcp tjs tjrs jms qqn qqch qd qques dc ds ac av avc ss ki koi "
        + "ke kil slt bjr bsr cdt cordialement mdr mdrr mdrrr ptdr lol mdrrrr tkt dsl vrmt ouais ouai nan bah ben hein bof pff pfff zut oups voila "
        + "ptin putain tg jsp jpp askip osef rdv urgences patiente chambre medecin malade infirmiere docteur faudrait doit dois "
        + "peuvent sait sais dit dire va vais vont venir vient voir vu vois trouve met mis prend pris arrive passe croire crois "
        + "aime j'ai c'est quelqu'un bon bonne grand petit petite nouveau nouvelle femme homme fille fils mere enfant gens mecs";

    private const string English =
        "the of and to is are was were be been being it its that this these those they them their there he she his her him hers "
        + "you your yours we our ours i i'm my mine myself himself herself who whom whose which what when where why how not no nor "
        + "don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't cannot couldn't shouldn't hasn't haven't with from "
        + "by for at into onto about after before between during without within against over under again then than because while "
        + "until although though if or but so as an all any both each few more most other some such only own same too very just "
        + "can could will would shall should may might must have has had having do does did doing get got gets go goes going gone "
        + "went come came make made take took see saw seen say said says know knew think thought want need give gave use used find "
        + "found tell told ask asked look looks feel felt here now always never ever often still yet already also really well "
        + "back up down out off yes yeah yep nope please pls thanks thank thx hi hello hey lol lmao omg idk tbh imo btw rn ur u "
        + "gonna wanna dunno cuz coz bcs y'all ya'll ain't dude guys guy folks people man woman boy girl child kid kids mother "
        + "father husband wife old year years day days week weeks month months today yesterday tomorrow tonight morning evening "
        + "night nurse doctor ward clinic hospital surgery bed er gp anyone someone everyone nobody anybody something nothing "
        + "everything good bad new old great big little much many less least another one two three every in s re ve ll t";

    private const string Others =
        "el los las una unos unas pero porque muy esta este esto eso para por con sin donde cuando como hoy gracias yo tu usted "
        + "der die das und ist nicht ein eine einen mit auf fur von zu ich du er sie wir ihr auch aber oder wenn dass wie "
        + "il gli che di della delle sono non piu anche questo questa perche grazie ma io het een van niet maar ook wel zijn "
        + "os uma nao mas muito voce isso";

    private static FrozenDictionary<string, sbyte>.AlternateLookup<ReadOnlySpan<char>> Build()
    {
        HashSet<string> french = [.. French.Split(' ')];
        HashSet<string> english = [.. English.Split(' ')];
        Dictionary<string, sbyte> words = new(StringComparer.Ordinal);
        foreach (string word in Others.Split(' '))
        {
            words[word] = 0;
        }

        foreach (string word in french.Union(english))
        {
            bool both = french.Contains(word) && english.Contains(word);
            if (both)
            {
                words.Remove(word);
            }
            else
            {
                words[word] = (sbyte)(french.Contains(word) ? 1 : -1);
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
