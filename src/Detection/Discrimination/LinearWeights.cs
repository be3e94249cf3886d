namespace ModerationBot.Detection.Discrimination;

/// <summary>
/// Weights of one question, 8 bits each. Sums of integers do not depend on their order, so a score is the same bit for bit
/// on every machine.
/// </summary>
/// <param name="Values">All tables end to end, see <see cref="ModelTables"/>.</param>
/// <param name="Scales">What one unit of each table is worth.</param>
/// <param name="Bias">Added once.</param>
internal sealed record LinearWeights(sbyte[] Values, float[] Scales, float Bias)
{
    /// <summary>Score before calibration, from the sums of each table.</summary>
    /// <param name="sums">Sum of the weights met, for each table.</param>
    /// <param name="features">Number of features met.</param>
    public double Score(ReadOnlySpan<int> sums, int features)
    {
        double total = 0;
        for (int i = 0; i < ModelTables.Count; i++)
        {
            total += sums[i] * (double)Scales[i];
        }

        return (total * LengthFactor(features)) + Bias;
    }

    /// <summary>Long texts hold more features; their evidence is spread by the root of the number.</summary>
    public static double LengthFactor(int features) => 1 / Math.Sqrt(Math.Max(features, 40));
}
