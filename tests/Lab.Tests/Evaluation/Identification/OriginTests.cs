using ModerationBot.Detection.Text;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Evaluation;
using ModerationBot.Lab.Evaluation.Identification;
using ModerationBot.Lab.Evaluation.Identification.Origins;

namespace ModerationBot.Lab.Tests.Evaluation.Identification;

public sealed class OriginTests
{
    private static readonly Workplace Place = OwnMeasurement.Place;

    private static readonly Carrier[] Carriers = [new("Ce matin {F} {S} est venue."), new("On attend {M} depuis une heure.")];

    private static MetricRow[] Rows(params OriginNames[] origins) =>
        [.. new OriginTable(new ItemJudge([new CapitalDetector(missed: 'Z')])).Of("fr", Carriers, origins)];

    [Fact]
    public void Fill_Slots_ReturnsWhereTheNamesStand()
    {
        (string text, IReadOnlyList<TextSpan> names) = new Carrier("Vu {F} {S}, {x}.").Fill(slot => slot == 'F' ? "Anh Thu" : "Le");

        Assert.Equal("Vu Anh Thu Le, {x}.", text);
        Assert.Equal(["Anh Thu", "Le"], names.Select(name => text.Substring(name.Start, name.Length)));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Load_CommittedCarriers_AreTwelveOrMoreAndNoPartOfTheCorpus(string language)
    {
        IReadOnlyList<Carrier> carriers = Carrier.Load(Place.Corpus, language);

        Assert.True(carriers.Count >= 12, $"{carriers.Count} sentences");
        Assert.All(["{F}", "{M}", "{S}"], slot => Assert.Contains(carriers, carrier => carrier.Sentence.Contains(slot, StringComparison.Ordinal)));
        HashSet<string> own = [.. IdentificationCorpus.Load(Place.Corpus).Select(item => item.Text)];
        Assert.DoesNotContain(carriers, carrier => own.Contains(carrier.Fill(_ => "Rose").Text));
    }

    [Fact]
    public void Load_LineWithoutSlot_NamesFileAndLine()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "carriers-en.txt"), "# comment\nSeen {F}.\nSeen nobody.\n");

        InvalidDataException error = Assert.Throws<InvalidDataException>(() => Carrier.Load(folder.FullName, "en"));

        Assert.Contains("carriers-en.txt line 3", error.Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Load_CommittedNames_AreOfFortyOriginsAndHeldBackFromAllOfThem()
    {
        IReadOnlyList<OriginNames> origins = OriginNames.Load(Place.Names, held: true);
        int all = Directory.GetFiles(Place.Names, "*.tsv").Sum(file => File.ReadLines(file).Count());

        Assert.True(origins.Count >= 40, $"{origins.Count} origins");
        Assert.InRange(origins.Sum(names => names.Women.Count + names.Men.Count + names.Surnames.Count) / (double)all, 0.15, 0.25);
    }

    [Fact]
    public void Rows_DetectorOfCapitals_FindsAllAsWrittenAndNoneInLowerCase()
    {
        MetricRow[] rows = Rows(new OriginNames("all", ["Awa"], ["Ali"], ["Sow"]));

        Assert.Equal(["all origins", "worst origin", "gap between origins", "gap between origins, lower case", "all"], rows.Select(row => row.Name));
        Assert.Equal((8, 12, 1.0, 0.0), (rows[0].Texts, rows[0].Positives, rows[0][Metric.Recall]!.Value.Value, rows[0][Metric.RecallLower]!.Value.Value));
    }

    [Fact]
    public void Rows_OneOriginMissed_IsTheWorstAndStandsFirst()
    {
        MetricRow[] rows = Rows(new OriginNames("found", ["Awa"], ["Ali"], ["Sow"]), new OriginNames("missed", ["Zoa"], ["Zed"], ["Sow"]));

        Assert.Equal(["missed", "found"], rows.Where(row => row.Section == "identification names fr by origin").Select(row => row.Name));
        Assert.Equal(1 / 3.0, rows[1][Metric.Recall]!.Value.Value, 6);
        Assert.Equal(2 / 3.0, rows[0][Metric.Recall]!.Value.Value, 6);
        Assert.Equal(2 / 3.0, rows[2][Metric.Gap]!.Value.Value, 6);
        Assert.Equal(0, rows[3][Metric.Gap]!.Value.Value);
    }

    [Fact]
    public void Rows_SameSeed_AreTheSame()
    {
        OriginNames names = new("many", ["Awa", "Zoa", "Ina"], ["Ali", "Zed", "Tom"], ["Sow", "Zongo", "Lam"]);

        Assert.Equal(Rows(names).Select(row => row[Metric.Recall]), Rows(names).Select(row => row[Metric.Recall]));
    }
}
