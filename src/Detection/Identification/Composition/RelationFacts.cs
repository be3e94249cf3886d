using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Composition;

/// <summary>Family and neighbours: "mère de jumeaux", "la femme du boulanger", "la mère d'une collègue", "ma voisine".</summary>
internal sealed class RelationFacts : IFactFinder
{
    // People whom a reader would go through to find the neighbour or the relative of someone known to the group.
    private const double Neighbours = 40;
    private const double RelativesOfColleague = 300;

    private static readonly PhraseTable<double> Known = Table(
        "ma voisine;mon voisin;la voisine;notre voisine;ma concierge;notre femme de menage;my neighbour;my neighbor;our cleaner", Neighbours);

    private static readonly PhraseTable<double> Family = new(Rows(
        "mere de jumeaux;pere de jumeaux;mother of twins;father of twins=0.01;mere de triples;pere de triples;mother of triplets=0.0005;"
        + "mere de cinq enfants;mere de 5 enfants;mere de six enfants;mere de 6 enfants;mere de 7 enfants;mother of five;mother of six=0.01;"
        + "veuve;veuf;widow;widower=0.07;jumeaux;jumelles;jumelle;jumeau;twins;twin=0.015;triples;triplets=0.0005;"
        + "orpheline;orphelin;orphan=0.01;enfant adopte;fille adoptee;fils adopte;adopted child=0.01;enceinte;pregnant=0.008"));

    private static readonly WordSet Kin = new(
        "femme mari epouse epoux fils fille mere pere soeur frere belle-mere beau-pere beau-frere belle-soeur maman papa cousin cousine niece neveu oncle tante grand-mere grand-pere "
        + "compagne compagnon ex-mari ex-femme wife husband son daughter mother father sister brother mother-in-law father-in-law cousin niece nephew");

    private static readonly WordSet Colleagues = new(
        "collegue confrere consoeur interne chef cadre infirmiere ide aide-soignante secretaire directeur directrice medecin chirurgien dr pr docteur professeur "
        + "colleague consultant registrar nurse doctor surgeon receptionist");

    public void Find(PreparedText text, List<Fact> facts)
    {
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            if (Known.TryMatch(text, i, out PhraseMatch<double> known))
            {
                facts.Add(new(FactKind.Relation, text.SpanOf(i, i + known.Tokens - 1), 1, IdentifierTypes.Relation, known.Value));
            }
            else if (Family.TryMatch(text, i, out PhraseMatch<double> family))
            {
                facts.Add(new(FactKind.Relation, text.SpanOf(i, i + family.Tokens - 1), family.Value, IdentifierTypes.Relation));
            }
            else if (Kin.Contains(text.Folded(text.Tokens[i])) && i >= 2 && text.Tokens[i - 1].Has(TokenMarks.Clitic) && Colleagues.Contains(text.Folded(text.Tokens[i - 2])))
            {
                facts.Add(new(FactKind.Relation, text.SpanOf(i - 2, i), 1, IdentifierTypes.Relation, RelativesOfColleague));
            }
            else if (Kin.Contains(text.Folded(text.Tokens[i])) && ColleagueAfter(text, i) is > 0 and int last)
            {
                facts.Add(new(FactKind.Relation, text.SpanOf(i, last), 1, IdentifierTypes.Relation, RelativesOfColleague));
            }
        }
    }

    /// <summary>"la mère d'une collègue", "le fils du chef".</summary>
    private static int ColleagueAfter(PreparedText text, int kin)
    {
        int at = kin + 1;
        if (at >= text.Tokens.Length || text.Folded(text.Tokens[at]) is not ("de" or "d'" or "du" or "of"))
        {
            return 0;
        }

        for (int i = at + 1; i < Math.Min(text.Tokens.Length, at + 4); i++)
        {
            if (Colleagues.Contains(text.Folded(text.Tokens[i])))
            {
                return i;
            }
        }

        return 0;
    }

    private static PhraseTable<double> Table(string phrases, double value) =>
        new(phrases.Split(';').Select(phrase => KeyValuePair.Create(phrase, value)));

    /// <summary>Phrases parted by ';', each group closed by '=' and its share.</summary>
    private static List<KeyValuePair<string, double>> Rows(string groups)
    {
        List<KeyValuePair<string, double>> rows = [];
        List<string> open = [];
        foreach (string part in groups.Split(';'))
        {
            string[] pieces = part.Split('=');
            open.Add(pieces[0]);
            if (pieces.Length == 2)
            {
                double share = double.Parse(pieces[1], System.Globalization.CultureInfo.InvariantCulture);
                rows.AddRange(open.Select(phrase => KeyValuePair.Create(phrase, share)));
                open.Clear();
            }
        }

        return rows;
    }
}
