using System.Globalization;
using System.Text;

namespace ModerationBot.Detection.Text;

/// <summary>The slow path of <see cref="Normaliser"/>: a letter with its marks at a time, keeping where each came from.</summary>
internal sealed class ClusterNormaliser(string original)
{
    private const int LongestCluster = 32;
    private readonly List<char> _text = new(original.Length);
    private readonly List<int> _starts = new(original.Length);
    private readonly List<int> _ends = new(original.Length);

    public NormalisedText Run(bool foreign)
    {
        for (int i = 0; i < original.Length;)
        {
            i += Step(i);
        }

        char[] text = [.. _text];
        if (foreign)
        {
            Homoglyphs.Fold(text);
        }

        return new(new string(text), OffsetMap.Of([.. _starts], [.. _ends], original.Length));
    }

    private int Step(int i)
    {
        char c = original[i];
        int length = Normaliser.IsEmojiPair(original, i) ? 2 : BaseLength(i);
        int marks = MarksAfter(i + length);
        if (IsInvisible(c) && !JoinsEmoji(i))
        {
            return 1;
        }

        if (length == 1 && char.IsSurrogate(c))
        {
            Add('\uFFFD', i, i + 1);
            return 1;
        }

        char simple = Normaliser.Simple(c);
        if (marks == 0 && (length == 2 || simple != '\0' || c == '\u200D'))
        {
            AddPlain(i, length, simple);
            return length;
        }

        AddCluster(i, length, marks);
        return length + marks;
    }

    private void AddPlain(int i, int length, char simple)
    {
        if (length == 1)
        {
            Add(simple == '\0' ? original[i] : simple, i, i + 1);
        }
        else if (Normaliser.IsEmojiPair(original, i))
        {
            Add(original[i], i, i + 2);
            Add(original[i + 1], i, i + 2);
        }
        else
        {
            AddCluster(i, length, 0);
        }
    }

    private void AddCluster(int i, int length, int marks)
    {
        int take = length + Math.Min(marks, LongestCluster);
        string composed = original.Substring(i, take).Normalize(NormalizationForm.FormKC);
        foreach (char unit in composed)
        {
            if (IsSpareMark(unit))
            {
                continue;
            }

            char simple = Normaliser.Simple(unit);
            Add(simple == '\0' ? unit : simple, i, i + length + marks);
        }
    }

    private int BaseLength(int i) =>
        char.IsHighSurrogate(original[i]) && i + 1 < original.Length && char.IsLowSurrogate(original[i + 1]) ? 2 : 1;

    private int MarksAfter(int i)
    {
        int end = i;
        while (end < original.Length && IsSpareMark(original[end]))
        {
            end++;
        }

        return end - i;
    }

    /// <summary>A zero-width joiner holds an emoji of several figures together; anywhere else it hides.</summary>
    private bool JoinsEmoji(int i) =>
        original[i] == '\u200D' && i > 0 && (char.IsLowSurrogate(original[i - 1]) || original[i - 1] is '\uFE0F' or (>= '\u2600' and <= '\u27BF'));

    private static bool IsSpareMark(char c) =>
        c is >= '\u0300' and <= '\u036F' or >= '\u1AB0' and <= '\u1AFF' or >= '\u1DC0' and <= '\u1DFF' or >= '\u20D0' and <= '\u20F0';

    private static bool IsInvisible(char c) =>
        c is '\u00AD' or >= '\uFE00' and <= '\uFE0F' || (c >= '\u0600' && char.GetUnicodeCategory(c) == UnicodeCategory.Format);

    private void Add(char c, int start, int end)
    {
        _text.Add(c);
        _starts.Add(start);
        _ends.Add(end);
    }
}
