namespace ModerationBot.Detection.Identification.Contacts;

/// <summary>Groups of digits as written, with what parts them.</summary>
internal readonly struct PhoneGroups
{
    /// <summary>Fewer digits are no telephone.</summary>
    public const int Fewest = 7;

    private const int Most = 16;
    private readonly PhoneBuffer _buffer;
    private readonly int _count;

    private PhoneGroups(in PhoneBuffer buffer, int count)
    {
        _buffer = buffer;
        _count = count;
        for (int i = 0; i < count; i++)
        {
            Digits += _buffer.Lengths[i];
        }
    }

    /// <summary>Number of digits.</summary>
    public int Digits { get; }

    /// <summary>Begins with +.</summary>
    public bool Plus => _buffer.Plus;

    /// <summary>Begins with a parenthesis.</summary>
    public bool Parenthesis => _buffer.Parenthesis;

    /// <summary>Number of groups.</summary>
    public int Count => _count;

    /// <summary>The unit after the last digit and its parenthesis.</summary>
    public int End => _count == 0 ? 0 : _buffer.Ends[_count - 1];

    /// <summary>The sign before a group: '-' stands above '.' and ' '.</summary>
    public char SignBefore(int group) => _buffer.Signs[group];

    /// <summary>Digits of a group.</summary>
    public int this[int group] => _buffer.Lengths[group];

    /// <summary>The digit at a place.</summary>
    public char Digit(int at) => _buffer.Values[at];

    /// <summary>Reads up to sixteen digits and their groups.</summary>
    public static PhoneGroups Read(string text, int start)
    {
        PhoneBuffer buffer = default;
        int i = start;
        int digits = 0;
        int count = 0;
        buffer.Plus = text[i] == '+';
        i += buffer.Plus ? 1 : 0;
        while (count < Most && digits < Most)
        {
            int sign = Separator(text, i, count == 0, out char kind);
            buffer.Parenthesis |= count == 0 && kind == '(';
            int first = i + sign;
            int at = first;
            while (at < text.Length && digits < Most && IsDigit(text, at))
            {
                buffer.Values[digits++] = text[at] is 'O' or 'o' ? '0' : text[at];
                at++;
            }

            if (at == first)
            {
                break;
            }

            buffer.Signs[count] = kind;
            buffer.Lengths[count] = at - first;
            buffer.Ends[count++] = at;
            i = at;
        }

        return new(buffer, count);
    }

    /// <summary>The same groups but the last.</summary>
    public PhoneGroups WithoutLast() => _count > 0 ? new(_buffer, _count - 1) : this;

    /// <summary>End of "x12", "ext. 4", "poste 12" after a number; the place itself when there is none.</summary>
    public static int ExtensionEnd(string text, int end)
    {
        int at = end;
        while (at < text.Length && text[at] is ' ' or ',')
        {
            at++;
        }

        ReadOnlySpan<char> rest = text.AsSpan(at);
        foreach (string word in (ReadOnlySpan<string>)["extension", "ext.", "ext", "poste", "x", "#"])
        {
            if (!rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            int first = at + word.Length + (rest.Length > word.Length && rest[word.Length] is ' ' or ':' ? 1 : 0);
            int last = first;
            while (last < text.Length && last - first < 6 && char.IsAsciiDigit(text[last]))
            {
                last++;
            }

            return last > first && (last == text.Length || !char.IsLetterOrDigit(text[last])) ? last : end;
        }

        return end;
    }

    private static bool IsDigit(string text, int at) =>
        char.IsAsciiDigit(text[at])
        || (text[at] is 'O' or 'o' && ((at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])) || (at > 0 && char.IsAsciiDigit(text[at - 1])))
            && !(at + 1 < text.Length && char.IsLetter(text[at + 1]) && text[at + 1] is not ('O' or 'o')));

    /// <summary>Length of what parts two groups: one or two signs, three with a space on both sides; the strongest sign counts.</summary>
    private static int Separator(string text, int at, bool first, out char kind)
    {
        kind = ' ';
        int length = 0;
        while (at + length < text.Length && length < 3 && text[at + length] is ' ' or '.' or '-' or '/' or '(' or ')')
        {
            char c = text[at + length];
            kind = c is ' ' ? kind : c;
            length++;
        }

        return first && length > 0 && text[at] is not '(' ? 0 : length;
    }
}
