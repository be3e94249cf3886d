using ModerationBot.Detection.Identification.Composition;
using ModerationBot.Lab.Evaluation;
using ModerationBot.Lab.Evaluation.Identification.Risk;

namespace ModerationBot.Lab.Tests.Evaluation.Identification;

public sealed class RiskTests
{
    private static readonly Workplace Place = OwnMeasurement.Place;

    private static readonly Population Small = new([new("Molène", 100), new("Quiberon", 300)], [new("boulanger", 0.01), new("notaire", 0.03)]);

    [Theory]
    [InlineData(1, 0.5, 0, 1)]
    [InlineData(2, 0.5, 0.5, 0.75)]
    [InlineData(3, 1, 2, 1 / 3.0)]
    [InlineData(1000, 1e-12, 999e-12, 1)]
    public void Of_KnownPopulation_IsTheMeanOfOneInSoMany(double people, double share, double others, double risk)
    {
        Odds odds = Odds.Of(people, share);

        Assert.Equal(others, odds.Others, 12);
        Assert.Equal(risk, odds.Risk, 9);
    }

    [Fact]
    public void Of_PeopleDrawnOneByOne_AgreesWithTheCount()
    {
        Draws draws = new(3);
        double sum = 0;
        for (int round = 0; round < 20_000; round++)
        {
            sum += 1.0 / (1 + Enumerable.Range(0, 49).Count(_ => draws.Chance(0.04)));
        }

        Assert.Equal(Odds.Of(50, 0.04).Risk, sum / 20_000, 0.01);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(2)]
    [InlineData(11)]
    [InlineData(300)]
    public void OfScore_ScoreOfAnEstimate_LeadsBackToIt(double others) =>
        Assert.Equal(1, Odds.OfScore(new Estimate(others).Score).Others / others, 0.03);

    [Fact]
    public void OfScore_NothingFound_IsNoRisk() => Assert.Equal(0, Odds.OfScore(0).Risk, 4);

    [Fact]
    public void Draw_Population_FollowsItsTables()
    {
        Draws draws = new(5);
        Person[] people = [.. Enumerable.Range(0, 4000).Select(i => Small.Draw(draws, withJob: i % 2 == 0))];

        Assert.Equal(0.75, people.Average(person => person.Town.Name == "Quiberon" ? 1.0 : 0), 0.03);
        Assert.Equal(0.5, people.Average(person => person.Woman ? 1.0 : 0), 0.03);
        Assert.Equal(0.75, people.Where(person => person.Job is not null).Average(person => person.Job!.Name == "notaire" ? 1.0 : 0), 0.03);
        Assert.All(people, person => Assert.True(person.Job is null || person.Age is >= 20 and <= 64));
        Assert.Equal(1, Enumerable.Range(0, 105).Sum(Small.ShareOf), 9);
    }

    [Fact]
    public void Text_AllDetails_TellsThem()
    {
        Person person = new(new("Molène", 160), 42, true, new("boulanger", 0.001));

        Assert.Equal("Patient : femme de 42 ans, boulanger à Molène, vient en consultation pour une lombalgie.", new RiskPost(person, Details.Town | Details.Sex | Details.Age | Details.Job).Text());
        Assert.Equal("Patient habitant à Molène, vient en consultation pour une lombalgie.", new RiskPost(person, Details.Town).Text());
        Assert.Equal(50, new RiskPost(person with { Town = new("Molène", 100) }, Details.Town | Details.Sex).Share(Small) * 100, 9);
    }

    [Theory]
    [InlineData("le bourg d oisans", "Le Bourg-d'Oisans")]
    [InlineData("saint malo", "Saint-Malo")]
    [InlineData("l hay les roses", "L'Hay-les-Roses")]
    [InlineData("brest", "Brest")]
    public void Of_FoldedTown_IsWrittenAsPeopleDo(string folded, string written) => Assert.Equal(written, TownName.Of(folded));

    [Fact]
    public void Rows_PlainTowns_StateTheRiskThatIsTrue()
    {
        MetricRow[] rows = [.. new RiskTable(CompositionDetector.Load(Place.Models), new([new("Quiberon", 4785), new("Plougastel-Daoulas", 13807)], [new("boulanger", 1.0 / 1200)])).Of(900, 1)];

        Assert.Equal(900, rows[0].Texts);
        Assert.Equal(900, rows.Where(row => row.Section == RiskTable.Section + " bins").Sum(row => row.Texts));
        MetricRow told = Assert.Single(rows, row => row.Name == "town, sex, age");
        Assert.Equal(1, told[Metric.OthersRatio]!.Value.Value, 0.1);
        Assert.Equal(1, told[Metric.RiskRatio]!.Value.Value, 0.15);
    }
}
