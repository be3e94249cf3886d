namespace ModerationBot.Detection.Tests;

public sealed class ScreenerTests
{
    private static readonly ScreeningThresholds Thresholds = new();

    [Fact]
    public void Constructor_SameNameTwice_Throws()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Screener([new WordDetector("a"), new WordDetector("a")], Thresholds));
        Assert.Contains("'a'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Screen_DetectorThrows_TellsAndKeepsTheOthers()
    {
        Screener screener = new([new FailingDetector(), new WordDetector("word")], Thresholds);
        Verdict verdict = screener.Screen(new("le secret est ici"));
        Assert.Equal([new NotJudged("failing", "detector_failed")], verdict.NotJudged);
        Assert.True(verdict.Identification.Flagged);
        Assert.Equal(Severity.High, verdict.Severity);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ?! ")]
    public void Screen_NothingToRead_IsTooShort(string text)
    {
        Verdict verdict = new Screener([new FailingDetector()], Thresholds).Screen(new(text));
        Assert.Equal([new NotJudged("screener", "too_short")], verdict.NotJudged);
        Assert.False(verdict.Flagged);
    }

    [Fact]
    public void Screen_EmptyTextWithPhoto_IsJudged() =>
        Assert.Empty(new Screener([new WordDetector("a")], Thresholds).Screen(new("") { Attachments = ["photo"] }).NotJudged);

    [Fact]
    public void Screen_Findings_AreSortedByPlace()
    {
        Verdict verdict = new Screener([new WordDetector("b"), new WordDetector("a")], Thresholds).Screen(new("secret, secret"));
        Assert.Equal([("a", 0), ("b", 0), ("a", 8), ("b", 8)], verdict.Findings.Select(finding => (finding.Detector, finding.Start)));
    }

    [Fact]
    public void Screen_ScoreUnderThreshold_IsNotFlagged()
    {
        Verdict verdict = new Screener([new WordDetector("a")], new ScreeningThresholds { Identification = 0.95 }).Screen(new("secret"));
        Assert.False(verdict.Flagged);
        Assert.Equal(Severity.None, verdict.Severity);
        Assert.Equal(["event"], verdict.Identification.Categories);
    }

    [Fact]
    public void DetectorSet_OtherVersion_Differs()
    {
        string one = new Screener([new WordDetector("a")], Thresholds).DetectorSet;
        string two = new Screener([new WordDetector("a", 2)], Thresholds).DetectorSet;
        Assert.Matches("^[0-9a-f]{12}$", one);
        Assert.NotEqual(one, two);
        Assert.Equal(one, new Screener([new WordDetector("a")], Thresholds).DetectorSet);
    }

    [Fact]
    public void DetectorSet_OtherModelOfTheSameVersion_Differs()
    {
        Screener one = new([new WordDetector("a", model: "00aa"), new WordDetector("b")], Thresholds);
        Screener two = one.With(new WordDetector("a", model: "11bb"));

        Assert.NotEqual(one.DetectorSet, two.DetectorSet);
        Assert.Equal(["a@1+11bb", "b@1"], two.Cards.Select(card => card.Label));
        Assert.Equal(["a@1+00aa", "b@1"], one.Cards.Select(card => card.Label));
    }

    [Fact]
    public void With_NameThatNobodyBears_Throws()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Screener([new WordDetector("a")], Thresholds).With(new WordDetector("c")));
        Assert.Contains("'c'", error.Message, StringComparison.Ordinal);
    }

    private static DetectorCard CardOf(string name, int version, string? model = null) => new()
    {
        Name = name,
        Version = version,
        Model = model,
        Half = Half.Identification,
        Purpose = new("Un mot.", "A word."),
        Languages = [],
        Blind = new("Le reste.", "The rest."),
        Hits = ["secret"],
        Misses = ["rien"],
        Source = "test",
    };

    private sealed class WordDetector(string name, int version = 1, string? model = null) : IDetector
    {
        public DetectorCard Card { get; } = CardOf(name, version, model);

        public DetectorResult Detect(Document document)
        {
            List<Finding> findings = [];
            foreach (ref readonly Detection.Text.Token token in document.Text.Tokens)
            {
                if (document.Text.Is(token, "secret"))
                {
                    findings.Add(new(name, version, Half.Identification, "event", token.Start, token.Length, 0.9, Severity.High, new("x", "y")));
                }
            }

            return new(findings.Count > 0 ? 0.9 : 0, findings.Count > 0 ? 0.9 : 0, findings);
        }
    }

    private sealed class FailingDetector : IDetector
    {
        public DetectorCard Card { get; } = CardOf("failing", 1);

        public DetectorResult Detect(Document document) => throw new InvalidOperationException("broken on purpose");
    }
}
