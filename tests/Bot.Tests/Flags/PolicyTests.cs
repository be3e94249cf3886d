using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Screening;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Flags;

/// <summary>What a policy makes of one verdict.</summary>
public sealed class PolicyTests
{
    private const string Text = "Cabinet rue Dupont, le gomer du 12 est moche";

    private static StoredFinding Finding(Half half, string category, string word, double score = 0.9) => new()
    {
        Detector = "essai",
        Version = 1,
        Half = half,
        Category = category,
        Start = Text.IndexOf(word, StringComparison.Ordinal),
        Length = word.Length,
        Score = score,
        Severity = Severity.High,
        ReasonFr = "raison",
        ReasonEn = "reason",
    };

    private static StoredVerdict Verdict(params StoredFinding[] findings) => new()
    {
        RevisionId = 1,
        DetectorSet = "essai",
        Language = "fr",
        Severity = Severity.High,
        Flagged = true,
        DiscriminationFlagged = findings.Any(f => f.Half == Half.Discrimination),
        DiscriminationScore = findings.Where(f => f.Half == Half.Discrimination).Select(f => f.Score).DefaultIfEmpty(0).Max(),
        DiscriminationScoreAlone = 0,
        IdentificationFlagged = findings.Any(f => f.Half == Half.Identification),
        IdentificationScore = findings.Where(f => f.Half == Half.Identification).Select(f => f.Score).DefaultIfEmpty(0).Max(),
        IdentificationScoreAlone = 0,
        NotJudged = [],
        JudgedAt = default,
        Findings = [.. findings],
    };

    private static PolicyRuling Rule(PolicySettings settings, params StoredFinding[] findings) =>
        new Policy("essai", settings).Rule(Verdict(findings), Text);

    private static WordRule[] Words(params string[] words) => [.. words.Select(WordRule.Exactly)];

    [Fact]
    public void Rule_GroundThatIsOff_CountsForNothing()
    {
        PolicySettings settings = new() { GroundsOff = [Grounds.Appearance] };

        Assert.False(Rule(settings, Finding(Half.Discrimination, Grounds.Appearance, "moche")).Flagged);
        Assert.True(Rule(settings, Finding(Half.Discrimination, Grounds.Origin, "moche")).Flagged);
    }

    [Fact]
    public void Rule_GroundThatIsOffBesideAnother_LeavesTheOther()
    {
        PolicyRuling ruling = Rule(
            new() { GroundsOff = [Grounds.Appearance] },
            Finding(Half.Discrimination, Grounds.Appearance, "moche"),
            Finding(Half.Discrimination, Grounds.Disability, "gomer", 0.8));

        Assert.Equal([Grounds.Disability], ruling.Categories);
    }

    [Fact]
    public void Rule_GroundOfAgeThatIsOff_LeavesAgesOfPatientsAlone() => Assert.Equal(
        [IdentifierTypes.Age], Rule(new() { GroundsOff = [Grounds.Age] }, Finding(Half.Identification, IdentifierTypes.Age, "12")).Categories);

    [Fact]
    public void Rule_AllowedPhrase_HidesNoNeighbouringWatchWord()
    {
        PolicySettings settings = new() { AllowWords = Words("rue Dupont"), WatchWords = Words("gomer", "cabinet") };

        PolicyRuling ruling = Rule(settings, Finding(Half.Identification, IdentifierTypes.PersonName, "Dupont"));

        Assert.Equal([Policy.WatchWord], ruling.Categories);
        Assert.Equal(["Cabinet", "gomer"], ruling.Added.Select(f => Text.Substring(f.Start, f.Length)));
    }

    [Fact]
    public void Rule_AllowedPhrase_DropsNoFindingThatReachesBeyondIt() => Assert.True(Rule(
        new() { AllowWords = Words("le gomer") }, Finding(Half.Discrimination, Grounds.Disability, "gomer du 12")).Flagged);

    [Fact]
    public void Rule_AllowedPhrase_HidesNoFindingElsewhere() => Assert.Equal(
        [Grounds.Appearance],
        Rule(
            new() { AllowWords = Words("rue Dupont") },
            Finding(Half.Discrimination, Grounds.Appearance, "moche"),
            Finding(Half.Identification, IdentifierTypes.PersonName, "Dupont")).Categories);

    [Theory]
    [InlineData("le gomer", false)]
    [InlineData("gomer", true)]
    [InlineData("gomer du", false)]
    [InlineData("le cabinet", true)]
    public void Rule_WatchWordInsideALongerAllowedPhrase_IsExcusedThereAlone(string allowed, bool flagged) =>
        Assert.Equal(flagged, Rule(new() { WatchWords = Words("gomer"), AllowWords = Words(allowed) }).Flagged);

    [Fact]
    public void Rule_WatchedAgain_ForgetsTheWordThatIsNoLongerWatched()
    {
        StoredFinding before = Finding(Half.Discrimination, Policy.WatchWord, "gomer");
        StoredVerdict verdict = Verdict();
        verdict.Findings.Add(new StoredFinding
        {
            Detector = Policy.WatchWord,
            Version = 1,
            Half = before.Half,
            Category = before.Category,
            Start = before.Start,
            Length = before.Length,
            Score = 1,
            Severity = Severity.Medium,
            ReasonFr = "",
            ReasonEn = "",
        });

        Assert.False(new Policy("essai", new()).Rule(verdict, Text).Flagged);
    }

    [Fact]
    public void Version_ChangesWithWhatRules_AndWithNothingElse()
    {
        PolicySettings settings = new() { WatchWords = Words("gomer") };
        string version = new Policy("essai", settings).Version;

        Assert.Equal(version, new Policy("essai", settings with { Rules = [new("r1", "Soyez polis.", "Be polite.")], PublicDraftCheck = true }).Version);
        Assert.Equal(version, new Policy("essai", settings with { WatchWords = Words("GOMÈR", "gomer") }).Version);
        Assert.NotEqual(version, new Policy("essai", settings with { WatchWords = [new("gomer", ["gomers"])] }).Version);
        Assert.NotEqual(version, new Policy("essai", settings with { GroundsOff = [Grounds.Age] }).Version);
        Assert.NotEqual(version, new Policy("autre", settings).Version);
    }

    [Fact]
    public void Json_AnySettings_ComeBackAsTheyWere()
    {
        PolicySettings settings = new()
        {
            DiscriminationThreshold = 0.421,
            IdentificationThreshold = 0.7,
            CategoryThresholds = new Dictionary<string, double> { [Grounds.Sex] = 0.3, [Grounds.Age] = 0.2 },
            GroundsOff = [Grounds.Other],
            WatchWords = [new("handicapé", ["handicapés"])],
            AllowWords = Words("rue Dupont"),
            Rules = [new("r1", "Pas de photo de patient.", "No patient photo.")],
            PublicDraftCheck = true,
        };

        string json = PolicyJson.Write(settings);

        Assert.Equal(json, PolicyJson.Write(PolicyJson.Read(json)));
        Assert.Contains("handicapé", json, StringComparison.Ordinal);
        Assert.Equal(new Policy("essai", settings).Version, new Policy("essai", PolicyJson.Read(json)).Version);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("[1]")]
    public void Json_Damaged_IsRefusedWithoutQuotingIt(string json) =>
        Assert.DoesNotContain(json, Assert.Throws<InvalidDataException>(() => PolicyJson.Read(json)).Message, StringComparison.Ordinal);
}
