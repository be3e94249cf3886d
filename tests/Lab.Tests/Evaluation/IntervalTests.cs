using ModerationBot.Lab.Evaluation;

namespace ModerationBot.Lab.Tests.Evaluation;

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

    // Newcombe 1998, table II, examples (a) and (c), method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    public void Newcombe_GivesTheTextbookValues(int first, int ofFirst, int second, int ofSecond, double low, double high)
    {
        Interval interval = Interval.Newcombe(Figure.Share(first, ofFirst), Figure.Share(second, ofSecond));

        Assert.Equal(low, interval.Low, 1e-4);
        Assert.Equal(high, interval.High, 1e-4);
    }

    [Fact]
    public void Bootstrap_OfTheSameCells_IsTheSameAndHoldsTheFigure()
    {
        static double Share(int[] cells) => cells[0] / (double)cells.Sum();

        Interval interval = Bootstrap.OfCells([30, 70], Share);

        Assert.Equal(interval, Bootstrap.OfCells([30, 70], Share));
        Assert.Equal(0.21, interval.Low, 1.5e-2);
        Assert.Equal(0.39, interval.High, 1.5e-2);
    }

    [Fact]
    public void Auc_HasTheAreaAndDeLongsInterval()
    {
        (double, bool)[] pairs = [(0.9, true), (0.8, true), (0.4, true), (0.4, false), (0.3, false), (0.1, false), (0.85, false)];

        Figure area = Auc.FigureOf(pairs);

        Assert.Equal(9.5 / 12, area.Value, 9);
        // Placements 1, .75, .625 and 1, 1, 5/6, 1/3: variances .0365 and .0988.
        double error = Math.Sqrt((0.0364583 / 3) + (0.0995370 / 4));
        Assert.Equal(area.Value - (1.959964 * error), area.Interval.Low, 4);
        Assert.Equal(1, area.Interval.High);
    }

    [Fact]
    public void Draws_OfASeed_StayTheSameForEver()
    {
        Draws draws = Draws.Of("typing 1");

        Assert.Equal([504, 600, 205], Enumerable.Range(0, 3).Select(_ => draws.Next(1000)));
    }

    [Fact]
    public void PairedF1_OfTheSameAnswers_IsNothing()
    {
        Answer[] answers = [.. Enumerable.Range(0, 40).Select(i => new Answer(new($"{i}", "x", i % 2 == 0), i % 3 / 2.0, null))];

        Assert.Equal(new Figure(0, new(0, 0)), PairedF1.Change(answers, answers));
    }
}
