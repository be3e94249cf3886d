namespace ModerationBot.Detection.Discrimination;

/// <summary>Weights of the twelve grounds, given that a remark is discriminatory.</summary>
/// <param name="Values">Rows of <see cref="ModelTables.GroundBits"/> bits, one column for each ground.</param>
/// <param name="Scale">What one unit is worth.</param>
/// <param name="Biases">One for each ground.</param>
internal sealed record GroundWeights(sbyte[] Values, float Scale, float[] Biases)
{
    /// <summary>Number of grounds.</summary>
    public const int Count = 12;

    private const int MostFeatures = 2048;

    /// <summary>Probability of each ground.</summary>
    /// <param name="text">The remark.</param>
    /// <param name="parent">What it answers to, when that counts too.</param>
    /// <param name="hasParent">Whether the parent counts.</param>
    /// <param name="target">Twelve places.</param>
    public void Judge(in Reading text, in Reading parent, bool hasParent, Span<double> target)
    {
        Span<int> rows = stackalloc int[MostFeatures];
        IndexSink sink = new(rows, ModelTables.GroundBits);
        GroundFeatures.Extract(text, 0, ref sink);
        if (hasParent)
        {
            GroundFeatures.Extract(parent, 1, ref sink);
        }

        Span<int> sums = stackalloc int[Count];
        foreach (int row in rows[..sink.Count])
        {
            ReadOnlySpan<sbyte> values = Values.AsSpan(row * Count, Count);
            for (int i = 0; i < Count; i++)
            {
                sums[i] += values[i];
            }
        }

        double factor = Scale * LinearWeights.LengthFactor(sink.Count);
        for (int i = 0; i < Count; i++)
        {
            target[i] = Logistic.Of((sums[i] * factor) + Biases[i]);
        }
    }
}
