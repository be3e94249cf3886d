using ModerationBot.Lab.Evaluation;

namespace ModerationBot.Lab.Tests;

public sealed class IntervalTests
{
    [Theory]
    [InlineData(0, 10, 0.0, 0.2775)]
    [InlineData(5, 10, 0.2366, 0.7634)]
    [InlineData(10, 10, 0.7225, 1.0)]
    [InlineData(81, 263, 0.2553, 0.3662)]
    public void Wilson_GivesTheTextbookValues(int part, int whole, double low, double high)
    {
        Interval interval = Interval.Wilson(part, whole);

        Assert.Equal(low, interval.Low, 3);
        Assert.Equal(high, interval.High, 3);
    }

    [Fact]
    public void Wilson_WithoutTrials_SaysNothing() => Assert.Equal(new Interval(0, 1), Interval.Wilson(0, 0));

    [Fact]
    public void Bootstrap_OfTheSameSeed_IsTheSame()
    {
        (bool Label, bool Flagged)[] answers = [.. Enumerable.Range(0, 50).Select(i => (i % 2 == 0, i % 3 == 0))];

        Interval first = Interval.Bootstrap(answers, c => c.F1, 7);

        Assert.Equal(first, Interval.Bootstrap(answers, c => c.F1, 7));
        Assert.InRange(Counts.Of(answers).F1, first.Low, first.High);
    }
}
