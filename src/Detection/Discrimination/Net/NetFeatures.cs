using System.Numerics;

namespace ModerationBot.Detection.Discrimination;

/// <summary>What the net knows of one word: the word, its letters, its tags, grounds, concepts and scopes.</summary>
internal static class NetFeatures
{
    /// <summary>Room that one word needs at most.</summary>
    public const int Most = 256;

    private const int Grounds = 44;
    private const int Concepts = Grounds + GroundWeights.Count;
    private const int Scopes = Concepts + 64;
    private const int Marks = Scopes + 8;
    private const int First = Marks + 10;
    private const int LongestWord = 24;

    /// <summary>Row of a word.</summary>
    public static int WordRow(ulong hash) => NetShape.MarkRows + (int)(WordHash.Fold(hash) & (NetShape.WordRows - 1));

    /// <summary>Rows of the tags, grounds, concepts and scopes of a word.</summary>
    /// <returns>How many.</returns>
    public static int MarksOf(in Unit unit, in Word word, bool first, Span<int> rows)
    {
        int count = 0;
        Each(unit.Entry.Tags, 0, rows, ref count);
        Each(unit.Entry.Grounds, Grounds, rows, ref count);
        Each(unit.Entry.Concepts, Concepts, rows, ref count);
        Each((ulong)unit.Marks, Scopes, rows, ref count);
        Each((ulong)word.Marks, Marks, rows, ref count);
        if (first)
        {
            rows[count++] = First;
        }

        return count;
    }

    /// <summary>Rows of the runs of 3 and 4 letters of a word with its borders; none of a very common word.</summary>
    /// <returns>How many.</returns>
    public static int PartsOf(in Reading reading, in Word word, Span<int> rows)
    {
        if (word.Is(WordMarks.Common) || !word.Is(WordMarks.Letters))
        {
            return 0;
        }

        ReadOnlySpan<char> letters = reading.Letters(word);
        int length = Math.Min(letters.Length, LongestWord);
        Span<char> bordered = stackalloc char[LongestWord + 2];
        bordered[0] = '<';
        letters[..length].CopyTo(bordered[1..]);
        bordered[length + 1] = '>';
        int count = 0;
        for (int start = 0; start < length; start++)
        {
            ulong hash = WordHash.Next(WordHash.Next(WordHash.Next(WordHash.Start, bordered[start]), bordered[start + 1]), bordered[start + 2]);
            rows[count++] = PartRow(hash);
            if (start + 1 < length)
            {
                rows[count++] = PartRow(WordHash.Next(hash, bordered[start + 3]));
            }
        }

        return count;
    }

    private static int PartRow(ulong hash) => NetShape.MarkRows + NetShape.WordRows + (int)(WordHash.Fold(hash) & (NetShape.PartRows - 1));

    private static void Each(ulong bits, int offset, Span<int> rows, ref int count)
    {
        for (ulong rest = bits; rest != 0; rest &= rest - 1)
        {
            rows[count++] = offset + BitOperations.TrailingZeroCount(rest);
        }
    }
}
