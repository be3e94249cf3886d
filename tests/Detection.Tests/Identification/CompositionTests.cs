using FsCheck;
using FsCheck.Fluent;
using ModerationBot.Detection.Identification.Composition;
using ModerationBot.Detection.Tests.Text;

namespace ModerationBot.Detection.Tests.Identification;

public sealed class CompositionTests
{
    private static readonly CompositionDetector Detector = CompositionDetector.Load(ModelsFolder.Path);

    public static TheoryData<string, string> Rows()
    {
        TheoryData<string, string> data = [];
        foreach (string[] row in RowFile.Read("Identification/composition.txt"))
        {
            data.Add(row[0], row[1]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Detect_Row_HasLevelAndTypes(string expected, string text)
    {
        DetectorResult result = Detector.Detect(Document.From(new(text)));
        Severity severity = result.Score >= 0.5 ? result.Findings.Max(finding => finding.Severity) : Severity.None;
        string types = string.Join(',', result.Score >= 0.5 ? result.Findings.OrderBy(finding => finding.Start).Select(finding => finding.Category).Distinct() : []);
        Assert.Equal(expected, $"{severity}:{types}".ToLowerInvariant());
    }

    [Theory]
    [InlineData(0.0, 1)]
    [InlineData(0.49, 0.79)]
    [InlineData(4.0, 0.25)]
    [InlineData(83.0, 0.012)]
    public void Risk_Others_FollowsTheFormula(double others, double risk) => Assert.Equal(risk, new Estimate(others).Risk, 0.005);

    [Fact]
    public void Score_MoreOthers_NeverRises() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), Gen.Choose(0, 1_000_000).ToArbitrary(), (one, other) =>
            new Estimate(Math.Min(one, other)).Score >= new Estimate(Math.Max(one, other)).Score).QuickCheckThrowOnFailure();

    [Fact]
    public void Score_AtYellowLine_IsOneHalf() => Assert.Equal(0.5, new Estimate(Estimate.Yellow).Score);

    [Fact]
    public void Detect_TownInComment_CombinesWithAgeInPost()
    {
        Content comment = new("Ah oui, le boulanger de Quiberon !")
        {
            Kind = ContentKind.Comment,
            Parent = "Patient de 50 ans vu pour lombalgie, vous prescrivez quoi ?",
        };
        DetectorResult result = Detector.Detect(Document.From(comment));
        Assert.True(result.Score >= 0.8, $"{result.Score}");
        Assert.True(result.ScoreAlone < 0.5, $"{result.ScoreAlone}");
        Assert.Contains(result.Findings, finding => finding.Category == IdentifierTypes.Place);
    }

    [Fact]
    public void Detect_CommentThatAddsNothing_IsNotCharged()
    {
        Content comment = new("Bon courage pour demain matin")
        {
            Kind = ContentKind.Comment,
            Parent = "Patient de 50 ans, boulanger à Quiberon, lombalgie",
        };
        Assert.True(Detector.Detect(Document.From(comment)).Score < 0.5);
    }

    [Fact]
    public void Detect_PlaceThatIsMeantAndNotNamed_TellsWhoWouldKnow()
    {
        DetectorResult result = Detector.Detect(Document.From(new("Ma patiente de 54 ans, vue ce matin, pancréatite")));

        Assert.InRange(result.Score, 0, 0.1);
        Finding age = Assert.Single(result.Findings, finding => finding.Category == IdentifierTypes.Age);
        Assert.Contains("pour qui connaît l'auteur ou y travaille, une seule personne", age.Reason.Fr, StringComparison.Ordinal);
        Assert.Contains("for who knows the author or works there, probably one person", age.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Detect_DistinguishingMark_NarrowsTheMatches()
    {
        DetectorResult with = Detector.Detect(Document.From(new("Patient de 60 ans au visage tatoué, vu à Vannes")));
        DetectorResult without = Detector.Detect(Document.From(new("Patient de 60 ans vu à Vannes")));

        Assert.True(with.Score >= 0.5 && without.Score < 0.5, $"{with.Score} {without.Score}");
        Assert.Contains(with.Findings, finding => finding.Category == IdentifierTypes.RareCondition);
    }

    [Fact]
    public void Detect_Reason_TellsHowManyMatchWithAndWithout()
    {
        Finding place = Detector.Detect(Document.From(new("Patient de 50 ans, boulanger à Quiberon"))).Findings.Single(finding => finding.Category == IdentifierTypes.Place);
        Assert.Equal("L'âge, le lieu et le métier ou la fonction réunis : une seule personne correspond sans doute ; sans le lieu, environ 3\u00A0900 personnes correspondent.", place.Reason.Fr);
        Assert.Equal("The age, the place and the job or role together: probably one person matches; without the place, about 3,900 people match.", place.Reason.En);
    }

    [Fact]
    public void Detect_AnyText_KeepsScoreInRange() =>
        Prop.ForAll(Texts.Odd.ToArbitrary(), text =>
        {
            DetectorResult result = Detector.Detect(Document.From(new("patient de 54 ans à Brest " + text)));
            return result.Score is >= 0 and <= 1;
        }).QuickCheckThrowOnFailure();
}
