using System.Security.Cryptography;
using System.Text.Json;
using ModerationBot.Lab.Commands;
using ModerationBot.Lab.Evaluation;
using ModerationBot.Lab.Evaluation.Gates;
using ModerationBot.Lab.Evaluation.Identification;

namespace ModerationBot.Lab.Tests.Evaluation;

public sealed class MetricGateTests
{
    private static readonly Workplace Place = OwnMeasurement.Place;

    private static MetricRow Row(string section, double recall, double falseAlarms, int texts = 100) => new(
        section, "all", texts, texts / 2, new Dictionary<string, Figure>
        {
            [Metric.Recall] = new(recall, new(recall - 0.05, recall + 0.05)),
            [Metric.FalseAlarms] = new(falseAlarms, new(falseAlarms - 0.05, falseAlarms + 0.05)),
        });

    private static GateResult Check(MetricRow committed, MetricRow now, GateTolerance tolerance = GateTolerance.Rounding) =>
        new MetricGate([committed], tolerance).Check(new([now], []));

    [Fact]
    public void Check_CommittedModel_ReachesEveryFigureOfTheOwnSets()
    {
        using StringWriter output = new();

        int code = EvaluateCommand.Check(MetricGate.Load(Place.Models), OwnMeasurement.Value, output);

        Assert.True(code == 0, output.ToString());
    }

    [Fact]
    public void Check_WithoutTheData_SkipsAndNamesTheOutsideRowsAlone()
    {
        IReadOnlyList<MetricRow> committed = MetricsJson.Read(Path.Combine(Place.Models, MetricsJson.FileName));
        GateResult result = new MetricGate(committed, GateTolerance.Rounding).Check(OwnMeasurement.Value);

        Assert.Equal(committed.Where(row => OutsideTable.Sections.Contains(row.Section) || PublishedTable.Sections.Contains(row.Section)).Select(row => row.Key), result.Skipped);
        Assert.All(result.Skipped, key => Assert.Contains($"Skipped, its data is not here: {key}.", result.Report(), StringComparison.Ordinal));
        Assert.True(result.Compared > 500, $"{result.Compared} figures compared");
    }

    [Theory]
    [InlineData("own test fr", Metric.F1)]
    [InlineData("own test en", Metric.Auc)]
    [InlineData("robustness fr", Metric.Recall)]
    [InlineData("fairness en", Metric.FalseAlarms)]
    [InlineData("thresholds fr", Metric.Recall)]
    [InlineData("reliability own test en", Metric.CalibrationError)]
    public void Check_CommittedFigureBetterByAThousandth_FailsAndNamesIt(string section, string metric)
    {
        MetricRow[] committed = [.. MetricsJson.Read(Path.Combine(Place.Models, MetricsJson.FileName)).Select(row =>
            row.Section == section && row.Figures.ContainsKey(metric) ? Better(row, metric) : row)];
        using StringWriter output = new();

        int code = EvaluateCommand.Check(new MetricGate(committed, GateTolerance.Rounding), OwnMeasurement.Value, output);

        Assert.Equal(1, code);
        Assert.Contains($"| {section} / ", output.ToString(), StringComparison.Ordinal);
        Assert.Contains($"| {metric} | ", output.ToString(), StringComparison.Ordinal);
    }

    private static MetricRow Better(MetricRow row, string metric)
    {
        Figure figure = row.Figures[metric];
        Dictionary<string, Figure> figures = new(row.Figures) { [metric] = figure with { Value = figure.Value + (0.001 * Metric.Direction(metric)) } };
        return row with { Figures = figures };
    }

    [Theory]
    [InlineData(0.70004, 0.10004, true)]
    [InlineData(0.69996, 0.10004, true)]
    [InlineData(0.6998, 0.1, false)]
    [InlineData(0.7, 0.1002, false)]
    [InlineData(0.9, 0.0, true)]
    public void Check_Rounding_ForgivesTheFourthDecimalAndNoMore(double recall, double falseAlarms, bool passes) =>
        Assert.Equal(passes, Check(Row("own test fr", 0.7, 0.1), Row("own test fr", recall, falseAlarms)).Passed);

    [Theory]
    [InlineData(0.66, 0.14, true)]
    [InlineData(0.64, 0.1, false)]
    [InlineData(0.7, 0.16, false)]
    public void Check_Interval_ForgivesWhatLiesWithinIt(double recall, double falseAlarms, bool passes) =>
        Assert.Equal(passes, Check(Row("own test fr", 0.7, 0.1), Row("own test fr", recall, falseAlarms), GateTolerance.Interval).Passed);

    [Fact]
    public void Check_Interval_HoldsF1OfTheWholeTestSet()
    {
        static MetricRow Of(double f1) =>
            new("own test fr", "all", 100, 50, new Dictionary<string, Figure> { [Metric.F1] = new(f1, new(0.6, 0.9)) });

        Assert.False(Check(Of(0.75), Of(0.74), GateTolerance.Interval).Passed);
        Assert.True(Check(Of(0.75), Of(0.746), GateTolerance.Interval).Passed);
        Assert.True(Check(Of(0.75), Of(0.76), GateTolerance.Interval).Passed);
    }

    [Fact]
    public void Check_OwnRowNotMeasured_IsNeverSkipped()
    {
        MetricGate gate = new([Row("own test fr", 0.7, 0.1)], GateTolerance.Rounding);

        GateResult result = gate.Check(new([], ["own test fr", "own test fr / all"]));

        Assert.Equal("not measured", Assert.Single(result.Falls).Reason);
        Assert.Empty(result.Skipped);
    }

    [Fact]
    public void Check_OutsideRowNotMeasuredThoughItsDataIsThere_Fails()
    {
        MetricGate gate = new([Row(OutsideTable.Published, 0.7, 0.1)], GateTolerance.Rounding);

        Assert.False(gate.Check(new([], [])).Passed);
        Assert.True(gate.Check(new([], [OutsideTable.Published])).Passed);
    }

    [Theory]
    [InlineData("identification own test fr", true)]
    [InlineData("own test fr", false)]
    public void Check_IdentificationModelNotThere_SkipsThatHalfAlone(string section, bool passes)
    {
        MetricGate gate = new([Row(section, 0.7, 0.1)], GateTolerance.Rounding);

        GateResult result = gate.Check(new([], [IdentificationEvaluator.Half]));

        Assert.Equal(passes, result.Passed);
        Assert.Equal(passes ? [section + " / all"] : [], result.Skipped);
        Assert.False(gate.Check(new([], [])).Passed);
    }

    [Fact]
    public void Check_OtherTexts_SaysToEvaluateAgain() =>
        Assert.Contains("run evaluate", Check(Row("own dev en", 0.7, 0.1), Row("own dev en", 0.9, 0.0, texts: 102)).Report(), StringComparison.Ordinal);

    [Fact]
    public void Load_DamagedTable_NamesTheFile()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, MetricsJson.FileName), "{\"rows\":[{\"section\":1}]}");

        InvalidDataException error = Assert.Throws<InvalidDataException>(() => MetricGate.Load(folder.FullName));

        Assert.Contains(MetricsJson.FileName, error.Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void CommittedTable_TellsOfTheModelBesideIt()
    {
        using JsonDocument table = JsonDocument.Parse(File.ReadAllText(Path.Combine(Place.Models, MetricsJson.FileName)));
        byte[] model = File.ReadAllBytes(Path.Combine(Place.Models, "discrimination.bin"));

        Assert.True(
            table.RootElement.GetProperty("model").GetString() == Convert.ToHexStringLower(SHA256.HashData(model)),
            "models/metrics.json was measured on another model: run 'dotnet run --project src/Lab -- evaluate' and commit its files.");
    }

    [Fact]
    public void CommittedTable_TellsOfTheIdentificationModelBesideIt()
    {
        using JsonDocument table = JsonDocument.Parse(File.ReadAllText(Path.Combine(Place.Models, MetricsJson.FileName)));
        Assert.SkipUnless(IdentificationEvaluator.IsThere(Place.Models), "models/identification.bin is not here.");

        Assert.True(
            table.RootElement.TryGetProperty("identification", out JsonElement sum) && sum.GetString() == ModelSum.OfIdentification(Place.Models),
            "models/metrics.json was measured on another identification model: run 'dotnet run --project src/Lab -- evaluate' and commit its files.");
    }
}
