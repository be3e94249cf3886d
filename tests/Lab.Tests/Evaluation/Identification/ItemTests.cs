using ModerationBot.Detection;
using ModerationBot.Lab.Evaluation;
using ModerationBot.Lab.Evaluation.Identification;
using ModerationBot.Lab.Evaluation.Pages;

namespace ModerationBot.Lab.Tests.Evaluation.Identification;

public sealed class ItemTests
{
    private static ItemAnswer Answer(bool identifying, double score, bool byOther = false, string? parent = null) => new(
        new("made", "Un texte.", identifying) { Parent = parent, Function = "direct", Spans = identifying && score > 0.8 ? [new(0, 2, "person_name")] : [] },
        score,
        score >= 0.5,
        byOther || score >= 0.5,
        []);

    private static readonly ItemAnswer[] Answers =
        [Answer(true, 0.9), Answer(true, 0.6, parent: "Avant."), Answer(true, 0.2), Answer(false, 0.7), Answer(false, 0.1, byOther: true), Answer(false, 0), Answer(false, 0)];

    [Fact]
    public void Rows_KnownAnswers_HaveTheKnownFigures()
    {
        MetricRow[] rows = [.. ItemTable.Of("set", Answers)];

        Assert.Equal(["all", "alone", "with parent", "identifying without a name"], rows.Select(row => row.Name));
        Assert.Equal((7, 3), (rows[0].Texts, rows[0].Positives));
        Assert.Equal(2 / 3.0, rows[0][Metric.F1]!.Value.Value, 9);
        Assert.Equal(0.25, rows[0][Metric.FalseAlarms]!.Value.Value);
        Assert.Equal(0.5, rows[0][Metric.FlaggedByAny]!.Value.Value);
        Assert.Equal((2, 0.5), (rows[3].Texts, rows[3][Metric.Recall]!.Value.Value));
    }

    [Fact]
    public void Ask_Item_ScreensItWithItsParentInOrder()
    {
        IReadOnlyList<ItemAnswer> answers = new ItemJudge([new CapitalDetector()]).Ask([new("a", "rien ici", false), new("b", "vue Rose ici", true)]);

        Assert.Equal([0.0, 0.9], answers.Select(answer => answer.Score));
        Assert.Equal(4, Assert.Single(answers[1].Findings).Start);
    }

    [Fact]
    public void Persons_FindingsOnOnePlace_CountOnceAndBystandersNever() => Assert.Equal(2, PublishedTable.Persons(
    [
        Made.Finding("person_name", 20, 5, 0.7), Made.Finding("person_name", 0, 10, 0.7), Made.Finding("person_name", 4, 6, 0.9),
        Made.Finding("person_name", 40, 5, 0.05, Severity.None), Made.Finding("place", 60, 5, 0.9),
    ]));

    [Fact]
    public void Rows_PublishedSentences_CountPersonsForEachTenThousandWords()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        const string Report = "Un premier cas sans personne dans le service. Le second cas parle ici du bon docteur inconnu.";
        File.WriteAllText(Path.Combine(folder.FullName, "fr.jsonl"), $$"""{"text":"{{Report}}"}""" + "\n");

        IReadOnlyList<MetricRow> rows = new PublishedTable(new ItemJudge([new CapitalDetector()]), folder.FullName).Rows();

        Assert.Equal(["identification clinical cases / fr", "identification published cases / fr"], rows.Select(row => row.Key));
        Assert.Equal(1 / 9.0, rows[0][Metric.FalsePersons]!.Value.Value / 10_000, 6);
        Assert.Equal(2 / 17.0, rows[1][Metric.FalsePersons]!.Value.Value / 10_000, 6);
        Assert.Equal(["identification clinical cases / en", "identification published cases / en"], PublishedTable.Absent(rows));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Run_WithoutItsModel_SaysThatTheHalfIsAbsent()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();

        Measurement measurement = new IdentificationEvaluator(OwnMeasurement.Place, folder.FullName, folder.FullName).Run();

        Assert.Empty(measurement.Rows);
        Assert.Equal(["identification"], measurement.Absent);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Write_IdentificationRows_GivesThemTheirChaptersAndSummary()
    {
        Measurement measurement = new([.. ItemTable.Of("identification own test fr", Answers)], []);

        string page = new MetricsPage(measurement, new string('a', 64), new string('b', 64)).Write();

        Assert.Contains("identification model `bbbbbbbbbbbb`", page, StringComparison.Ordinal);
        Assert.Contains("| identification, own test | texts |", page, StringComparison.Ordinal);
        Assert.Contains("\n## Identification, own test set\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("## Identification, names by origin", page, StringComparison.Ordinal);
    }
}
