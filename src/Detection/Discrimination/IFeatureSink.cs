namespace ModerationBot.Detection.Discrimination;

/// <summary>Takes features one by one: to add up weights, to learn, or to explain.</summary>
internal interface IFeatureSink
{
    /// <summary>One feature.</summary>
    /// <param name="table">Its table.</param>
    /// <param name="hash">Its hash; the sink cuts it to the size of the table.</param>
    /// <param name="word">Index of the word to which it belongs.</param>
    void Add(FeatureTable table, uint hash, int word);
}
