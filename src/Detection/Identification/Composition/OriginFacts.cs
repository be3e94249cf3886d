using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Composition;

/// <summary>Origin or nationality. Narrows the matches; no identifier type of its own, so it is never shown.</summary>
internal sealed class OriginFacts : IFactFinder
{
    private const double ShareOfOrigin = 0.02;

    private static readonly WordSet Announcing = new("origine nationalite originaire migrant refugie refugiee origin nationality refugee");

    public void Find(PreparedText text, List<Fact> facts)
    {
        foreach (ref readonly Token token in text.Tokens)
        {
            if (token.Kind == TokenKind.Word && Announcing.Contains(text.Folded(token)))
            {
                facts.Add(new(FactKind.Origin, token.Span, ShareOfOrigin, null));
                return;
            }
        }
    }
}
