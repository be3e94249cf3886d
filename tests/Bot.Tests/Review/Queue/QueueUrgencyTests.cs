using ModerationBot.Bot.Review.Queue;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Review.Queue;

public sealed class QueueUrgencyTests
{
    private const long Hour = 3_600_000;

    [Theory]
    [InlineData(Severity.High, 3)]
    [InlineData(Severity.Medium, 15)]
    [InlineData(Severity.Low, 63)]
    public void Of_LesserSeverityAfterItsHours_StandsLevelWithAFreshCriticalOne(Severity severity, long hours)
    {
        double critical = QueueUrgency.Of(Severity.Critical, 0);

        Assert.Equal(critical, QueueUrgency.Of(severity, hours * Hour));
        Assert.True(QueueUrgency.Of(severity, (hours + 1) * Hour) > critical);
        Assert.True(QueueUrgency.Of(severity, (hours - 1) * Hour) < critical);
    }

    [Fact]
    public void Of_AFlagFromTheFuture_CountsAsJustRaised() =>
        Assert.Equal(QueueUrgency.WeightOf(Severity.Low), QueueUrgency.Of(Severity.Low, -5 * Hour));
}
