using ModerationBot.Detection;
using ModerationBot.Detection.Text;

namespace ModerationBot.Lab.Evaluation.Identification.Spans;

/// <summary>Counts of the marks and findings of one type.</summary>
/// <param name="Texts">Texts with such a mark.</param>
/// <param name="Marks">Marks.</param>
/// <param name="Found">Marks of which a finding of any score covers half.</param>
/// <param name="FoundFlagged">Marks of which a finding of at least 0.5 covers half.</param>
/// <param name="Findings">Findings of at least 0.5.</param>
/// <param name="Right">Those of them that are a mark.</param>
internal sealed record SpanTally(int Texts, int Marks, int Found, int FoundFlagged, int Findings, int Right)
{
    private const double Flagged = 0.5;

    /// <summary>Counts one type.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="isType">Whether the type of a mark or finding is this one.</param>
    public static SpanTally Of(IEnumerable<ItemAnswer> answers, Func<string, bool> isType) =>
        answers.Select(answer => Of(answer, isType)).Aggregate(new SpanTally(0, 0, 0, 0, 0, 0), (sum, one) => sum.Add(one));

    /// <summary>Both together.</summary>
    public SpanTally Add(SpanTally other) => new(
        Texts + other.Texts, Marks + other.Marks, Found + other.Found, FoundFlagged + other.FoundFlagged, Findings + other.Findings, Right + other.Right);

    /// <summary>As a row: texts with a mark, marks, recall at any score and flagged, precision of the flagged.</summary>
    public MetricRow Row(string section, string name)
    {
        List<(string, Figure)> figures = [];
        if (Marks > 0)
        {
            figures.Add((Metric.Recall, Figure.Share(Found, Marks)));
            figures.Add((Metric.RecallFlagged, Figure.Share(FoundFlagged, Marks)));
        }

        if (Findings > 0)
        {
            figures.Add((Metric.Precision, Figure.Share(Right, Findings)));
        }

        return MetricRow.Of(section, name, Texts, Marks, [.. figures]);
    }

    private static SpanTally Of(ItemAnswer answer, Func<string, bool> isType)
    {
        TextSpan[] marks = [.. answer.Item.Spans.Where(span => isType(span.Label)).Select(span => new TextSpan(span.Start, span.Length))];
        Finding[] findings = [.. answer.Findings.Where(finding => finding.Length > 0 && isType(finding.Category))];
        TextSpan[] all = [.. findings.Select(SpanOf).Distinct()];
        TextSpan[] flagged = [.. findings.Where(finding => finding.Score >= Flagged).Select(SpanOf).Distinct()];
        return new(
            marks.Length > 0 ? 1 : 0,
            marks.Length,
            marks.Count(mark => SpanMatch.CoversHalf(all, mark)),
            marks.Count(mark => SpanMatch.CoversHalf(flagged, mark)),
            flagged.Length,
            flagged.Count(span => SpanMatch.IsRight(span, marks)));
    }

    private static TextSpan SpanOf(Finding finding) => new(finding.Start, finding.Length);
}
