using ModerationBot.Detection.Identification.Composition;

namespace ModerationBot.Detection.Tests.Identification;

public sealed class MatchCountTests
{
    private static readonly CompositionDetector Detector = CompositionDetector.Load(ModelsFolder.Path);

    private static MatchCount? Count(string text, string? parent = null) =>
        Detector.Count(Document.From(new(text) { Parent = parent, Kind = parent is null ? ContentKind.Post : ContentKind.Comment }));

    [Fact]
    public void Count_JobAndTown_TellsWhatEachLossHides()
    {
        MatchCount count = Count("Patient de 50 ans, boulanger à Quiberon, vient pour une lombalgie")!;

        Assert.InRange(count.People, 1, 5);
        Assert.Equal("place", count.Without[0].Detail);
        Assert.True(count.Without[0].People > 100, $"{count.Without[0].People}");
        Assert.Equal(["age", "place", "profession"], count.Without.Select(detail => detail.Detail).Order(StringComparer.Ordinal));
        Assert.All(count.Without, detail => Assert.True(detail.People >= count.People && detail is { InText: true, InParent: false }));
    }

    [Fact]
    public void Count_SameFigures_AsTheReasonOfTheFinding()
    {
        const string text = "Patient de 50 ans, boulanger à Quiberon, vient pour une lombalgie";
        MatchCount count = Count(text)!;
        string reason = Detector.Detect(Document.From(new(text))).Findings.First(finding => finding.Category == IdentifierTypes.Age).Reason.En;

        DetailCount age = count.Without.First(detail => detail.Detail == "age");
        Assert.Contains($"without the age, about {age.People.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} people match", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Count_TownInTheCommentAgeInThePost_SaysWhoSaidWhat()
    {
        MatchCount count = Count("Ah oui, le boulanger de Quiberon !", "Patient de 50 ans vu pour lombalgie, vous prescrivez quoi ?")!;

        Assert.Equal((true, false), Said("age"));
        Assert.Equal((false, true), Said("place"));

        (bool, bool) Said(string detail) => count.Without.Where(one => one.Detail == detail).Select(one => (one.InParent, one.InText)).Single();
    }

    [Fact]
    public void Count_NothingOfTheTextAdds_LeavesThePostOut() =>
        Assert.Null(Count("Bon courage pour demain matin", "Patient de 50 ans, boulanger à Quiberon, lombalgie"));

    [Fact]
    public void Count_PlaceThatIsMeantAndNotNamed_CountsForWhoWorksThere()
    {
        MatchCount count = Count("Ma patiente de 54 ans, vue ce matin, pancréatite")!;

        Assert.Equal(1, count.PeopleNear);
        Assert.True(count.People > 1_000);
    }

    [Theory]
    [InlineData("Le nouveau protocole est en ligne, vous en pensez quoi ?")]
    [InlineData("Congrès à Quiberon en juin, inscription ouverte aux boulangers")]
    [InlineData("")]
    [InlineData("🩺🩺🩺")]
    public void Count_NoPatient_IsNothing(string text) => Assert.Null(Count(text));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.49, 1)]
    [InlineData(0.5, 2)]
    [InlineData(18.2, 19)]
    [InlineData(6_949, 7_000)]
    [InlineData(370_000, 370_000)]
    public void Rounded_Others_HasOneOrTwoFigures(double others, double people) =>
        Assert.Equal(people, MatchCount.Rounded(new Estimate(others)));
}
