using ModerationBot.Detection;
using ModerationBot.Detection.Text;

namespace ModerationBot.Lab.Evaluation.Identification.Everyday;

/// <summary>A word, number or address of a text, and what is said of it.</summary>
/// <param name="Text">The token as written.</param>
/// <param name="Type">Type of the mark that it lies in; null when it is no detail.</param>
/// <param name="Found">Types of the findings that cover at least half of it.</param>
internal sealed record DetailToken(string Text, string? Type, IReadOnlyList<string> Found)
{
    /// <summary>The tokens of an answered sentence, without marks of punctuation.</summary>
    public static IReadOnlyList<DetailToken> Of(ItemAnswer answer)
    {
        PreparedText text = PreparedText.From(answer.Item.Text);
        List<DetailToken> tokens = [];
        foreach (ref readonly Token token in text.Tokens)
        {
            if (token.Kind is not (TokenKind.Punctuation or TokenKind.Emoji))
            {
                TextSpan span = token.Span;
                tokens.Add(new(text.Surface(token).ToString(), TypeOf(answer, span), Covering(answer.Findings, span)));
            }
        }

        return tokens;
    }

    private static string? TypeOf(ItemAnswer answer, TextSpan token) => answer.Item.Spans
        .Where(mark => new TextSpan(mark.Start, mark.Length).Overlaps(token))
        .Select(mark => mark.Label)
        .FirstOrDefault();

    private static string[] Covering(IEnumerable<Finding> findings, TextSpan token) => [.. findings
        .Where(finding => Spans.SpanMatch.CoversHalf([new(finding.Start, finding.Length)], token))
        .Select(finding => finding.Category)
        .Distinct()];
}
