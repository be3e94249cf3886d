namespace ModerationBot.Detection.Discrimination;

/// <summary>What tells on which ground a remark stands: its words in ones and twos, and the grounds of its terms.</summary>
internal static class GroundFeatures
{
    private const ulong Seed = 0x680D;

    /// <summary>Gives the features of a reading.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="salt">0 for the text itself, another value for its parent.</param>
    /// <param name="sink">Takes the features; the table is of no meaning here.</param>
    public static void Extract<TSink>(in Reading reading, ulong salt, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ulong start = WordHash.Join(Seed, salt);
        ulong before = 0;
        for (int i = reading.FirstWord; i < reading.EndWord; i++)
        {
            ulong hash = reading.Words[i].Hash;
            sink.Add(FeatureTable.Words, WordHash.Fold(WordHash.Join(start, hash)), i);
            sink.Add(FeatureTable.Words, WordHash.Fold(WordHash.Join(start, WordHash.Join(before, hash))), i);
            before = hash;
        }

        foreach (ref readonly Unit unit in reading.Units)
        {
            Terms(unit, start, ref sink);
        }
    }

    private static void Terms<TSink>(in Unit unit, ulong start, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        for (uint grounds = unit.Entry.Grounds; grounds != 0; grounds &= grounds - 1)
        {
            ulong ground = grounds & (0 - grounds);
            sink.Add(FeatureTable.Tags, WordHash.Fold(WordHash.Join(start, ~ground)), unit.FirstWord);
            sink.Add(FeatureTable.Tags, WordHash.Fold(WordHash.Join(WordHash.Join(start, (ulong)unit.Entry.Main), ~ground)), unit.FirstWord);
        }
    }
}
