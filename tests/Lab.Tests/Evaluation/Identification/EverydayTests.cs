using ModerationBot.Detection;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Evaluation;
using ModerationBot.Lab.Evaluation.Identification.Everyday;
using ModerationBot.Lab.Evaluation.Pages;

namespace ModerationBot.Lab.Tests.Evaluation.Identification;

/// <summary>The set of everyday sentences keeps what it promises, and its table counts as it says.</summary>
public sealed class EverydayTests
{
    private static readonly IReadOnlyList<IdentificationItem> Set = DetailSet.Load(OwnMeasurement.Place.Corpus);

    private static MetricRow Row(IEnumerable<MetricRow> rows, string name) => Assert.Single(rows, row => row.Name == name);

    [Fact]
    public void Set_HoldsEightHundredSentences_OfManyFramesAndAQuarterPlain()
    {
        Assert.True(Set.Count >= 800, $"{Set.Count} sentences");
        Assert.Equal(Set.Count, Set.Select(item => item.Text).Distinct().Count());
        Assert.InRange(Set.Count(item => item.Spans.Count == 0) / (double)Set.Count, 0.25, 0.3);
        Assert.InRange(Set.Count(item => item.Split == "test") / (double)Set.Count, 0.48, 0.52);
        IGrouping<string, IdentificationItem>[] frames = [.. Set.GroupBy(item => item.Slice)];
        Assert.True(frames.Count(frame => frame.First().Spans.Count > 0) >= 120, $"{frames.Length} frames");
        Assert.All(frames, frame => Assert.True(frame.Count() <= 8, frame.Key));
        Assert.All(frames, frame => Assert.Single(frame.Select(item => item.Split).Distinct()));
    }

    [Fact]
    public void Set_Spans_LieInTheTextInOrderAndAreOfKnownTypes() => Assert.All(Set, item =>
    {
        Assert.All(item.Spans, span => Assert.True(span.Start >= 0 && span.Length > 0 && span.End <= item.Text.Length, item.Id));
        Assert.All(item.Spans.Zip(item.Spans.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, item.Id));
        Assert.All(item.Spans, span => Assert.Contains(span.Label, DetailTypes.All));
        Assert.All(item.Spans, span => Assert.False(char.IsWhiteSpace(item.Text[span.Start]) || char.IsWhiteSpace(item.Text[span.End - 1]), item.Id));
    });

    [Fact]
    public void Set_Persons_BearNoNameThatIsLearntFrom()
    {
        HashSet<string> learnt = [.. Directory.GetFiles(OwnMeasurement.Place.Names, "*.tsv").SelectMany(File.ReadLines)
            .Select(line => line.Split('\t')).Where(row => row.Length == 2).Select(row => row[1].ToUpperInvariant())];
        IEnumerable<string> names = Set
            .SelectMany(item => item.Spans.Where(span => span.Label == "person").Select(span => item.Text.Substring(span.Start, span.Length)))
            .SelectMany(name => name.Split(' ', '-'));

        Assert.DoesNotContain(names, name => name.Length > 2 && learnt.Contains(name.ToUpperInvariant()));
    }

    [Fact]
    public void Of_KnownAnswers_HasTheKnownFigures()
    {
        MetricRow[] rows = [.. EverydayTable.Of("test",
        [
            Made.Answer("Ask Rose Kerou in Leeds", [new(4, 10, "person"), new(18, 5, "city")], Made.Finding(IdentifierTypes.PersonName, 4, 4, 0.05, Severity.None), Made.Finding(IdentifierTypes.PersonName, 18, 5, 0.9)),
            Made.Answer("Hexaroo pays late", [new(0, 7, "organisation")]),
            Made.Answer("The soup is cold", [], Made.Finding(IdentifierTypes.Place, 4, 4, 0.9)),
        ])];

        Assert.Equal((12, 4), (Row(rows, "all").Texts, Row(rows, "all").Positives));
        Assert.Equal((2 / 3.0, 0.5), (Row(rows, "all")[Metric.Precision]!.Value.Value, Row(rows, "all")[Metric.Recall]!.Value.Value));
        Assert.Equal((0.5, 0.5), (Row(rows, "persons")[Metric.Precision]!.Value.Value, Row(rows, "persons")[Metric.Recall]!.Value.Value));
        Assert.Equal((0.0, 0.0), (Row(rows, "places")[Metric.Precision]!.Value.Value, Row(rows, "places")[Metric.Recall]!.Value.Value));
        Assert.Equal((11, 3), (Row(rows, "without employers, titles, nationalities").Texts, Row(rows, "without employers, titles, nationalities").Positives));
        Assert.Equal((1, 1.0), (Row(rows, "sentences without details").Texts, Row(rows, "sentences without details")[Metric.FalseAlarms]!.Value.Value));
        Assert.Equal((1, 1.0), (Row(rows, "city").Texts, Row(rows, "city")[Metric.Recall]!.Value.Value));
        Assert.Contains("## Identification, everyday English, test half", new MetricsPage(new(rows, []), new string('a', 64)).Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void CommittedTable_Everyday_ReachesTheTarget()
    {
        IReadOnlyList<MetricRow> rows = MetricsJson.Read(Path.Combine(OwnMeasurement.Place.Models, MetricsJson.FileName));

        Assert.True(Assert.Single(rows, row => row.Key == "identification everyday test / all")[Metric.F1]!.Value.Value >= 0.85);
    }
}
