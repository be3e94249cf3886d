using ModerationBot.Detection.Identification.Contacts;

namespace ModerationBot.Detection.Tests.Identification;

public sealed class PhoneDetectorTests
{
    private static readonly PhoneDetector Detector = new();

    [Theory]
    [InlineData("Recrute remplaçant pour cabinet, CV au 06 12 34 56 78")]
    [InlineData("Congrès de cardiologie, inscription au 01 40 05 48 49")]
    [InlineData("Locum wanted, full time job, call +44 7700 900123 to register")]
    public void Detect_Advert_StaysAtTheBottom(string text)
    {
        DetectorResult result = Detector.Detect(Document.From(new(text)));
        Assert.Equal(Severity.Low, Assert.Single(result.Findings).Severity);
        Assert.InRange(result.Score, 0, 0.2);
    }

    [Theory]
    [InlineData("Mon numéro : 06 12 34 56 78")]
    [InlineData("06 12 34 56 78 pour la soirée")]
    public void Detect_NoPatientInText_StaysUnderTheLine(string text)
    {
        DetectorResult result = Detector.Detect(Document.From(new(text)));
        Finding finding = Assert.Single(result.Findings);
        Assert.True(result.Score < 0.5);
        Assert.Equal(Severity.Low, finding.Severity);
    }

    [Fact]
    public void Detect_Comment_TakesThePatientOfItsPost()
    {
        Content comment = new("appelle sur le 06 12 34 56 78") { Kind = ContentKind.Comment, Parent = "Ma patiente de 54 ans est injoignable" };
        Assert.True(Detector.Detect(Document.From(comment)).Score >= 0.5);
    }
}
