namespace ModerationBot.Lab.Evaluation;

/// <summary>Intervals of figures that have no formula: the same number of texts is drawn again, with return, many times.</summary>
internal static class Bootstrap
{
    private const int Rounds = 1000;
    private const ulong Seed = 7;

    /// <summary>Interval of a figure of counts: the texts of a cell are all alike, so only cells are drawn.</summary>
    /// <param name="cells">Texts in each cell.</param>
    /// <param name="figure">What is measured, of the drawn cells.</param>
    public static Interval OfCells(int[] cells, Func<int[], double> figure)
    {
        int total = cells.Sum();
        int[] drawn = new int[cells.Length];
        return Of(total, draws =>
        {
            Array.Clear(drawn);
            for (int i = 0; i < total; i++)
            {
                drawn[CellOf(cells, draws.Next(total))]++;
            }

            return figure(drawn);
        });
    }

    /// <summary>Interval of a figure of texts.</summary>
    /// <param name="count">Number of texts.</param>
    /// <param name="figure">What is measured, of the numbers of the drawn texts.</param>
    public static Interval OfTexts(int count, Func<int[], double> figure)
    {
        int[] drawn = new int[count];
        return Of(count, draws =>
        {
            for (int i = 0; i < count; i++)
            {
                drawn[i] = draws.Next(count);
            }

            return figure(drawn);
        });
    }

    private static Interval Of(int total, Func<Draws, double> once)
    {
        if (total == 0)
        {
            return new(0, 1);
        }

        Draws draws = new(Seed);
        double[] values = new double[Rounds];
        for (int i = 0; i < Rounds; i++)
        {
            values[i] = once(draws);
        }

        return Interval.Middle(values);
    }

    private static int CellOf(int[] cells, int text)
    {
        int cell = 0;
        for (; text >= cells[cell]; cell++)
        {
            text -= cells[cell];
        }

        return cell;
    }
}
