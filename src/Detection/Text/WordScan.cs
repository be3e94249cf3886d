namespace ModerationBot.Detection.Text;

/// <summary>Where one word ends and what it shows.</summary>
/// <param name="End">The unit after the token.</param>
/// <param name="FoldEnd">The unit after the part that is folded; before the full stop of an abbreviation.</param>
/// <param name="Marks">Marks.</param>
internal readonly record struct WordScan(int End, int FoldEnd, TokenMarks Marks)
{
    private const int LongestFoldedLookup = 8;

    /// <summary>Reads the word that starts here.</summary>
    public static WordScan At(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        TokenMarks marks = 0;
        while (true)
        {
            end = LettersEnd(text, end);
            char next = end < text.Length ? text[end] : ' ';
            if (next <= ' ' || !Continues(text, start, ref end, ref marks, next))
            {
                return Close(text, start, end, marks);
            }
        }
    }

    /// <summary>End of a number with its inner separators: 37,5 or 10/6 or 14h30.</summary>
    public static int NumberEnd(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length)
        {
            if (char.IsAsciiDigit(text[end]))
            {
                end++;
            }
            else if (end + 1 < text.Length && text[end] is '.' or ',' or '/' or ':' or '-' or 'h' && char.IsAsciiDigit(text[end + 1]))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>End of one word of a hashtag: at a capital after a small letter, at a change to or from digits.</summary>
    public static int CamelEnd(ReadOnlySpan<char> text, int start)
    {
        int end = start + 1;
        while (end < text.Length && CharClass.IsWord(text[end]))
        {
            bool digit = char.IsAsciiDigit(text[end]);
            bool rises = char.IsUpper(text[end]) && (char.IsLower(text[end - 1]) || (end + 1 < text.Length && char.IsLower(text[end + 1])));
            if (rises || digit != char.IsAsciiDigit(text[end - 1]))
            {
                break;
            }

            end++;
        }

        return end;
    }

    /// <summary>End of the clitic that starts with this hyphen or apostrophe, or 0.</summary>
    public static int CliticEnd(ReadOnlySpan<char> text, int start)
    {
        int end = LettersEnd(text, start + 1);
        if (end == start + 1)
        {
            return 0;
        }

        Span<char> folded = stackalloc char[LongestFoldedLookup * 2];
        int length = FoldShort(text[(start + 1)..end], folded);
        bool fits = text[start] == '\'' ? Abbreviations.IsEnglishClitic(folded[..length]) : Abbreviations.IsHanging(folded[..length]);
        return fits ? end : 0;
    }

    /// <summary>Folds a word of inclusive writing without its added endings: patient·e·s gives patients.</summary>
    public static int FoldInclusive(ReadOnlySpan<char> surface, Span<char> target)
    {
        int first = surface.IndexOfAny("·•⋅.(");
        int written = LetterFold.Fold(surface[..first], target);
        bool plural = surface[^1] is 's' or 'S' || surface.EndsWith("s)", StringComparison.OrdinalIgnoreCase);
        if (plural && written > 0 && target[written - 1] is not ('s' or 'x'))
        {
            target[written++] = 's';
        }

        return written;
    }

    private static int LettersEnd(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && CharClass.IsWord(text[i]))
        {
            i++;
        }

        return i;
    }

    private static bool Continues(ReadOnlySpan<char> text, int start, ref int end, ref TokenMarks marks, char next)
    {
        bool more = end + 1 < text.Length && CharClass.IsWord(text[end + 1]);
        switch (next)
        {
            case '\'':
                return more && Apostrophe(text, start, ref end, ref marks);
            case '-' when more && CliticsUpTo(text, end) == 0:
            case '_' when more:
                end++;
                return true;
            case '·' or '•' or '⋅' or '.' or '(':
                return Inclusive(text, start, ref end, ref marks);
            case '*' or '@' or '$':
                return Mask(text, ref end, ref marks);
            default:
                return false;
        }
    }

    /// <summary>Apostrophe inside a word: an elision ends after it, a clitic before it; O'Brien and aujourd'hui go on.</summary>
    private static bool Apostrophe(ReadOnlySpan<char> text, int start, ref int end, ref TokenMarks marks)
    {
        Span<char> folded = stackalloc char[LongestFoldedLookup * 2];
        int length = FoldShort(text[start..end], folded);
        if (CliticEnd(text, end) is > 0)
        {
            return false;
        }

        if (length > 0 && Abbreviations.IsElided(folded[..length]))
        {
            end++;
            marks |= TokenMarks.Elision;
            return false;
        }

        end++;
        return true;
    }

    /// <summary>Whether only hanging words follow (dites-le-moi, a-t-il); 0 when the hyphen binds a compound.</summary>
    private static int CliticsUpTo(ReadOnlySpan<char> text, int hyphen)
    {
        int at = hyphen;
        while (at < text.Length && text[at] == '-')
        {
            int end = char.IsUpper(text[Math.Min(at + 1, text.Length - 1)]) ? 0 : CliticEnd(text, at);
            if (end == 0)
            {
                return 0;
            }

            at = end;
        }

        return IsRendezVous(text, hyphen) ? 0 : at;
    }

    private static bool IsRendezVous(ReadOnlySpan<char> text, int hyphen) =>
        text[..hyphen].EndsWith("rendez", StringComparison.OrdinalIgnoreCase);

    private static bool Inclusive(ReadOnlySpan<char> text, int start, ref int end, ref TokenMarks marks)
    {
        if (end - start < 3)
        {
            return false;
        }

        int close = LettersEnd(text, end + 1);
        Span<char> folded = stackalloc char[LongestFoldedLookup * 2];
        int length = FoldShort(text[(end + 1)..close], folded);
        bool bracket = text[end] == '(';
        if (length == 0 || !Abbreviations.IsInclusiveEnding(folded[..length]) || (bracket && (close == text.Length || text[close] != ')')))
        {
            return false;
        }

        end = bracket ? close + 1 : close;
        marks |= TokenMarks.Inclusive;
        return true;
    }

    /// <summary>A sign that stands for letters must have a letter after it: p*te, conn@rd, f***k.</summary>
    private static bool Mask(ReadOnlySpan<char> text, ref int end, ref TokenMarks marks)
    {
        int after = end;
        while (after < text.Length && text[after] is '*' or '@' or '$')
        {
            after++;
        }

        if (after == text.Length || !CharClass.IsLetter(text[after]))
        {
            return false;
        }

        end = after;
        marks |= TokenMarks.Masked;
        return true;
    }

    private static WordScan Close(ReadOnlySpan<char> text, int start, int end, TokenMarks marks)
    {
        if (end - start == 1 && char.IsUpper(text[start]))
        {
            marks |= TokenMarks.Initial;
        }

        bool dot = end < text.Length && text[end] == '.' && !(end + 1 < text.Length && text[end + 1] == '.');
        if (!dot || marks.HasFlag(TokenMarks.Elision))
        {
            return new(end, end, marks);
        }

        Span<char> folded = stackalloc char[LongestFoldedLookup * 2];
        int length = FoldShort(text[start..end], folded);
        bool abbreviation = marks.HasFlag(TokenMarks.Initial) || (length > 0 && Abbreviations.IsAbbreviation(folded[..length]) && FollowedByWord(text, end + 1));
        return abbreviation ? new(end + 1, end, marks | TokenMarks.Abbreviation) : new(end, end, marks);
    }

    // "etc." at the end of a text, or "le 3 sept." before a line break, does end the sentence.
    private static bool FollowedByWord(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && text[i] == ' ')
        {
            i++;
        }

        return i < text.Length && CharClass.IsWord(text[i]);
    }

    private static int FoldShort(ReadOnlySpan<char> word, Span<char> target) =>
        word.Length is 0 or > LongestFoldedLookup ? 0 : LetterFold.Fold(word, target);
}
