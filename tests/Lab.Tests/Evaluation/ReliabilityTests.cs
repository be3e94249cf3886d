using ModerationBot.Lab.Evaluation;
using ModerationBot.Lab.Evaluation.Reliability;

namespace ModerationBot.Lab.Tests.Evaluation;

public sealed class ReliabilityTests
{
    private static Answer Of(double score, bool label) => new(new("id", "text", label), score, null);

    [Fact]
    public void Table_KnownScores_HasTheBinsAndErrors()
    {
        MetricRow[] rows = [.. ReliabilityTable.Of("set", [Of(0.2, false), Of(0.25, true), Of(0.9, true), Of(1, true)])];

        Assert.Equal(1 + ReliabilityTable.Bins, rows.Length);
        Assert.Equal("0.2 to 0.3", rows[3].Name);
        Assert.Equal((2, 1, 0.5), (rows[3].Texts, rows[3].Positives, rows[3][Metric.Discriminatory]!.Value.Value));
        Assert.Equal(2, rows[10].Texts);
        Assert.Equal((0.55 + 0.1) / 4, rows[0][Metric.CalibrationError]!.Value.Value, 9);
        Assert.Equal((0.04 + 0.5625 + 0.01) / 4, rows[0][Metric.Brier]!.Value.Value, 9);
    }

    [Theory]
    [InlineData(0.0, 0.9001)]
    [InlineData(0.1, 0.8001)]
    [InlineData(0.25, 0.7001)]
    [InlineData(1.0, 0.0001)]
    public void Choose_Rate_IsTheLowestScoreThatKeepsIt(double rate, double expected)
    {
        double[] benign = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

        double threshold = ThresholdTable.Choose(benign, rate);

        Assert.Equal(expected, threshold, 9);
        Assert.True(benign.Count(score => score >= threshold) <= rate * benign.Length);
    }

    [Fact]
    public void Thresholds_RiseAsTheStatedRateFalls()
    {
        foreach (string language in Languages.All)
        {
            double[] scores = [.. OwnMeasurement.Value.Of($"{ThresholdTable.Prefix} {language}").Select(row => row[Metric.Threshold]!.Value.Value)];

            Assert.Equal(5, scores.Length);
            Assert.Equal(scores.OrderDescending(), scores);
        }
    }
}
