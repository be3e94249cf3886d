namespace ModerationBot.Bot.Reports;

/// <summary>A proportion with its 95 % interval.</summary>
/// <param name="Value">0 to 1.</param>
/// <param name="Low">Lower bound.</param>
/// <param name="High">Upper bound.</param>
internal sealed record Share(double Value, double Low, double High)
{
    private const double Z95 = 1.959963984540054;

    /// <summary>Interval by Wilson (1927), fit for small counts; null when there is nothing to divide.</summary>
    public static Share? Of(int hits, int total)
    {
        if (total == 0)
        {
            return null;
        }

        double p = (double)hits / total;
        double z2 = Z95 * Z95;
        double centre = p + (z2 / (2 * total));
        double spread = Z95 * Math.Sqrt((p * (1 - p) / total) + (z2 / (4.0 * total * total)));
        double scale = 1 + (z2 / total);
        return new Share(p, Math.Max(0, (centre - spread) / scale), Math.Min(1, (centre + spread) / scale));
    }
}
