using ModerationBot.Detection.Identification;

namespace ModerationBot.Detection.Tests.Identification;

public sealed class PhotoDetectorTests
{
    private static readonly PhotoDetector Detector = new();

    [Theory]
    [InlineData("Patiente de 54 ans, vous voyez quoi ?", true)]
    [InlineData("", true)]
    [InlineData("Une idée ?", true)]
    [InlineData("Un avis sur cette radio ?", true)]
    [InlineData("Congrès de cardiologie, programme et inscription ici", false)]
    [InlineData("Le coucher de soleil depuis la salle de garde", false)]
    public void Detect_PhotoWithText_IsFlaggedUnlessExplained(string text, bool flagged)
    {
        DetectorResult result = Detector.Detect(Document.From(new(text) { Attachments = ["photo"] }));
        Finding finding = Assert.Single(result.Findings);
        Assert.Equal(flagged, result.Score >= 0.5);
        Assert.Equal(flagged, finding.Severity >= Severity.Medium);
        Assert.Equal("attachment_not_read", result.NotJudged);
    }

    [Theory]
    [InlineData("link")]
    [InlineData("file")]
    public void Detect_OtherAttachment_IsLeftAlone(string kind) =>
        Assert.Empty(Detector.Detect(Document.From(new("patient") { Attachments = [kind] })).Findings);

    [Fact]
    public void Detect_AttachedAndPointedAt_GivesBoth()
    {
        DetectorResult result = Detector.Detect(Document.From(new("Photo de son visage avant suture") { Attachments = ["photo"] }));
        Assert.Equal([0, 19], result.Findings.Select(finding => finding.Length));
        Assert.True(result.Score >= 0.5);
    }

    [Fact]
    public void Detect_PointedAtWithoutAttachment_WasRead() =>
        Assert.Null(Detector.Detect(Document.From(new("Photo de son visage avant suture"))).NotJudged);
}
