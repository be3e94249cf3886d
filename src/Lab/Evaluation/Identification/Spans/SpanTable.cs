using ModerationBot.Detection;
using ModerationBot.Detection.Text;

namespace ModerationBot.Lab.Evaluation.Identification.Spans;

/// <summary>Findings against what was marked by hand, by type.</summary>
internal static class SpanTable
{
    /// <summary>The rows of a set: all types, each type, places and facilities as one, and the words of patients' names.</summary>
    public static IEnumerable<MetricRow> Of(string section, IReadOnlyList<ItemAnswer> answers)
    {
        string[] types = [.. IdentifierTypes.All.Select(SpanTypes.Strict).Distinct()];
        SpanTally[] tallies = [.. types.Select(type => SpanTally.Of(answers, other => SpanTypes.Strict(other) == type))];
        SpanTally all = tallies.Aggregate((sum, one) => sum.Add(one)) with { Texts = answers.Count(answer => answer.Item.Spans.Count > 0) };
        return
        [
            all.Row(section, "all types"),
            .. types.Zip(tallies, (type, tally) => tally.Row(section, type)).Where(row => row.Positives > 0),
            SpanTally.Of(answers, type => SpanTypes.Lenient(type) == SpanTypes.AnyPlace).Row(section, SpanTypes.AnyPlace),
            Words(section, answers),
        ];
    }

    private static MetricRow Words(string section, IReadOnlyList<ItemAnswer> answers)
    {
        ItemAnswer[] named = [.. answers.Where(answer => Names(answer).Any())];
        bool[] found = [.. named.SelectMany(answer => NameTokens.Found(answer.Item.Text, Names(answer), answer.Findings))];
        return MetricRow.Of(section, "words of patients' names", named.Length, found.Length, (Metric.Recall, Figure.Share(found.Count(one => one), found.Length)));
    }

    private static IEnumerable<TextSpan> Names(ItemAnswer answer) => answer.Item.Spans
        .Where(span => span.Label == IdentifierTypes.PersonName)
        .Select(span => new TextSpan(span.Start, span.Length));
}
