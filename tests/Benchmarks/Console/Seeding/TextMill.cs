using System.Text;

namespace ModerationBot.Benchmarks.Console.Seeding;

/// <summary>Makes invented posts of about 400 characters. People, places and cases exist nowhere.</summary>
internal static class TextMill
{
    private const int Length = 370;

    private static readonly string[] Sentences =
    [
        "Vu ce matin aux urgences de {0} une dame de {2} ans pour une {1} qui traîne depuis l'été.",
        "Je cherche un avis sur un cas de {1} chez un {3} de {2} ans, adressé par le confrère de {0}.",
        "Encore un qui arrive à {0} le vendredi soir et qui voudrait tout, tout de suite.",
        "Franchement, ces {3}s, ils exagèrent toujours, on le sait bien dans le service.",
        "La biologie montre une {4} à {2}, le scanner est prévu demain, le traitement commence ce soir.",
        "Quelqu'un a-t-il déjà essayé la {4} dans la {1} résistante au traitement habituel ?",
        "Le mari, {3} à {0}, nous raconte une histoire qui change à chaque visite.",
        "Photo de la lésion en commentaire, prise avec l'accord de la famille, paraît-il.",
        "On m'a répondu que le bloc de {0} était complet jusqu'au mois prochain.",
        "Je précise que le dossier est passé en réunion hier et que personne n'était d'accord.",
        "Bref, encore une garde à écouter des plaintes de {3} en pleine nuit.",
        "Merci pour vos retours, je vous dirai la suite après la consultation du {2}.",
        "Chez nous à {0} on fait autrement : {4} d'abord, puis surveillance pendant une semaine.",
        "Il faut dire que la collègue de {1} avait tout noté, sauf l'essentiel.",
        "Le patient {5} demande un certificat pour la troisième fois ce mois-ci.",
        "Pas de fièvre, pas d'antécédent, examen normal, et pourtant la {4} reste haute.",
    ];

    private static readonly string[] Towns = Combine(["Mer", "Val", "Ker", "Mont", "Roche", "Saint-Or", "Bois", "Fon", "Lan", "Cour"],
        ["ville", "bourg", "nac", "dol", "mont", "guen", "rieux", "court", "zel", "plage"]);

    private static readonly string[] Cases = Combine(["pneumo", "cardio", "dermato", "névro", "gastro", "hépato", "arthro", "myo", "thyro", "rhino"],
        ["pathie", "se", "plastie", "logie", "ïte", "algie", "mégalie", "ptose", "graphie", "lyse"]);

    private static readonly string[] Trades = ["boulanger", "maçon", "instituteur", "retraité", "marin", "vigneron", "étudiant", "chauffeur", "notaire", "jardinier"];

    private static readonly string[] Measures = Combine(["zéta", "kappa", "oméga", "delta", "sigma"], ["mine", "line", "cline", "stase", "zole", "profène", "globine", "tase"]);

    private static readonly string[] Names = Combine(["Bar", "Cad", "Dor", "Fel", "Gav", "Lor", "Mar", "Nov", "Per", "Sol"], ["vin", "ouec", "mand", "tier", "quet", "lant", "rond", "bec"]);

    /// <summary>A text; the same random source gives the same texts.</summary>
    public static string Next(Random random)
    {
        StringBuilder text = new(Length + 100);
        while (text.Length < Length)
        {
            text.AppendFormat(
                System.Globalization.CultureInfo.InvariantCulture, Sentences[random.Next(Sentences.Length)],
                Pick(Towns), Pick(Cases), random.Next(1, 99), Pick(Trades), Pick(Measures), Pick(Names)).Append(' ');
        }

        return text.ToString(0, text.Length - 1);

        string Pick(string[] from) => from[(int)(from.Length * Math.Pow(random.NextDouble(), 1.5))];
    }

    /// <summary>A word that a share of the texts hold, for searches.</summary>
    public static string Word(Random random) => random.Next(3) switch
    {
        0 => Towns[random.Next(Towns.Length)],
        1 => Cases[random.Next(Cases.Length)],
        _ => Names[random.Next(Names.Length)],
    };

    private static string[] Combine(string[] heads, string[] tails) => [.. heads.SelectMany(head => tails.Select(tail => head + tail))];
}
