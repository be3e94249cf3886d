namespace ModerationBot.Lab.Evaluation;

/// <summary>A measured value with its interval of 95 %.</summary>
/// <param name="Value">The value.</param>
/// <param name="Interval">Where it may lie for other texts of the same kind.</param>
internal readonly record struct Figure(double Value, Interval Interval)
{
    /// <summary>Hits among trials, with Wilson's interval; 0 of 0 is 0.</summary>
    public static Figure Share(int part, int whole) => new(whole == 0 ? 0 : (double)part / whole, Interval.Wilson(part, whole));

    /// <summary>Mean of values between 0 and 1, with the interval of the normal law; no values give 0.</summary>
    public static Figure Mean(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0)
        {
            return new(0, new(0, 1));
        }

        double mean = values.Average();
        double variance = values.Sum(value => (value - mean) * (value - mean)) / Math.Max(1, values.Count - 1);
        return new(mean, Interval.Normal(mean, Math.Sqrt(variance / values.Count)));
    }
}
