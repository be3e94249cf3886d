using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Dates;

/// <summary>What a glance at the signs between digits tells; spares the patterns on most texts.</summary>
/// <param name="Numeric">Two signs in a row that may part day, month and year.</param>
/// <param name="Dashed">A sign between a digit and a letter: "03-Apr-19".</param>
internal readonly record struct DateShapes(bool Numeric, bool Dashed)
{
    private const int Farthest = 8;
    private const int Fewest = 3;

    /// <summary>Looks at the signs of a text.</summary>
    public static DateShapes Of(PreparedText text)
    {
        bool numeric = false;
        bool dashed = false;
        if (text.DigitCount < Fewest)
        {
            return default;
        }

        int last = -Farthest - 1;
        for (int i = text.Text.AsSpan().IndexOfAny("/.-|"); i >= 0; i = Next(text.Text, i))
        {
            char before = i > 0 ? text.Text[i - 1] : ' ';
            char after = i + 1 < text.Text.Length ? text.Text[i + 1] : ' ';
            if (!char.IsAsciiDigit(before) && before is not (' ' or 'O'))
            {
                continue;
            }

            numeric |= i - last <= Farthest;
            dashed |= char.IsLetter(after) && before != ' ' && text.Text[i] != '|';
            last = i;
        }

        return new(numeric, dashed);
    }

    private static int Next(string text, int at)
    {
        int next = text.AsSpan(at + 1).IndexOfAny("/.-|");
        return next < 0 ? -1 : at + 1 + next;
    }
}
