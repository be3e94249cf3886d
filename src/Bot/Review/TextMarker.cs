using System.Globalization;

namespace ModerationBot.Bot.Review;

/// <summary>
/// Cuts a text at its marks. Marks may overlap, and may end in the middle of an emoji or an accented letter: they are
/// widened to whole characters as a reader sees them, so that no character is ever cut.
/// </summary>
internal static class TextMarker
{
    /// <summary>Units shown before the first mark of an excerpt.</summary>
    private const int LeadIn = 60;

    /// <summary>The whole text in pieces; joined, they give the text back.</summary>
    public static IReadOnlyList<TextPiece> Cut(string text, IEnumerable<TextMark> marks) =>
        Cut(text, marks, 0, text.Length);

    /// <summary>At most <paramref name="length"/> units around the first mark that counts, with an ellipsis where text is left out.</summary>
    public static IReadOnlyList<TextPiece> Excerpt(string text, IReadOnlyList<TextMark> marks, int length)
    {
        if (text.Length <= length)
        {
            return Cut(text, marks);
        }

        int first = marks.Where(m => m.Counts && m.Length > 0).Select(m => m.Start).DefaultIfEmpty(0).Min();
        int from = first <= LeadIn ? 0 : WordStart(text, Math.Min(first - LeadIn, text.Length - length));
        int to = Math.Min(text.Length, from + length);
        return [.. Ellipsis(from > 0), .. Cut(text, marks, from, to), .. Ellipsis(to < text.Length)];
    }

    private static IReadOnlyList<TextPiece> Cut(string text, IEnumerable<TextMark> marks, int from, int to)
    {
        int[] characters = [.. StringInfo.ParseCombiningCharacters(text), text.Length];
        from = AtOrBefore(characters, from);
        to = AtOrBefore(characters, to);
        List<TextMark> whole = [.. marks.Select(m => Widen(m, characters, from, to)).Where(m => m.Length > 0)];
        int[] cuts = [.. whole.SelectMany(m => new[] { m.Start, m.Start + m.Length }).Append(from).Append(to).Distinct().Order()];
        return [.. cuts.Zip(cuts.Skip(1), (start, end) => Piece(text, whole, start, end))];
    }

    private static TextPiece Piece(string text, List<TextMark> marks, int start, int end)
    {
        List<TextMark> covering = marks.FindAll(m => m.Start <= start && m.Start + m.Length >= end);
        return new TextPiece(text[start..end], covering, covering.FindAll(m => m.Start + m.Length == end));
    }

    private static TextMark Widen(TextMark mark, int[] characters, int from, int to)
    {
        int start = Math.Clamp(mark.Start, 0, characters[^1]);
        int end = Math.Clamp(mark.Start + Math.Max(0, mark.Length), start, characters[^1]);
        if (start == end)
        {
            return mark with { Start = start, Length = 0 };
        }

        start = Math.Clamp(AtOrBefore(characters, start), from, to);
        end = Math.Clamp(AtOrAfter(characters, end), start, to);
        return mark with { Start = start, Length = end - start };
    }

    private static int AtOrBefore(int[] characters, int position)
    {
        int found = Array.BinarySearch(characters, position);
        return characters[found >= 0 ? found : Math.Max(0, ~found - 1)];
    }

    private static int AtOrAfter(int[] characters, int position)
    {
        int found = Array.BinarySearch(characters, position);
        return characters[found >= 0 ? found : Math.Min(characters.Length - 1, ~found)];
    }

    /// <summary>The start of the word after a position, so that an excerpt does not begin inside one.</summary>
    private static int WordStart(string text, int position)
    {
        int space = text.IndexOf(' ', position);
        return space >= 0 && space - position < LeadIn ? space + 1 : position;
    }

    private static TextPiece[] Ellipsis(bool needed) => needed ? [new TextPiece("…", [], [])] : [];
}
