using ModerationBot.Detection;
using ModerationBot.Detection.Identification.Names;
using ModerationBot.Detection.Text;

namespace ModerationBot.Lab.Evaluation.Identification.Spans;

/// <summary>The words of names, without titles, and which of them are found.</summary>
internal static class NameTokens
{
    /// <summary>Whether each word of the marked names lies, with at least half of itself, in a finding of a person, whatever its score.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Where names stand in it.</param>
    /// <param name="findings">What was found in it.</param>
    public static IReadOnlyList<bool> Found(string text, IEnumerable<TextSpan> names, IEnumerable<Finding> findings)
    {
        PreparedText prepared = PreparedText.From(text);
        TextSpan[] marks = [.. names];
        TextSpan[] persons = [.. findings
            .Where(finding => finding.Category == IdentifierTypes.PersonName)
            .Select(finding => new TextSpan(finding.Start, finding.Length))];
        List<bool> found = [];
        foreach (ref readonly Token token in prepared.Tokens)
        {
            TextSpan span = token.Span;
            if (token.Kind == TokenKind.Word && !NameWords.CivilTitles.Contains(prepared.Folded(token)) && marks.Any(mark => mark.Overlaps(span)))
            {
                found.Add(SpanMatch.CoversHalf(persons, span));
            }
        }

        return found;
    }
}
