namespace ModerationBot.Bot.Review.Queue.Bulk;

/// <summary>A dot for each open flag over its score, in columns of 4 per cent. Public because Razor components are.</summary>
/// <param name="Counts">Flags of each of the <see cref="Columns"/> columns, from 0 per cent up.</param>
public sealed record ScorePlot(IReadOnlyList<int> Counts)
{
    /// <summary>Columns from 0 to 100 per cent.</summary>
    public const int Columns = 25;

    /// <summary>Per cent in one column.</summary>
    public const int Width = 100 / Columns;

    /// <summary>Most dots in a column.</summary>
    public const int MostDots = 10;

    /// <summary>Flags that one dot stands for, at least 1.</summary>
    public int PerDot => Math.Max(1, (Counts.DefaultIfEmpty(0).Max() + MostDots - 1) / MostDots);

    /// <summary>Dots of a column: a column with anything in it has one.</summary>
    public int Dots(int column) => (Counts[column] + PerDot - 1) / PerDot;

    /// <summary>Puts finer steps together into columns.</summary>
    /// <param name="steps">Counts of equal steps from 0 to 1, a multiple of <see cref="Columns"/>; none for an empty plot.</param>
    internal static ScorePlot Of(IReadOnlyList<int> steps)
    {
        int[] counts = new int[Columns];
        for (int i = 0; i < steps.Count; i++)
        {
            counts[i * Columns / steps.Count] += steps[i];
        }

        return new ScorePlot(counts);
    }
}
