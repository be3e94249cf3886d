using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Lab.Training;

/// <summary>A text as rows of the net: what does not change from pass to pass is looked up once.</summary>
/// <param name="Words">Row of each word.</param>
/// <param name="Marks">Rows of the marks of each word.</param>
/// <param name="Parts">Rows of the letters of each word.</param>
/// <param name="Named">Whether the word names a group or a thing.</param>
internal sealed record NetText(int[] Words, int[][] Marks, int[][] Parts, bool[] Named)
{
    /// <summary>Number of words.</summary>
    public int Length => Words.Length;

    /// <summary>The rows of a reading.</summary>
    public static NetText From(in Reading reading)
    {
        int length = Math.Min(reading.EndWord - reading.FirstWord, NetShape.MostWords);
        NetText text = new(new int[length], new int[length][], new int[length][], new bool[length]);
        Span<int> rows = stackalloc int[NetFeatures.Most];
        int at = 0;
        foreach (ref readonly Unit unit in reading.Units)
        {
            for (int i = 0; i < unit.WordCount && at < length; i++, at++)
            {
                ref readonly Word word = ref reading.Words[unit.FirstWord + i];
                text.Words[at] = NetFeatures.WordRow(word.Hash);
                text.Marks[at] = rows[..NetFeatures.MarksOf(unit, word, i == 0, rows)].ToArray();
                text.Parts[at] = rows[..NetFeatures.PartsOf(reading, word, rows)].ToArray();
                text.Named[at] = unit.Entry.HasAny(TagSet.Named);
            }
        }

        return text;
    }
}
