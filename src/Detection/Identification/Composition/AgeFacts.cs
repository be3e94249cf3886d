using ModerationBot.Detection.Identification.Context;
using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Composition;

/// <summary>Ages: "54 ans", "54yo", "F54", "quatre-vingt-douze ans", "la cinquantaine", "nonagénaire".</summary>
internal sealed class AgeFacts : IFactFinder
{
    private const double Old = 90;

    private static readonly PhraseTable<double> NumberWords = new(SpokenNumbers.UpTo109());

    private static readonly PhraseTable<double> Words = new(
    [
        new("nonagenaire", 90), new("centenaire", 100), new("nonagenarian", 90), new("centenarian", 100),
    ]);

    private static readonly PhraseTable<int> Decades = new(
    [
        new("la vingtaine", 20), new("la trentaine", 30), new("la quarantaine", 40), new("la cinquantaine", 50), new("la soixantaine", 60),
        new("trentenaire", 30), new("quadragenaire", 40), new("quinquagenaire", 50), new("sexagenaire", 60), new("septuagenaire", 70), new("octogenaire", 80),
        new("in his twenties", 20), new("in her twenties", 20), new("in his thirties", 30), new("in her thirties", 30), new("in his forties", 40), new("in her forties", 40),
        new("in his fifties", 50), new("in her fifties", 50), new("in his sixties", 60), new("in her sixties", 60), new("in his seventies", 70), new("in her seventies", 70),
        new("in his eighties", 80), new("in her eighties", 80), new("octogenarian", 80), new("septuagenarian", 70),
    ]);

    public void Find(PreparedText text, List<Fact> facts)
    {
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (AgeReader.TryRead(text, i, out AgeReading age))
            {
                facts.Add(Of(age.Years, text.SpanOf(i, i + age.Tokens)));
            }
            else if (text.Tokens[i].Kind == TokenKind.Word)
            {
                FindWords(text, i, facts);
            }
        }
    }

    private static void FindWords(PreparedText text, int at, List<Fact> facts)
    {
        if (Decades.TryMatch(text, at, out PhraseMatch<int> decade))
        {
            facts.Add(new(FactKind.Age, text.SpanOf(at, at + decade.Tokens - 1), AgePyramid.ShareOfDecade(decade.Value), IdentifierTypes.Age));
        }
        else if (Words.TryMatch(text, at, out PhraseMatch<double> old))
        {
            facts.Add(new(FactKind.Age, text.SpanOf(at, at + old.Tokens - 1), AgePyramid.ShareOver89, IdentifierTypes.AgeOver89));
        }
        else if (NumberWords.TryMatch(text, at, out PhraseMatch<double> number)
            && at + number.Tokens < text.Tokens.Length
            && text.Folded(text.Tokens[at + number.Tokens]) is "ans" or "years"
            && !AgeReader.IsDuration(text, at, at + number.Tokens))
        {
            facts.Add(Of(number.Value, text.SpanOf(at, at + number.Tokens)));
        }
    }

    private static Fact Of(double years, TextSpan span) =>
        new(FactKind.Age, span, AgePyramid.Share(years), years >= Old ? IdentifierTypes.AgeOver89 : IdentifierTypes.Age);
}
