using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Composition;

/// <summary>Room, bed or box with its number: whoever works there knows who lies in it.</summary>
internal sealed class RoomFacts : IFactFinder
{
    // Beds of the hospitals where readers of a group work, and how many bear the same number or stand in the same room.
    private const double Beds = 1_500;
    private const double ShareOfRoom = 1.0 / 60;

    private static readonly WordSet Heads = new("chambre ch lit box boxe brancard room bed bay cubicle cell cellule");

    private static readonly WordSet Numbering = new("n n° no numero number");

    public void Find(PreparedText text, List<Fact> facts)
    {
        for (int i = 0; i + 1 < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && Heads.Contains(text.Folded(text.Tokens[i])) && NumberAfter(text, i) is > 0 and int last)
            {
                facts.Add(new(FactKind.Room, text.SpanOf(i, last), ShareOfRoom, IdentifierTypes.Room, Beds));
                i = last;
            }
        }
    }

    private static int NumberAfter(PreparedText text, int head)
    {
        int at = head + 1;
        while (at < text.Tokens.Length && at <= head + 3 && (Numbering.Contains(text.Folded(text.Tokens[at])) || text.Surface(text.Tokens[at]) is "°" or "." or "#"))
        {
            at++;
        }

        if (at >= text.Tokens.Length)
        {
            return 0;
        }

        ref readonly Token token = ref text.Tokens[at];
        ReadOnlySpan<char> number = text.Surface(token);
        bool plain = token.Kind == TokenKind.Number && number.Length <= 4 && !number.ContainsAny("/.,:");
        bool coded = token.Kind == TokenKind.Word && token.Has(TokenMarks.HasDigit | TokenMarks.Capitalised) && number.Length <= 5;
        return (plain || coded) && !IsCount(text, at, head) ? at : 0;
    }

    // "chambre 2 lits", "lit 90 cm", "ch 54 ans", "salle 2 heures".
    private static bool IsCount(PreparedText text, int at, int head)
    {
        ReadOnlySpan<char> after = at + 1 < text.Tokens.Length ? text.Folded(text.Tokens[at + 1]) : default;
        bool shortHead = text.Folded(text.Tokens[head]) is "ch";
        return after is "lits" or "cm" or "places" or "ans" or "fois" or "jours" or "heures" or "h" or "x" or "beds" or "days" or "hours" or "times" or "years" or "%" or "mg"
            || (shortHead && text.Surface(text.Tokens[at]).Length < 2);
    }
}
