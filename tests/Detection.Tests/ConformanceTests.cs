using FsCheck;
using FsCheck.Fluent;
using ModerationBot.Detection.Tests.Text;

namespace ModerationBot.Detection.Tests;

/// <summary>What every registered detector must keep, run through its interface.</summary>
public sealed class ConformanceTests
{
    private static readonly IReadOnlyList<IDetector> Detectors = DetectorList.Load(ModelsFolder.Path);

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Names() => [.. Detectors.Select(detector => detector.Card.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Card_OfDetector_IsComplete(string name)
    {
        DetectorCard card = Named(name).Card;
        Assert.Matches("^[a-z][a-z0-9-]+$", card.Name);
        Assert.True(card.Version >= 1);
        Assert.All([card.Purpose.Fr, card.Purpose.En, card.Blind.Fr, card.Blind.En, card.Source], text => Assert.True(text.Length > 10, text));
        Assert.NotEqual(card.Purpose.Fr, card.Purpose.En);
        Assert.NotEqual(card.Blind.Fr, card.Blind.En);
        Assert.NotEmpty(card.Hits);
        Assert.NotEmpty(card.Misses);
        Assert.All(card.Languages, language => Assert.Contains(language, (string[])["fr", "en"]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Detect_HitOfCard_FindsSomething(string name)
    {
        IDetector detector = Named(name);
        Assert.All(detector.Card.Hits, hit => Assert.NotEmpty(detector.Detect(Document.From(new(hit) { Attachments = detector.Card.HitAttachments })).Findings));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Detect_MissOfCard_FlagsNothing(string name)
    {
        IDetector detector = Named(name);
        Assert.All(detector.Card.Misses, miss => Assert.InRange(detector.Detect(Document.From(new(miss))).Score, 0, 0.4999));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Detect_AnyText_GivesSoundFindings(string name)
    {
        IDetector detector = Named(name);
        string[] known = [.. Detectors.SelectMany(other => other.Card.Hits.Concat(other.Card.Misses))];
        Gen<string> mixed = Gen.Elements(known).Zip(Texts.Odd, (text, odd) => odd + " " + text + odd);
        Prop.ForAll(mixed.ToArbitrary(), Texts.Odd.ToArbitrary(), (text, parent) =>
        {
            Document document = Document.From(new(text) { Parent = parent, Attachments = detector.Card.HitAttachments });
            DetectorResult result = detector.Detect(document);
            return Sound(detector.Card, text, result);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Detect_OddInput_EndsWithoutError(string name)
    {
        IDetector detector = Named(name);
        foreach (string text in OddInputs())
        {
            System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
            DetectorResult result = detector.Detect(Document.From(new(text) { Attachments = detector.Card.HitAttachments }));
            Assert.True(watch.Elapsed < Limit, $"{name}: {watch.Elapsed} for {text.Length} characters");
            Assert.True(Sound(detector.Card, text, result));
        }
    }

    [Fact]
    public void Screen_SameTextsFromEightThreads_GivesTheSameVerdicts()
    {
        Screener screener = new(Detectors, new ScreeningThresholds());
        Content[] contents = [.. Detectors.SelectMany(detector => detector.Card.Hits.Concat(detector.Card.Misses)).Select(text => new Content(text))];
        string[] expected = [.. contents.Select(content => Print(screener.Screen(content)))];
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            for (int i = 0; i < contents.Length; i++)
            {
                Assert.Equal(expected[i], Print(screener.Screen(contents[i])));
            }
        });
    }

    [Fact]
    public void Load_List_HasNamesOnce() => Assert.Equal(Detectors.Count, Detectors.Select(detector => detector.Card.Name).Distinct().Count());

    private static IDetector Named(string name) => Detectors.Single(detector => detector.Card.Name == name);

    private static bool Sound(DetectorCard card, string text, DetectorResult result) =>
        result.Score is >= 0 and <= 1
        && result.ScoreAlone is >= 0 and <= 1
        && result.Findings.All(finding =>
            finding.Start >= 0
            && finding.Length >= 0
            && finding.Start + finding.Length <= text.Length
            && finding.Score is > 0 and <= 1
            && finding.Detector == card.Name
            && finding.Version == card.Version
            && finding.Half == card.Half
            && !Quotes(finding, text));

    /// <summary>A reason may say "patient", but never a piece of the text with a capital or a digit in it.</summary>
    private static bool Quotes(Finding finding, string text)
    {
        string span = text.Substring(finding.Start, finding.Length);
        return span.Length > 2
            && span.Any(c => char.IsUpper(c) || char.IsAsciiDigit(c))
            && (finding.Reason.Fr.Contains(span, StringComparison.Ordinal) || finding.Reason.En.Contains(span, StringComparison.Ordinal));
    }

    private static IEnumerable<string> OddInputs()
    {
        yield return string.Empty;
        yield return " ";
        yield return "\uD800";
        yield return "\uDC00\uD800x";
        yield return new string('a', 100_000);
        yield return new string('1', 100_000);
        yield return string.Concat(Enumerable.Repeat("1 ", 50_000));
        yield return string.Concat(Enumerable.Repeat("06.12.", 16_000));
        yield return string.Concat(Enumerable.Repeat("Mme Le ", 14_000));
        yield return string.Concat(Enumerable.Repeat("patient de 54 ans à Brest ", 4_000));
        yield return string.Concat(Enumerable.Repeat("deux cent ", 10_000));
        yield return string.Concat(Enumerable.Repeat("a@", 50_000));
        yield return string.Concat(Enumerable.Repeat("e\u0301\u200B", 33_000));
        yield return "a" + new string('\u0301', 99_999);
        yield return string.Concat(Enumerable.Repeat("😂👩‍⚕️", 14_000));
        yield return string.Concat(Enumerable.Repeat("مرحبا بالعالم ", 7_000));
        yield return new string('-', 100_000);
        yield return new string('(', 100_000);
    }

    private static string Print(Verdict verdict) => string.Join('|', verdict.Findings.Select(finding => finding.ToString()))
        + FormattableString.Invariant($"{verdict.Language},{verdict.Severity},{verdict.Identification.Score},{verdict.Discrimination.Score},{verdict.NotJudged.Count}");
}
