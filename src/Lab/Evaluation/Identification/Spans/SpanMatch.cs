using ModerationBot.Detection.Text;

namespace ModerationBot.Lab.Evaluation.Identification.Spans;

/// <summary>When a finding and a mark are the same piece of text.</summary>
internal static class SpanMatch
{
    /// <summary>Whether one of the spans covers at least half of the part.</summary>
    public static bool CoversHalf(IEnumerable<TextSpan> spans, TextSpan part) => spans.Any(span => Shared(span, part) * 2 >= part.Length);

    /// <summary>Whether a finding covers at least half of a mark, or lies in one with at least half of itself.</summary>
    public static bool IsRight(TextSpan finding, IEnumerable<TextSpan> marks) =>
        marks.Any(mark => Shared(finding, mark) is var shared && shared > 0 && (shared * 2 >= mark.Length || shared * 2 >= finding.Length));

    private static int Shared(TextSpan one, TextSpan other) => Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start));
}
