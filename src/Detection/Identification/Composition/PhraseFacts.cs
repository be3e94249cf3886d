using System.Globalization;
using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Composition;

/// <summary>Facts that are phrases of a table with a share each: rare diseases, and the like.</summary>
internal sealed class PhraseFacts(FactKind kind, string? category, PhraseTable<double> table) : IFactFinder
{
    private const double Million = 1_000_000;
    private const int Reach = 5;

    private static readonly WordSet Denying = new(
        "pas sans absence recherche rechercher elimine eliminer exclu exclure ni jamais evoque evoquer suspicion no not without exclude excluded excluding rule ruled denied negative like");

    /// <summary>Rare diseases of <c>models/rare-diseases.tsv</c>.</summary>
    public static PhraseFacts Diseases(string modelsFolder)
    {
        IEnumerable<KeyValuePair<string, double>> phrases = TableFile.Rows(modelsFolder, "rare-diseases.tsv").SelectMany(row =>
            row[1].Split(';').Select(form => KeyValuePair.Create(form, double.Parse(row[0], CultureInfo.InvariantCulture) / Million)));
        return new(FactKind.Disease, IdentifierTypes.RareCondition, new(phrases));
    }

    /// <summary>Distinguishing marks with the share of people who bear them; orders of magnitude by hand.</summary>
    public static PhraseFacts Marks() => new(FactKind.Mark, IdentifierTypes.RareCondition, new(new (double Share, string Forms)[]
    {
        (0.0005, "tatouage sur le visage;tatouage facial;visage tatoue;crane tatoue;tatoue sur le visage;face tattoo;facial tattoo;tattooed face;tattooed head"),
        (0.003, "tache de vin;angiome du visage;port wine stain;port-wine stain"),
        (0.001, "bec de lievre;cleft lip;jambe de bois;jambe artificielle;prothese de jambe;wooden leg;prosthetic leg;artificial leg;false leg"),
        (0.0005, "oeil de verre;glass eye;manchot;manchote;one-armed;unijambiste;one-legged;six doigts;six fingers"),
        (0.001, "borgne;one-eyed"),
        (0.0001, "albinos;albino;nanisme;dwarfism"),
        (0.002, "cheveux bleus;cheveux roses;cheveux verts;blue hair;pink hair;green hair;barbe bleue;barbe tressee;plaited beard"),
        (0.005, "barbe rousse;red beard;ginger beard;scarifications"),
    }.SelectMany(row => row.Forms.Split(';').Select(form => KeyValuePair.Create(form, row.Share)))));

    public void Find(PreparedText text, List<Fact> facts)
    {
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && table.TryMatch(text, i, out PhraseMatch<double> match) && !IsDenied(text, i))
            {
                facts.Add(new(kind, text.SpanOf(i, i + match.Tokens - 1), match.Value, category));
                i += match.Tokens - 1;
            }
        }
    }

    /// <summary>"pas de drépanocytose", "recherche de maladie de …": looked for, not found.</summary>
    private static bool IsDenied(PreparedText text, int at)
    {
        for (int i = at - 1; i >= Math.Max(0, at - Reach); i--)
        {
            if (Denying.Contains(text.Folded(text.Tokens[i])))
            {
                return true;
            }
        }

        return false;
    }
}
