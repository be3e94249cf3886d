using System.Globalization;
using System.Text;

namespace ModerationBot.Detection.Text;

/// <summary>Lower case without accents: É becomes e, Œ becomes oe. The form in which words are looked up.</summary>
public static class LetterFold
{
    private const int TableSize = 0x250;
    private static readonly char[] Table = BuildTable();

    /// <summary>A word or sentence in folded form.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        char[] buffer = new char[text.Length * 2];
        return new string(buffer, 0, Fold(text, buffer));
    }

    /// <summary>Folds into a buffer of at least twice the length.</summary>
    /// <returns>Units written.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> target)
    {
        int written = 0;
        foreach (char c in text)
        {
            written += Fold(c, target[written..]);
        }

        return written;
    }

    /// <summary>Folds one unit; a ligature gives two, a combining mark none.</summary>
    /// <returns>Units written, 0 to 2.</returns>
    internal static int Fold(char c, Span<char> target)
    {
        if (c < TableSize)
        {
            target[0] = Table[c];
            return target[0] == '\0' ? Ligature(c, target) : 1;
        }

        if (c is >= '\u0300' and <= '\u036F')
        {
            return 0;
        }

        target[0] = c is >= '\u1E00' and <= '\u1EFF' ? Decompose(c) : char.ToLowerInvariant(c);
        return 1;
    }

    private static int Ligature(char c, Span<char> target)
    {
        (target[0], target[1]) = c switch
        {
            'œ' or 'Œ' => ('o', 'e'),
            'æ' or 'Æ' => ('a', 'e'),
            _ => ('s', 's'),
        };
        return 2;
    }

    private static char[] BuildTable()
    {
        char[] table = new char[TableSize];
        for (int i = 0; i < TableSize; i++)
        {
            table[i] = (char)i switch
            {
                'œ' or 'Œ' or 'æ' or 'Æ' or 'ß' => '\0',
                'ø' or 'Ø' => 'o',
                'ł' or 'Ł' => 'l',
                'đ' or 'Đ' or 'ð' or 'Ð' => 'd',
                'ħ' or 'Ħ' => 'h',
                'ı' => 'i',
                '\0' => ' ',
                _ => Decompose((char)i),
            };
        }

        return table;
    }

    private static char Decompose(char c)
    {
        char bare = c < 0xC0 ? c : c.ToString().Normalize(NormalizationForm.FormD)[0];
        return CultureInfo.InvariantCulture.TextInfo.ToLower(bare);
    }
}
