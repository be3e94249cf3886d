namespace ModerationBot.Detection.Discrimination;

/// <summary>Adds up the weights word by word: what each word of a text contributes to its score.</summary>
internal ref struct WordSink(LinearWeights weights, Span<double> words) : IFeatureSink
{
    private readonly LinearWeights _weights = weights;
    private readonly Span<double> _words = words;

    /// <inheritdoc/>
    public void Add(FeatureTable table, uint hash, int word) =>
        _words[word] += _weights.Values[ModelTables.Index(table, hash)] * (double)_weights.Scales[(int)table];
}
