namespace ModerationBot.Lab.Evaluation;

/// <summary>
/// Difference of F1 between two sets of answers on the same examples. The interval draws examples with both answers, so it is
/// far narrower than the intervals of the two would suggest.
/// </summary>
internal static class PairedF1
{
    /// <summary>F1 of the second answers less that of the first.</summary>
    public static Figure Change(IReadOnlyList<Answer> first, IReadOnlyList<Answer> second)
    {
        int[] cells = new int[8];
        foreach ((Answer before, Answer after) in first.Zip(second))
        {
            cells[(before.Example.Discriminatory ? 4 : 0) + (before.Flagged ? 2 : 0) + (after.Flagged ? 1 : 0)]++;
        }

        return new(Change(cells), Bootstrap.OfCells(cells, Change));
    }

    private static double Change(int[] cells)
    {
        Counts before = new(cells[6] + cells[7], cells[2] + cells[3], cells[0] + cells[1], cells[4] + cells[5]);
        Counts after = new(cells[5] + cells[7], cells[1] + cells[3], cells[0] + cells[2], cells[4] + cells[6]);
        return after.F1 - before.F1;
    }
}
