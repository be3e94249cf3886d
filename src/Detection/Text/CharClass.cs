using System.Globalization;

namespace ModerationBot.Detection.Text;

/// <summary>Classes of characters as the tokeniser sees them.</summary>
internal static class CharClass
{
    /// <summary>A letter, or a mark that belongs to one.</summary>
    public static bool IsLetter(char c) =>
        char.IsAsciiLetter(c) || (c >= '\u00AA' && (char.IsLetter(c) || IsMark(c)));

    /// <summary>A letter or a decimal digit.</summary>
    public static bool IsWord(char c) => char.IsAsciiDigit(c) || IsLetter(c);

    /// <summary>First unit of an emoji or pictograph.</summary>
    public static bool StartsEmoji(ReadOnlySpan<char> text, int i)
    {
        char c = text[i];
        if (c is < '\u203C' or (>= '\u3300' and < '\uD83C') or > '\uD83E')
        {
            return false;
        }

        return c is >= '\u2600' and <= '\u27BF' or >= '\u2B05' and <= '\u2B55' or '\u203C' or '\u2049' or '\u231A' or '\u231B' or '\u23F0'
            || (c >= '\uD83C' && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]));
    }

    /// <summary>Length of the emoji that starts here, with skin tones, joined figures and the second letter of a flag.</summary>
    public static int EmojiLength(ReadOnlySpan<char> text, int start)
    {
        int end = start + UnitLength(text, start);
        while (end < text.Length)
        {
            if (text[end] == '\u200D' && end + 1 < text.Length && StartsEmoji(text, end + 1))
            {
                end += 1 + UnitLength(text, end + 1);
            }
            else if (IsModifier(text, end) || (end - start == 2 && IsFlagLetter(text, start) && IsFlagLetter(text, end)))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end - start;
    }

    private static int UnitLength(ReadOnlySpan<char> text, int i) =>
        char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;

    private static bool IsModifier(ReadOnlySpan<char> text, int i) =>
        i + 1 < text.Length && text[i] == '\uD83C' && text[i + 1] is >= '\uDFFB' and <= '\uDFFF';

    private static bool IsFlagLetter(ReadOnlySpan<char> text, int i) =>
        i + 1 < text.Length && text[i] == '\uD83C' && text[i + 1] is >= '\uDDE6' and <= '\uDDFF';

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
