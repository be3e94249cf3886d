using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Composition;

/// <summary>Whether the patient is a woman or a man. Never shown as an identifier; it halves the number of matches.</summary>
internal sealed class SexFacts : IFactFinder
{
    private static readonly WordSet Words = new(
        "femme homme dame monsieur fille garcon fillette garconnet patiente mme mlle mr madame mademoiselle elle il mere pere grossesse enceinte parturiente cliente residente "
        + "usagere woman man lady gentleman girl boy she he her his mother father mrs ms miss pregnant");

    public void Find(PreparedText text, List<Fact> facts)
    {
        foreach (ref readonly Token token in text.Tokens)
        {
            if (token.Kind == TokenKind.Word && Words.Contains(text.Folded(token)))
            {
                facts.Add(new(FactKind.Sex, token.Span, 0.5, null));
                return;
            }
        }
    }
}
