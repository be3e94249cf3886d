namespace ModerationBot.Detection.Text;

/// <summary>Finds where a web address, an e-mail address or a handle ends.</summary>
internal static class WebAddress
{
    private const int LongestLocalPart = 64;

    /// <summary>End of the web address that starts here, or 0.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        ReadOnlySpan<char> rest = text[start..];
        bool opens = rest[0] is 'h' or 'H' or 'w' or 'W'
            && (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase));
        if (!opens && !IsBareDomain(rest))
        {
            return 0;
        }

        int length = 0;
        while (length < rest.Length && !char.IsWhiteSpace(rest[length]) && rest[length] is not ('<' or '>' or '"'))
        {
            length++;
        }

        return start + TrimMarks(rest[..length]);
    }

    /// <summary>End of the e-mail address that starts here, or 0.</summary>
    public static int EmailEnd(ReadOnlySpan<char> text, int start)
    {
        int at = start;
        while (at < text.Length && at - start <= LongestLocalPart && (CharClass.IsWord(text[at]) || text[at] is '.' or '_' or '%' or '+' or '-'))
        {
            at++;
        }

        if (at == text.Length || text[at] != '@' || at == start)
        {
            return 0;
        }

        int end = at + 1;
        int dot = 0;
        while (end < text.Length && (CharClass.IsWord(text[end]) || (text[end] is '.' or '-' && end + 1 < text.Length && CharClass.IsWord(text[end + 1]))))
        {
            dot = text[end] == '.' ? end : dot;
            end++;
        }

        return dot > at + 1 && end - dot > 2 ? end : 0;
    }

    /// <summary>End of the account name that starts after its @.</summary>
    public static int HandleEnd(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && (CharClass.IsWord(text[end]) || text[end] == '_'
            || (text[end] is '.' or '-' && end + 1 < text.Length && CharClass.IsWord(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    private static bool IsBareDomain(ReadOnlySpan<char> rest)
    {
        int dot = 0;
        while (dot < rest.Length && (CharClass.IsWord(rest[dot]) || rest[dot] == '-'))
        {
            dot++;
        }

        if (dot < 3 || dot >= rest.Length || rest[dot] != '.')
        {
            return false;
        }

        int end = dot + 1;
        while (end < rest.Length && char.IsAsciiLetterLower(rest[end]))
        {
            end++;
        }

        bool closes = end == rest.Length || !(CharClass.IsWord(rest[end]) || rest[end] is '\'' or '-');
        return closes && Abbreviations.IsTopLevelDomain(rest[(dot + 1)..end]);
    }

    private static int TrimMarks(ReadOnlySpan<char> address)
    {
        int length = address.Length;
        while (length > 1 && address[length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '…')
        {
            length--;
        }

        return length;
    }
}
