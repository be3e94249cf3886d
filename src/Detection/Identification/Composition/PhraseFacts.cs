using System.Globalization;
using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Composition;

/// <summary>Facts that are phrases of a table with a share each: rare diseases, and the like.</summary>
internal sealed class PhraseFacts(FactKind kind, string? category, PhraseTable<double> table) : IFactFinder
{
    private const double Million = 1_000_000;

    /// <summary>Rare diseases of <c>models/rare-diseases.tsv</c>.</summary>
    public static PhraseFacts Diseases(string modelsFolder)
    {
        IEnumerable<KeyValuePair<string, double>> phrases = TableFile.Rows(modelsFolder, "rare-diseases.tsv").SelectMany(row =>
            row[1].Split(';').Select(form => KeyValuePair.Create(form, double.Parse(row[0], CultureInfo.InvariantCulture) / Million)));
        return new(FactKind.Disease, IdentifierTypes.RareCondition, new(phrases));
    }

    public void Find(PreparedText text, List<Fact> facts)
    {
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && table.TryMatch(text, i, out PhraseMatch<double> match))
            {
                facts.Add(new(kind, text.SpanOf(i, i + match.Tokens - 1), match.Value, category));
                i += match.Tokens - 1;
            }
        }
    }
}
