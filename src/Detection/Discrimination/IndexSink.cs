namespace ModerationBot.Detection.Discrimination;

/// <summary>Keeps the places of features in a table of 2^bits rows, as far as there is room.</summary>
internal ref struct IndexSink(Span<int> rows, int bits) : IFeatureSink
{
    private readonly Span<int> _rows = rows;
    private readonly uint _mask = (1u << bits) - 1;

    /// <summary>Features kept.</summary>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public void Add(FeatureTable table, uint hash, int word)
    {
        if (Count < _rows.Length)
        {
            _rows[Count++] = (int)(hash & _mask);
        }
    }
}
