namespace ModerationBot.Detection.Discrimination;

/// <summary>Adds up the weights of the features of a text.</summary>
internal ref struct ScoreSink(sbyte[] values, Span<int> sums) : IFeatureSink
{
    private readonly sbyte[] _values = values;
    private readonly Span<int> _sums = sums;

    /// <summary>Features met.</summary>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public void Add(FeatureTable table, uint hash, int word)
    {
        _sums[(int)table] += _values[ModelTables.Index(table, hash)];
        Count++;
    }
}
