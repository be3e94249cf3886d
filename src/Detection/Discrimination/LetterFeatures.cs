namespace ModerationBot.Detection.Discrimination;

/// <summary>Runs of 2 to 5 letters inside a word, with its borders. Very common words and lexicon terms of the very common are left out.</summary>
internal static class LetterFeatures
{
    private const int Longest = 5;
    private const int LongestWord = 24;

    /// <summary>Gives the features of every word that is not hidden.</summary>
    public static void Extract<TSink>(in Reading reading, ReadOnlySpan<bool> hidden, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        Span<char> bordered = stackalloc char[LongestWord + 2];
        for (int i = reading.FirstWord; i < reading.EndWord; i++)
        {
            ref readonly Word word = ref reading.Words[i];
            if (word.Length < 3 || word.Is(WordMarks.Common) || (hidden.Length > 0 && hidden[i]))
            {
                continue;
            }

            int length = Math.Min(word.Length, LongestWord);
            bordered[0] = '<';
            reading.Letters(word)[..length].CopyTo(bordered[1..]);
            bordered[length + 1] = '>';
            Runs(bordered[..(length + 2)], i, ref sink);
        }
    }

    private static void Runs<TSink>(scoped ReadOnlySpan<char> letters, int word, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        for (int start = 0; start < letters.Length - 2; start++)
        {
            ulong hash = WordHash.Next(WordHash.Next(WordHash.Start, letters[start]), letters[start + 1]);
            int end = Math.Min(letters.Length, start + Longest);
            for (int i = start + 2; i < end; i++)
            {
                hash = WordHash.Next(hash, letters[i]);
                sink.Add(FeatureTable.Letters, WordHash.Fold(hash), word);
            }
        }
    }
}
