namespace ModerationBot.Detection.Text;

/// <summary>
/// Brings a text to one spelling: NFKC, no zero-width characters, straight quotes and hyphens, plain spaces, no look-alike
/// letters of other scripts. Case, accents and repeated letters stay. Differences from plain NFKC: the ellipsis stays one
/// character, marks that no letter can take are dropped, a lone surrogate becomes U+FFFD.
/// </summary>
public static class Normaliser
{
    private const char Complex = '\0';

    /// <summary>Normalises a text; a text that needs no change is returned itself.</summary>
    public static NormalisedText Normalise(string original)
    {
        ArgumentNullException.ThrowIfNull(original);
        int first = FirstChange(original, out bool moves, out bool foreign);
        if (first < 0 && !foreign)
        {
            return new(original, OffsetMap.Identity(original.Length));
        }

        return moves ? new ClusterNormaliser(original).Run(foreign) : Replace(original, foreign);
    }

    /// <summary>What a unit becomes when it stays one unit; U+0000 when its neighbours must be looked at.</summary>
    internal static char Simple(char c)
    {
        if (c < 0x7F)
        {
            return c == '\0' ? ' ' : c;
        }

        return c < 0x300 ? SimpleLatin(c) : SimpleOther(c);
    }

    private static char SimpleLatin(char c) => c switch
    {
        '\u00A0' => ' ',
        '\u00B5' => 'μ',
        '\u00B2' => '2',
        '\u00B3' => '3',
        '\u00B9' => '1',
        '\u00AA' => 'a',
        '\u00BA' => '°',
        '\u00AD' or '\u00BC' or '\u00BD' or '\u00BE' => Complex,
        'ĳ' or 'Ĳ' or 'Ŀ' or 'ŀ' or 'ŉ' or 'ſ' => Complex,
        >= '\u01C4' and <= '\u01CC' or >= '\u01F1' and <= '\u01F3' => Complex,
        '\u02BC' or '\u02B9' or '\u02BB' => '\'',
        >= '\u02B0' => Complex,
        _ => c,
    };

    private static char SimpleOther(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u201B' or '\u2032' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' => '"',
        '\u2010' or '\u2011' or '\u2212' => '-',
        >= '\u2000' and <= '\u200A' or '\u202F' or '\u205F' or '\u3000' => ' ',
        '\u2012' or '\u2013' or '\u2014' or '\u2022' or '\u2026' or '\u20AC' => c,
        >= '\u0391' and <= '\u03CE' or >= '\u0400' and <= '\u0481' => c,
        >= '\u2600' and <= '\u27BF' => c,
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        _ => Complex,
    };

    private static int FirstChange(string text, out bool moves, out bool foreign)
    {
        int first = -1;
        moves = foreign = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is >= ' ' and < '\u007F')
            {
                continue;
            }

            if (IsEmojiPair(text, i))
            {
                i++;
                continue;
            }

            char simple = Simple(c);
            moves |= simple == Complex;
            foreign |= Homoglyphs.IsCandidate(c);
            if (simple != c && first < 0)
            {
                first = i;
            }
        }

        return first;
    }

    /// <summary>Pairs from U+1F300 on, and flags, have no compatibility form: they are emoji and pictographs.</summary>
    internal static bool IsEmojiPair(string text, int i)
    {
        if (text[i] is < '\uD83C' or > '\uD83E' || i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1]))
        {
            return false;
        }

        return text[i] != '\uD83C' || text[i + 1] is >= '\uDF00' or (>= '\uDDE6' and <= '\uDDFF');
    }

    private static NormalisedText Replace(string original, bool foreign)
    {
        string text = string.Create(original.Length, (original, foreign), static (target, state) =>
        {
            for (int i = 0; i < target.Length; i++)
            {
                char c = state.original[i];
                target[i] = char.IsSurrogate(c) ? c : Simple(c);
            }

            if (state.foreign)
            {
                Homoglyphs.Fold(target);
            }
        });
        return new(text, OffsetMap.Identity(original.Length));
    }
}
