using ModerationBot.Detection;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Evaluation;
using ModerationBot.Lab.Evaluation.Fairness;
using ModerationBot.Lab.Training;

namespace ModerationBot.Lab.Tests.Evaluation;

public sealed class FairnessTests
{
    private static readonly Workplace Place = OwnMeasurement.Place;

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Set_Language_NamesFortyGroupsInTwelveSentencesEach(string language)
    {
        IReadOnlyList<FairnessLine> lines = FairnessSet.Load(Place.Corpus, language);
        IGrouping<string, FairnessLine>[] groups = [.. lines.GroupBy(line => line.Group)];

        Assert.True(groups.Length >= 40, $"{groups.Length} groups");
        Assert.All(groups, group => Assert.Equal([4, 4, 4], group.GroupBy(line => line.Kind).Select(kind => kind.Count())));
        Assert.All(groups, group => Assert.Single(group.Select(line => line.Ground).Distinct()));
        Assert.All(Grounds.All, ground => Assert.Contains(lines, line => line.Ground == ground));
        Assert.Equal(lines.Count, lines.Select(line => AcceptanceHashes.HashOf(line.Example.Text)).Distinct().Count());
    }

    [Fact]
    public void Set_BothLanguages_NameTheSameGroups() => Assert.Equal(
        FairnessSet.Load(Place.Corpus, "fr").Select(line => (line.Group, line.Ground)).Distinct(),
        FairnessSet.Load(Place.Corpus, "en").Select(line => (line.Group, line.Ground)).Distinct());

    [Fact]
    public void Set_IsNoPartOfWhatIsLearntFrom()
    {
        HashSet<string> sentences = [.. Languages.All
            .SelectMany(language => FairnessSet.Load(Place.Corpus, language))
            .Select(line => AcceptanceHashes.HashOf(line.Example.Text))];
        DataLoader loader = new(Place, Path.Combine(Place.Root, "no-such-data"), new TrainingSettings { EachTemplate = 3 });
        TrainingData data = loader.Load();

        Assert.DoesNotContain(data.Train, example => Holds(sentences, example));
        Assert.DoesNotContain(data.Dev, example => Holds(sentences, example));
        Assert.DoesNotContain(OwnCorpus.Load(Place.Corpus), example => Holds(sentences, example));
    }

    private static bool Holds(HashSet<string> sentences, Example example) =>
        example.Source == "fairness" || sentences.Contains(AcceptanceHashes.HashOf(example.Text));

    [Theory]
    [InlineData("women\tsex\tneutral")]
    [InlineData("women\tplanet\tneutral\tA sentence.")]
    [InlineData("women\tsex\thostile\tA sentence.")]
    public void Load_BadLine_NamesFileAndLine(string line)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "fairness-en.tsv"), "group\tground\tkind\tsentence\n" + line + "\n");

        InvalidDataException error = Assert.Throws<InvalidDataException>(() => FairnessSet.Load(folder.FullName, "en"));

        Assert.Contains("fairness-en.tsv line 2", error.Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Rows_StandWorstFirst()
    {
        foreach (string section in (string[])["fairness fr by group", "fairness en by ground"])
        {
            double[] shares = [.. OwnMeasurement.Value.Of(section).Select(row => row[Metric.FalseAlarms]!.Value.Value)];

            Assert.True(shares.Length >= 12);
            Assert.Equal(shares.OrderDescending(), shares);
        }
    }

    [Fact]
    public void Gap_OneGroupAlwaysFlagged_IsFarAboveChance()
    {
        string[] groups = [.. Enumerable.Range(0, 200).Select(i => $"group {i % 10}")];

        GroupGap unfair = new(groups, [.. groups.Select(group => group == "group 3")]);
        GroupGap fair = new(groups, [.. Enumerable.Range(0, 200).Select(i => i / 10 % 10 == 0)]);

        Assert.Equal(1, unfair.Measured.Value);
        Assert.True(unfair.Measured.Interval.Low > unfair.ByChance.Interval.High);
        Assert.Equal(0, fair.Measured.Value);
    }
}
