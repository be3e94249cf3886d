using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Composition;

/// <summary>Events that the press covers: who reads the paper knows the name.</summary>
internal sealed class EventFacts : IFactFinder
{
    // A press article is found from a few words: about seven people in the country are in the papers for the like at one time.
    private const double InThePress = 1e-7;

    // Share of the inhabitants of a place to whom the event happened in the same weeks.
    private const double Rare = 0.0005;

    private static readonly PhraseTable<double> Events = new(
        Rows("fait divers;faits divers;passe aux infos;passee aux infos;passe au jt;dans le journal;dans les journaux;dans la presse;presse locale;ouest-france;ouest france;"
            + "le telegramme;bfm;le parisien;in the papers;in the news;on the news;made the news;local paper;local news;front page;en une du journal;journal local;affaire mediatisee;"
            + "proces aux assises;cour d'assises", InThePress)
        .Concat(Rows("noyade;noye;noyee;incendie;fusillade;attentat;coup de couteau;coups de couteau;poignarde;poignardee;feminicide;infanticide;defenestre;defenestree;"
            + "accident de car;l'accident de;l'incendie de;l'attentat de;accident de bus;accident de train;accident d'avion;accident de chasse;accident de moto;accident de la route;explosion;avalanche;tue par balle;"
            + "enlevement;prise d'otage;braquage;foudroye;attaque de requin;drowned;drowning;house fire;shooting;shot in the;stabbing;stabbed;bus crash;train crash;plane crash;"
            + "car crash;avalanche;explosion;struck by lightning;shark attack;hostage;murdered;fatal crash", Rare)));

    public void Find(PreparedText text, List<Fact> facts)
    {
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && Events.TryMatch(text, i, out PhraseMatch<double> match))
            {
                facts.Add(new(FactKind.Event, text.SpanOf(i, i + match.Tokens - 1), match.Value, IdentifierTypes.Event));
                i += match.Tokens - 1;
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, double>> Rows(string phrases, double share) =>
        phrases.Split(';').Select(phrase => KeyValuePair.Create(phrase, share));
}
