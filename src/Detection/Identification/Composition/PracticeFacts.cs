using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Composition;

/// <summary>
/// A place that is meant and not named: "ma patiente", "aux urgences". Who knows the author knows it. Orders of magnitude: list
/// of a French general practitioner (CNAM, about 1,500 people), passages of an emergency department (DREES, about 30,000 a year).
/// </summary>
internal sealed class PracticeFacts : IFactFinder
{
    private static readonly Circle Practice = new(1_500, 25);
    private static readonly Circle Emergency = new(30_000, 80);

    private static readonly PhraseTable<Circle> Phrases = new(
    [
        .. "ma patiente;mon patient;ma jeune patiente;mon jeune patient;my patient;my pt;ma pte".Split(';').Select(phrase => KeyValuePair.Create(phrase, Practice)),
        .. "aux urgences;au dechocage;in the ed;in the er;in resus;in a&e".Split(';').Select(phrase => KeyValuePair.Create(phrase, Emergency)),
    ]);

    public void Find(PreparedText text, List<Fact> facts)
    {
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && Phrases.TryMatch(text, i, out PhraseMatch<Circle> match))
            {
                facts.Add(new(FactKind.Practice, text.SpanOf(i, i + match.Tokens - 1), 1, null) { Near = match.Value });
            }
        }
    }
}
