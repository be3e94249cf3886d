using System.Xml.Linq;
using ModerationBot.Lab.Commands;
using ModerationBot.Lab.Evaluation;
using ModerationBot.Lab.Evaluation.Pages;
using ModerationBot.Lab.Evaluation.Reliability;

namespace ModerationBot.Lab.Tests.Evaluation;

public sealed class EvaluateTests : IDisposable
{
    private readonly DirectoryInfo _models = Directory.CreateTempSubdirectory();

    public EvaluateTests() =>
        File.Copy(Path.Combine(OwnMeasurement.Place.Models, "discrimination.bin"), Path.Combine(_models.FullName, "discrimination.bin"));

    public void Dispose() => _models.Delete(recursive: true);

    private string Write()
    {
        using StringWriter output = new();
        Assert.Equal(0, EvaluateCommand.Write(OwnMeasurement.Value, _models.FullName, output));
        return output.ToString();
    }

    private string Text(string file) => File.ReadAllText(Path.Combine(_models.FullName, file));

    [Fact]
    public void Write_OwnSets_PrintsThePageThatItWrites()
    {
        string page = Write();

        Assert.Equal(page, Text(MetricsPage.FileName));
        Assert.Matches(@"\| French \| \d+ \| 0\.\d{3} \[0\.\d{3}, 0\.\d{3}\] \| \d+\.\d \[", page);
        Assert.Contains("Not measured, because its data was not there: public test,", page, StringComparison.Ordinal);
        Assert.All(["## Calibration", "## Thresholds", "## Robustness", "## Fairness", "by function"], part => Assert.Contains(part, page, StringComparison.Ordinal));
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Table_ReadsBackTheSame()
    {
        Write();

        IReadOnlyList<MetricRow> read = MetricsJson.Read(Path.Combine(_models.FullName, MetricsJson.FileName));

        Assert.Equal(OwnMeasurement.Value.Rows.Select(row => (row.Key, row.Texts, row.Positives)), read.Select(row => (row.Key, row.Texts, row.Positives)));
        Assert.Equal(
            OwnMeasurement.Value.Rows.SelectMany(row => row.Figures).Select(pair => (pair.Key, Math.Round(pair.Value.Value, 4))),
            read.SelectMany(row => row.Figures).Select(pair => (pair.Key, pair.Value.Value)));
    }

    [Fact]
    public void Write_Picture_SaysInWordsWhatItShows()
    {
        Write();
        XNamespace svg = "http://www.w3.org/2000/svg";

        XElement picture = XElement.Parse(Text(ReliabilityPlot.FileName));

        Assert.Equal("img", picture.Attribute("role")?.Value);
        Assert.Contains("French and English", picture.Element(svg + "title")!.Value, StringComparison.Ordinal);
        Assert.Matches(@"French, score and share of discriminatory texts: 0\.0 to 0\.1: \d+ % of \d+;", picture.Element(svg + "desc")!.Value);
        Assert.InRange(picture.Descendants(svg + "circle").Count(), 10, 20);
    }

    [Fact]
    public void Rows_AreNamedOnce() =>
        Assert.Empty(OwnMeasurement.Value.Rows.GroupBy(row => row.Key).Where(rows => rows.Count() > 1).Select(rows => rows.Key));
}
