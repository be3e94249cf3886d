using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Lab.Training;

/// <summary>Takes the features of one text as places in the tables.</summary>
internal ref struct FeatureList(int[] target) : IFeatureSink
{
    private readonly int[] _target = target;

    /// <summary>Features taken.</summary>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public void Add(FeatureTable table, uint hash, int word)
    {
        if (Count < _target.Length)
        {
            _target[Count++] = ModelTables.Index(table, hash);
        }
    }
}
