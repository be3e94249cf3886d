using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Lab.Training;

/// <summary>Learnt weights to 8 bits, each table with its own scale.</summary>
internal static class Quantiser
{
    // Weights beyond this share of the largest ones are cut, so that a few of them do not coarsen all others.
    private const double Kept = 0.9997;
    private const int Largest = 127;

    /// <summary>Weights of all tables.</summary>
    public static LinearWeights Tables(LinearLearner learner, IReadOnlyList<float> values)
    {
        ReadOnlySpan<float> weights = learner.Weights;
        sbyte[] target = new sbyte[ModelTables.Total];
        float[] scales = new float[ModelTables.Count];
        for (int table = 0; table < ModelTables.Count; table++)
        {
            int start = ModelTables.Offsets[table];
            int length = 1 << ModelTables.Bits[table];
            float scale = Round(weights.Slice(start, length), target.AsSpan(start, length));
            scales[table] = scale * values[table];
        }

        return new(target, scales, learner.Bias);
    }

    /// <summary>One table.</summary>
    /// <returns>What one unit is worth.</returns>
    public static float Round(ReadOnlySpan<float> weights, Span<sbyte> target)
    {
        float scale = Limit(weights) / Largest;
        for (int i = 0; i < weights.Length && scale > 0; i++)
        {
            target[i] = (sbyte)Math.Clamp(MathF.Round(weights[i] / scale), -Largest, Largest);
        }

        return scale;
    }

    private static float Limit(ReadOnlySpan<float> weights)
    {
        float[] sizes = new float[weights.Length];
        for (int i = 0; i < sizes.Length; i++)
        {
            sizes[i] = Math.Abs(weights[i]);
        }

        Array.Sort(sizes);
        int used = sizes.Length - Array.FindIndex(sizes, size => size > 0);
        return used > sizes.Length ? 0 : sizes[^Math.Max(1, (int)(used * (1 - Kept)))];
    }
}
