namespace ModerationBot.Detection.Discrimination;

/// <summary>Words alone, in twos and in threes; words as written beside words as repaired; words inside quotation marks.</summary>
internal static class WordFeatures
{
    private const ulong HiddenWord = 0x51DE;
    private const ulong QuotedSeed = 0x907E;
    private const ulong WrittenSeed = 0x3217;
    private const ulong ShoutSeed = 0x5407;

    /// <summary>Gives the features of every word; a hidden one counts as "some group".</summary>
    public static void Extract<TSink>(in Reading reading, ReadOnlySpan<bool> hidden, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ulong before = 0;
        ulong beforeThat = 0;
        for (int i = reading.FirstWord; i < reading.EndWord; i++)
        {
            ref readonly Word word = ref reading.Words[i];
            bool isHidden = hidden.Length > 0 && hidden[i];
            ulong hash = isHidden ? HiddenWord : word.Hash;
            sink.Add(FeatureTable.Words, WordHash.Fold(hash), i);
            Alone(word, hash, isHidden, i, ref sink);
            ulong two = WordHash.Join(before, hash);
            sink.Add(FeatureTable.Words, WordHash.Fold(two), i);
            if (i > reading.FirstWord + 1)
            {
                sink.Add(FeatureTable.Words, WordHash.Fold(WordHash.Join(beforeThat, two)), i);
            }

            (beforeThat, before) = (before, hash);
        }

        sink.Add(FeatureTable.Words, WordHash.Fold(WordHash.Join(before, 1)), Math.Max(0, reading.EndWord - 1));
    }

    private static void Alone<TSink>(in Word word, ulong hash, bool isHidden, int i, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        if (word.Is(WordMarks.Quoted))
        {
            sink.Add(FeatureTable.Words, WordHash.Fold(WordHash.Join(QuotedSeed, hash)), i);
        }

        if (word.Written != word.Hash && !isHidden)
        {
            sink.Add(FeatureTable.Words, WordHash.Fold(WordHash.Join(WrittenSeed, word.Written)), i);
        }

        if (word.Is(WordMarks.Shouted) && word.Length > 3)
        {
            sink.Add(FeatureTable.Words, WordHash.Fold(ShoutSeed), i);
        }
    }
}
