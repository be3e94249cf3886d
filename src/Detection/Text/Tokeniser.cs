namespace ModerationBot.Detection.Text;

/// <summary>
/// Cuts a normalised text into tokens and folds them, in one pass. French elisions and hanging pronouns, English clitics,
/// titles, initials, inclusive writing, masks, hashtags, handles, addresses, numbers, emoji; see the rows of its tests.
/// </summary>
internal ref struct Tokeniser
{
    private readonly ReadOnlySpan<char> _text;
    private readonly OffsetMap _map;
    private readonly bool _hasAt;
    private Token[] _tokens;
    private char[] _folded;
    private int _count;
    private int _foldedLength;
    private bool _lineBreak;

    public Tokeniser(NormalisedText normalised)
    {
        _text = normalised.Text;
        _map = normalised.Map;
        _hasAt = _text.Contains('@');
        _tokens = new Token[(_text.Length / 4) + 8];
        _folded = new char[_text.Length + 16];
        _lineBreak = true;
    }

    public (Token[] Tokens, int Count, char[] Folded) Run()
    {
        int i = 0;
        while (i < _text.Length)
        {
            char c = _text[i];
            if (c <= ' ' || char.IsWhiteSpace(c) || c == '\u200D')
            {
                _lineBreak |= c is '\n' or '\r';
                i++;
                continue;
            }

            i = Next(i, c);
        }

        return (_tokens, _count, _folded);
    }

    private int Next(int i, char c)
    {
        if (CharClass.IsLetter(c))
        {
            return WordLike(i);
        }

        if (char.IsAsciiDigit(c))
        {
            return _hasAt && EmailEnd(i) is > 0 and int end ? Add(i, end, TokenKind.Email, 0) : Number(i);
        }

        return CharClass.StartsEmoji(_text, i)
            ? Add(i, i + CharClass.EmojiLength(_text, i), TokenKind.Emoji, 0)
            : Sign(i, c);
    }

    private int WordLike(int i)
    {
        if (_hasAt && EmailEnd(i) is > 0 and int emailEnd)
        {
            return Add(i, emailEnd, TokenKind.Email, 0);
        }

        int url = WebAddress.End(_text, i);
        return url > 0 ? Add(i, url, TokenKind.Url, 0) : Word(i);
    }

    private readonly int EmailEnd(int i) => WebAddress.EmailEnd(_text, i);

    private int Sign(int i, char c)
    {
        bool more = i + 1 < _text.Length;
        if (c == '@' && more && CharClass.IsWord(_text[i + 1]))
        {
            return Add(i, WebAddress.HandleEnd(_text, i + 1), TokenKind.Handle, 0);
        }

        if (c == '#' && more && CharClass.IsLetter(_text[i + 1]))
        {
            return Hashtag(i);
        }

        int emoticon = Emoticon.Length(_text[i..]);
        return emoticon > 0 ? Add(i, i + emoticon, TokenKind.Emoji, 0) : Punctuation(i, c);
    }

    private int Punctuation(int i, char c)
    {
        int end = i + 1;
        while (end < _text.Length && _text[end] == c && !char.IsSurrogate(c))
        {
            end++;
        }

        return Add(i, end, TokenKind.Punctuation, 0);
    }

    private int Hashtag(int i)
    {
        Add(i, i + 1, TokenKind.Hashtag, 0);
        int at = i + 1;
        while (at < _text.Length && (CharClass.IsWord(_text[at]) || _text[at] == '_'))
        {
            if (_text[at] == '_')
            {
                at++;
                continue;
            }

            at = Add(at, WordScan.CamelEnd(_text, at), TokenKind.Word, TokenMarks.InHashtag);
        }

        return at;
    }

    private int Number(int i) => Add(i, WordScan.NumberEnd(_text, i), TokenKind.Number, 0);

    private int Word(int i)
    {
        WordScan scan = WordScan.At(_text, i);
        int end = Add(i, scan.End, TokenKind.Word, scan.Marks, scan.FoldEnd);
        return scan.Marks.HasFlag(TokenMarks.Elision) ? end : Tail(end);
    }

    /// <summary>The clitics and inclusive endings that follow a word without a space.</summary>
    private int Tail(int i)
    {
        while (i < _text.Length && _text[i] is '-' or '\'' && WordScan.CliticEnd(_text, i) is > 0 and int end)
        {
            i = Add(i, end, TokenKind.Word, TokenMarks.Clitic);
        }

        return i;
    }

    private int Add(int start, int end, TokenKind kind, TokenMarks marks, int foldEnd = -1)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _count * 2);
        }

        ReadOnlySpan<char> surface = _text[start..(foldEnd < 0 ? end : foldEnd)];
        int foldedStart = _foldedLength;
        Fold(kind, marks, surface);
        TextSpan original = _map.ToOriginal(TextSpan.Between(start, end));
        marks |= Shape(kind, surface) | Position(start);
        _tokens[_count++] = new(
            original.Start, original.Length, start, end - start, foldedStart, _foldedLength - foldedStart, kind, marks);
        _lineBreak = false;
        return end;
    }

    private readonly TokenMarks Position(int start)
    {
        TokenMarks marks = _lineBreak ? TokenMarks.LineStart : 0;
        if (_count > 0 && _tokens[_count - 1].NormalisedStart + _tokens[_count - 1].NormalisedLength == start)
        {
            marks |= TokenMarks.Glued;
        }

        return marks;
    }

    private static TokenMarks Shape(TokenKind kind, ReadOnlySpan<char> surface)
    {
        if (kind != TokenKind.Word)
        {
            return 0;
        }

        TokenMarks marks = char.IsUpper(surface[0]) ? TokenMarks.Capitalised : 0;
        bool allCaps = surface.Length > 1 && marks != 0;
        foreach (char c in surface)
        {
            allCaps &= !char.IsLower(c);
            marks |= char.IsAsciiDigit(c) ? TokenMarks.HasDigit : c == '-' ? TokenMarks.Hyphenated : 0;
        }

        return allCaps ? marks | TokenMarks.AllCaps : marks;
    }

    private void Fold(TokenKind kind, TokenMarks marks, ReadOnlySpan<char> surface)
    {
        if (_foldedLength + (surface.Length * 2) > _folded.Length)
        {
            Array.Resize(ref _folded, (_folded.Length * 2) + (surface.Length * 2));
        }

        Span<char> target = _folded.AsSpan(_foldedLength);
        _foldedLength += marks.HasFlag(TokenMarks.Inclusive) && kind == TokenKind.Word
            ? WordScan.FoldInclusive(surface, target)
            : LetterFold.Fold(surface, target);
    }
}
