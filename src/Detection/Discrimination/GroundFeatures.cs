namespace ModerationBot.Detection.Discrimination;

/// <summary>What tells on which ground a remark stands: its words in ones and twos, their letters, and the grounds and concepts of its terms.</summary>
internal static class GroundFeatures
{
    private const ulong Seed = 0x680D;
    private const ulong Concepts = 0x51;
    private const int Run = 4;

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
            if (!reading.Words[i].Is(WordMarks.Common))
            {
                Letters(reading.Letters(reading.Words[i]), start, i, ref sink);
            }
        }

        foreach (ref readonly Unit unit in reading.Units)
        {
            Terms(unit, start, ref sink);
        }
    }

    /// <summary>Runs of four letters, so that a word never met is known by its kin.</summary>
    private static void Letters<TSink>(scoped ReadOnlySpan<char> letters, ulong start, int word, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        for (int i = 0; i + Run <= letters.Length; i++)
        {
            sink.Add(FeatureTable.Letters, WordHash.Fold(WordHash.Join(start, ~WordHash.Of(letters.Slice(i, Run)))), word);
        }
    }

    private static void Terms<TSink>(in Unit unit, ulong start, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        for (ulong concepts = unit.Entry.Concepts; concepts != 0; concepts &= concepts - 1)
        {
            sink.Add(FeatureTable.Frames, WordHash.Fold(WordHash.Join(start + Concepts, concepts & (0 - concepts))), unit.FirstWord);
        }

        for (uint grounds = unit.Entry.Grounds; grounds != 0; grounds &= grounds - 1)
        {
            ulong ground = grounds & (0 - grounds);
            sink.Add(FeatureTable.Tags, WordHash.Fold(WordHash.Join(start, ~ground)), unit.FirstWord);
            sink.Add(FeatureTable.Tags, WordHash.Fold(WordHash.Join(WordHash.Join(start, (ulong)unit.Entry.Main), ~ground)), unit.FirstWord);
        }
    }
}
