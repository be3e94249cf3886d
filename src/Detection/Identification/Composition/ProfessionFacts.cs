using System.Globalization;
using ModerationBot.Detection.Identification.Names;
using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Composition;

/// <summary>Job or public role of the patient, from <c>models/professions.tsv</c>. A job that is only greeted, sought or spoken of does not count.</summary>
internal sealed class ProfessionFacts(PhraseTable<double> jobs) : IFactFinder
{
    private const double PerPlace = 0;

    private const double OwnTown = 5_000;

    private const double OnePerPlaceShare = 1.0 / 2000;

    // "j'appelle les pompiers", "le SAMU et la police", "avis du dentiste": somebody else than the patient.
    private static readonly WordSet NotThePatient = new(
        "les des aux appelle appeler appele chez avec confrere mes aux collegue selon par cherche recherche adresse "
        + "called call see dear your my with");

    private static readonly WordSet OfRole = new("un une homme femme patient patiente ancien ancienne ex est etait profession metier travaille comme an is was works retired former local");

    public static ProfessionFacts Load(string modelsFolder) =>
        new(new(TableFile.Rows(modelsFolder, "professions.tsv").SelectMany(row =>
            row[1].Split(';').Select(form => KeyValuePair.Create(form, row[0] == "u" ? PerPlace : 1 / double.Parse(row[0], CultureInfo.InvariantCulture))))));

    public void Find(PreparedText text, List<Fact> facts)
    {
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word || !jobs.TryMatch(text, i, out PhraseMatch<double> match))
            {
                continue;
            }

            if (IsOfPatient(text, i, match))
            {
                bool unique = match.Value == PerPlace;
                facts.Add(new(FactKind.Profession, text.SpanOf(i, i + match.Tokens - 1), unique ? OnePerPlaceShare : match.Value, IdentifierTypes.Profession)
                {
                    IsUniqueRole = unique,
                    Population = unique && IsOurs(text, i) ? OwnTown : null,
                });
            }

            i += match.Tokens - 1;
        }
    }

    /// <summary>"notre maire", "our local MP": the place need not be said.</summary>
    private static bool IsOurs(PreparedText text, int at) =>
        text.Folded(text.Tokens[at]) is "our" or "notre" || (at > 0 && text.Folded(text.Tokens[at - 1]) is "notre" or "our");

    /// <summary>"baker's cyst", "housemaid's knee": a sign that bears the name of a job.</summary>
    private static bool IsSign(PreparedText text, int after) =>
        after + 1 < text.Tokens.Length && text.Tokens[after].Has(TokenMarks.Clitic) && NameWords.EponymTriggers.Contains(text.Folded(text.Tokens[after + 1]));

    private static bool IsOfPatient(PreparedText text, int at, PhraseMatch<double> match)
    {
        if (at == 0)
        {
            return true;
        }

        if (IsSign(text, at + match.Tokens))
        {
            return false;
        }

        // "Bishop score", "Architect, Abbott": a capital inside a sentence is no job.
        ref readonly Token job = ref text.Tokens[at];
        if (match.Value != PerPlace && job.Has(TokenMarks.Capitalised) && !job.Has(TokenMarks.SentenceStart))
        {
            return false;
        }

        ReadOnlySpan<char> before = text.Folded(text.Tokens[at - 1]);

        // "à Macon", "IRM à programmer": folded, the French à is the English article.
        bool articled = before is "a" && text.Language.Code != LanguageGuess.French && text.Surface(text.Tokens[at - 1]) is not ("à" or "À");
        if (articled || OfRole.Contains(before) || text.Tokens[at - 1].Kind == TokenKind.Punctuation)
        {
            return true;
        }

        bool article = before is "le" or "la" or "l'" or "the" or "du" or "monsieur" or "madame" or "m";
        return match.Value == PerPlace || article ? !NotThePatient.Contains(before) : !NotThePatient.Contains(before) && text.Tokens[at - 1].Kind != TokenKind.Word;
    }
}
