using ModerationBot.Detection.Identification.Composition;

namespace ModerationBot.Detection.Tests.Identification;

public sealed class AgePyramidTests
{
    [Theory]
    [InlineData(0, 104, 0.99, 1.01)]
    [InlineData(0, 19, 0.225, 0.24)]
    [InlineData(65, 104, 0.21, 0.225)]
    [InlineData(90, 104, 0.013, 0.015)]
    public void Share_OfARangeOfAges_AddsUpToThePublishedShare(int from, int to, double least, double most) =>
        Assert.InRange(Enumerable.Range(from, to - from + 1).Sum(age => AgePyramid.Share(age)), least, most);

    [Fact]
    public void Share_MonthsOfAnInfant_IsATwelfthOfTheYear() => Assert.Equal(AgePyramid.Share(1) / 12, AgePyramid.Share(0.5), 10);
}
