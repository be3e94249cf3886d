using ModerationBot.Detection;
using ModerationBot.Lab.Evaluation;
using ModerationBot.Lab.Evaluation.Identification;
using ModerationBot.Lab.Evaluation.Identification.Spans;

namespace ModerationBot.Lab.Tests.Evaluation.Identification;

public sealed class SpanTests
{
    private static SpanTally Tally(string marked, int start, int length, Finding finding) => SpanTally.Of(
        [Made.Answer(new string('x', 40), [new(start, length, marked)], finding)], type => SpanTypes.Strict(type) == SpanTypes.Strict(marked));

    private static MetricRow Row(IEnumerable<MetricRow> rows, string name) => Assert.Single(rows, row => row.Name == name);

    [Theory]
    [InlineData(0, 5, 1, 1)]
    [InlineData(0, 4, 0, 1)]
    [InlineData(4, 6, 1, 1)]
    [InlineData(6, 14, 0, 0)]
    [InlineData(0, 40, 1, 1)]
    [InlineData(10, 5, 0, 0)]
    public void Of_FindingAgainstAMarkOfTenUnits_CountsFromHalfOn(int start, int length, int found, int right)
    {
        SpanTally tally = Tally("place", 0, 10, Made.Finding("place", start, length, 0.9));

        Assert.Equal((1, 1, found, found, 1, right), (tally.Texts, tally.Marks, tally.Found, tally.FoundFlagged, tally.Findings, tally.Right));
    }

    [Theory]
    [InlineData("phone", "handle", 1)]
    [InlineData("url", "email", 1)]
    [InlineData("age_over_89", "age", 1)]
    [InlineData("age", "age_over_89", 1)]
    [InlineData("place", "facility", 0)]
    [InlineData("phone", "id_number", 0)]
    public void Of_TypesThatCountAsOneAnother_AreFound(string marked, string found, int expected) =>
        Assert.Equal(expected, Tally(marked, 3, 9, Made.Finding(found, 3, 9, 0.9)).Found);

    [Fact]
    public void Of_ScoreUnderOneHalf_IsFoundButCountsForNothingElse()
    {
        SpanTally tally = Tally("person_name", 0, 10, Made.Finding("person_name", 0, 10, 0.49));

        Assert.Equal((1, 0, 0, 0), (tally.Found, tally.FoundFlagged, tally.Findings, tally.Right));
    }

    [Fact]
    public void Of_TwoDetectorsOnOneSpan_CountOnce()
    {
        ItemAnswer answer = Made.Answer("Mme Rose Kerouedan", [new(4, 14, "person_name")], Made.Finding("person_name", 4, 14, 0.6), Made.Finding("person_name", 4, 14, 0.9));

        Assert.Equal(new SpanTally(1, 1, 1, 1, 1, 1), SpanTally.Of([answer], type => type == "person_name"));
    }

    [Fact]
    public void Rows_KnownAnswers_HaveTheKnownFigures()
    {
        ItemAnswer[] answers =
        [
            Made.Answer("Rose Kerouedan, de Molène", [new(0, 14, "person_name"), new(19, 6, "place")], Made.Finding("person_name", 0, 4, 0.9), Made.Finding("facility", 16, 9, 0.9)),
            Made.Answer("avis du Dr Kerjean", [], Made.Finding("person_name", 8, 10, 0.6)),
            Made.Answer("une photo", [], Made.Finding("photo", 0, 0, 0.6)),
        ];

        MetricRow[] rows = [.. SpanTable.Of("spans", answers)];

        Assert.Equal(["all types", "person_name", "place", "place or facility", "words of patients' names"], rows.Select(row => row.Name));
        Assert.Equal((1, 2), (rows[0].Texts, rows[0].Positives));
        Assert.Equal((0.0, 0.5), (Row(rows, "person_name")[Metric.Recall]!.Value.Value, Row(rows, "person_name")[Metric.Precision]!.Value.Value));
        Assert.Equal(0, Row(rows, "place")[Metric.Recall]!.Value.Value);
        Assert.Null(Row(rows, "place")[Metric.Precision]);
        Assert.Equal((1.0, 1.0), (Row(rows, "place or facility")[Metric.Recall]!.Value.Value, Row(rows, "place or facility")[Metric.Precision]!.Value.Value));
        Assert.Equal((2, 0.5), (rows[^1].Positives, rows[^1][Metric.Recall]!.Value.Value));
    }

    [Fact]
    public void Found_WordsOfNames_LeaveTitlesAndOtherTypesOut() => Assert.Equal(
        [true, false],
        NameTokens.Found("Mme Rose Kerouedan sort", [new(0, 18)], [Made.Finding("person_name", 0, 8, 0.01, Severity.None), Made.Finding("place", 9, 9, 0.9)]));
}
