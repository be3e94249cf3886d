namespace ModerationBot.Lab.Evaluation;

/// <summary>Confidence interval of 95 %.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
internal readonly record struct Interval(double Low, double High)
{
    private const double Z = 1.959963984540054;

    /// <summary>Wilson's interval of a share.</summary>
    /// <param name="part">Hits.</param>
    /// <param name="whole">Trials; 0 gives the whole range.</param>
    public static Interval Wilson(int part, int whole)
    {
        if (whole == 0)
        {
            return new(0, 1);
        }

        double share = (double)part / whole;
        double spread = Z * Math.Sqrt((share * (1 - share) / whole) + (Z * Z / (4.0 * whole * whole)));
        double middle = share + (Z * Z / (2 * whole));
        double size = 1 + (Z * Z / whole);
        return new(Math.Max(0, (middle - spread) / size), Math.Min(1, (middle + spread) / size));
    }

    /// <summary>Interval of the normal law, kept between 0 and 1.</summary>
    /// <param name="value">The value.</param>
    /// <param name="error">Its standard error.</param>
    public static Interval Normal(double value, double error) => new(Math.Max(0, value - (Z * error)), Math.Min(1, value + (Z * error)));

    /// <summary>Newcombe's interval of the difference of two shares, the first less the second.</summary>
    public static Interval Newcombe(Figure first, Figure second)
    {
        double difference = first.Value - second.Value;
        double below = Math.Sqrt(Square(first.Value - first.Interval.Low) + Square(second.Interval.High - second.Value));
        double above = Math.Sqrt(Square(first.Interval.High - first.Value) + Square(second.Value - second.Interval.Low));
        return new(difference - below, difference + above);
    }

    /// <summary>The middle 95 % of values, which are sorted in place.</summary>
    public static Interval Middle(double[] values)
    {
        Array.Sort(values);
        return new(values[(int)(values.Length * 0.025)], values[(int)(values.Length * 0.975)]);
    }

    private static double Square(double value) => value * value;
}
