using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Discrimination;

/// <summary>First pass of a <see cref="Reading"/>: tokens to words, with quotation marks paired and disguises undone.</summary>
internal ref struct WordReader
{
    private const int LongestQuotation = 300;
    private static readonly ulong Number = WordHash.Of("#number");
    private static readonly ulong Address = WordHash.Of("#address");
    private static readonly ulong Question = WordHash.Of("?");
    private static readonly ulong Exclamation = WordHash.Of("!");
    private readonly PreparedText _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly Spelling _spelling;
    private readonly bool _repair;
    private WordMarks _pending;
    private char _quote;

    /// <summary>Reads a text with a spelling; <paramref name="repair"/> false keeps every word as written.</summary>
    public WordReader(PreparedText text, Spelling spelling, bool repair)
    {
        _text = text;
        _tokens = text.Tokens;
        _spelling = spelling;
        _repair = repair;
    }

    /// <summary>Adds the words of the text to the reading.</summary>
    public void Run(ref Reading reading)
    {
        for (int i = 0; i < _tokens.Length; i++)
        {
            ref readonly Token token = ref _tokens[i];
            _pending |= token.Has(TokenMarks.SentenceStart) ? WordMarks.SentenceStart : 0;
            switch (token.Kind)
            {
                case TokenKind.Word:
                    i = Letters(i, ref reading);
                    break;
                case TokenKind.Number:
                    i = Digits(i, ref reading);
                    break;
                case TokenKind.Punctuation:
                    Mark(i, ref reading);
                    break;
                case TokenKind.Emoji:
                    Emoji(i, ref reading);
                    break;
                case TokenKind.Handle:
                    Handle(i, ref reading);
                    break;
                case TokenKind.Url or TokenKind.Email:
                    AddSign(Address, i, WordMarks.None, ref reading);
                    break;
            }
        }

        Calm(reading.Words);
    }

    // Capitals stress a word only among words that are not all capitals: a text typed with the lock on says what it says.
    private static void Calm(Span<Word> words)
    {
        int letters = 0;
        int shouted = 0;
        foreach (ref readonly Word word in words)
        {
            letters += word.Is(WordMarks.Letters) && word.Length > 1 ? 1 : 0;
            shouted += word.Is(WordMarks.Shouted) && word.Length > 1 ? 1 : 0;
        }

        if (shouted * 2 <= letters)
        {
            return;
        }

        foreach (ref Word word in words)
        {
            word.Marks &= ~WordMarks.Shouted;
        }
    }

    private int Letters(int i, ref Reading reading)
    {
        int last = _repair ? LastOfSpaced(i) : i;
        if (last > i && Spaced(i, last, ref reading))
        {
            return last;
        }

        ref readonly Token token = ref _tokens[i];
        ReadOnlySpan<char> letters = Trim(_text.Folded(token));
        if (letters.Length == 0)
        {
            return i;
        }

        if (token.Has(TokenMarks.Hyphenated) || letters.Contains('_'))
        {
            Parts(i, letters, ref reading);
            return i;
        }

        int stars = _repair ? StarsAfter(i) : i;
        if (stars > i)
        {
            return Starred(i, stars, ref reading);
        }

        One(i, i, letters, ref reading);
        return i;
    }

    private void Parts(int i, ReadOnlySpan<char> letters, ref Reading reading)
    {
        foreach (Range range in letters.SplitAny('-', '_'))
        {
            if (letters[range].Length > 0)
            {
                One(i, i, letters[range], ref reading);
            }
        }
    }

    /// <summary>One word as written or, when it is not known, as it can be read.</summary>
    private void One(int first, int last, ReadOnlySpan<char> written, ref Reading reading)
    {
        ulong hash = WordHash.Of(written);
        if (!_repair || (written.Length < 3 && !_tokens[first].Has(TokenMarks.HasDigit)) || _spelling.IsKnown(hash) || !reading.Fits(written.Length * 2))
        {
            Add(hash, written, first, last, hash, ref reading);
            return;
        }

        Span<char> target = reading.Room;
        int length = Repair(first, written, target);
        if (length > 0)
        {
            _pending |= WordMarks.Repaired;
            Add(WordHash.Of(target[..length]), target[..length], first, last, hash, ref reading);
            return;
        }

        if (_tokens[first].Has(TokenMarks.HasDigit) || !Glued(first, last, written, ref reading))
        {
            Add(hash, written, first, last, hash, ref reading);
        }
    }

    private bool Glued(int first, int last, ReadOnlySpan<char> written, ref Reading reading)
    {
        Span<int> ends = stackalloc int[Spelling.MostParts];
        int parts = _spelling.Glued(written, ends);
        ulong whole = WordHash.Of(written);
        int start = 0;
        foreach (int end in ends[..parts])
        {
            _pending |= WordMarks.Repaired;
            Add(WordHash.Of(written[start..end]), written[start..end], first, last, whole, ref reading);
            start = end;
        }

        return parts > 0;
    }

    private readonly int Repair(int first, ReadOnlySpan<char> written, Span<char> target)
    {
        ref readonly Token token = ref _tokens[first];
        if (token.Has(TokenMarks.Masked) && written.Contains('*'))
        {
            return _spelling.Masked(written, target);
        }

        if (token.Has(TokenMarks.HasDigit) || token.Has(TokenMarks.Masked) || token.Kind != TokenKind.Word)
        {
            return _spelling.Leet(written, target);
        }

        int length = _spelling.Stretched(written, target);
        bool name = token.Has(TokenMarks.Capitalised) && !token.Has(TokenMarks.AllCaps);
        return length > 0 || name ? length : _spelling.OneEdit(written, target);
    }

    private readonly int LastOfSpaced(int first)
    {
        int last = first;
        int letters = 0;
        for (int i = first; i < _tokens.Length; i++)
        {
            ref readonly Token token = ref _tokens[i];
            if (token.Kind == TokenKind.Word && token.NormalisedLength == 1)
            {
                letters++;
                last = i;
            }
            else if (token.Kind != TokenKind.Punctuation || token.NormalisedLength != 1 || letters == 0 || !_text.Surface(token).ContainsAny(".*-_,"))
            {
                break;
            }
        }

        return letters >= 3 ? last : first;
    }

    private bool Spaced(int first, int last, ref Reading reading)
    {
        Span<char> joined = stackalloc char[32];
        int length = 0;
        for (int i = first; i <= last && length < joined.Length; i++)
        {
            if (_tokens[i].Kind == TokenKind.Word)
            {
                joined[length++] = _text.Folded(_tokens[i])[0];
            }
        }

        ulong hash = WordHash.Of(joined[..length]);
        if (_spelling.Find(hash).IsEmpty && !(length >= 4 && _spelling.IsKnown(hash)))
        {
            return false;
        }

        _pending |= WordMarks.Repaired;
        Add(hash, joined[..length], first, last, hash, ref reading);
        return true;
    }

    /// <summary>The run of stars glued to a short word: f*** or s***.</summary>
    private readonly int StarsAfter(int i)
    {
        if (i + 1 >= _tokens.Length || _tokens[i].NormalisedLength > 3)
        {
            return i;
        }

        ref readonly Token next = ref _tokens[i + 1];
        bool stars = next.Kind == TokenKind.Punctuation && next.Has(TokenMarks.Glued) && next.NormalisedLength >= 2
            && _text.Surface(next)[0] == '*';
        return stars ? i + 1 : i;
    }

    private int Starred(int first, int last, ref Reading reading)
    {
        Span<char> written = stackalloc char[16];
        ReadOnlySpan<char> letters = _text.Folded(_tokens[first]);
        int length = Math.Min(written.Length, letters.Length + _tokens[last].NormalisedLength);
        written.Fill('*');
        letters.CopyTo(written);
        _pending |= WordMarks.Repaired;
        ulong hash = WordHash.Of(written[..length]);
        Add(hash, written[..length], first, last, hash, ref reading);
        return last;
    }

    private int Digits(int i, ref Reading reading)
    {
        bool glued = _repair && i + 1 < _tokens.Length && _tokens[i + 1].Kind == TokenKind.Word && _tokens[i + 1].Has(TokenMarks.Glued);
        if (glued && _tokens[i].NormalisedLength + _tokens[i + 1].NormalisedLength is > 3 and < 20)
        {
            Span<char> joined = stackalloc char[48];
            ReadOnlySpan<char> digits = _text.Folded(_tokens[i]);
            ReadOnlySpan<char> letters = _text.Folded(_tokens[i + 1]);
            digits.CopyTo(joined);
            letters.CopyTo(joined[digits.Length..]);
            Span<char> target = reading.Room;
            int length = _spelling.Leet(joined[..(digits.Length + letters.Length)], target);
            if (length > 0)
            {
                _pending |= WordMarks.Repaired;
                Add(WordHash.Of(target[..length]), target[..length], i, i + 1, 0, ref reading);
                return i + 1;
            }
        }

        AddSign(Number, i, WordMarks.None, ref reading);
        return i;
    }

    private void Handle(int i, ref Reading reading)
    {
        ReadOnlySpan<char> written = _text.Folded(_tokens[i]);
        Span<char> target = reading.Room;
        int length = _repair && written.Length < 16 ? _spelling.Leet(written, target) : 0;
        if (length > 0 && _spelling.Find(WordHash.Of(target[..length])).HasAny(TagSet.Demeaning))
        {
            _pending |= WordMarks.Repaired;
            Add(WordHash.Of(target[..length]), target[..length], i, i, 0, ref reading);
            return;
        }

        AddSign(Address, i, WordMarks.None, ref reading);
    }

    private void Emoji(int i, ref Reading reading)
    {
        ReadOnlySpan<char> emoji = _text.Folded(_tokens[i]);
        ulong hash = WordHash.Of(emoji.Length > 2 && char.IsSurrogate(emoji[0]) ? emoji[..2] : emoji);
        AddSign(hash, i, WordMarks.None, ref reading);
    }

    private void Mark(int i, ref Reading reading)
    {
        ReadOnlySpan<char> mark = _text.Surface(_tokens[i]);
        switch (mark[0])
        {
            case '?':
                AddSign(Question, i, WordMarks.QuestionMark, ref reading);
                break;
            case '!':
                AddSign(Exclamation, i, WordMarks.ExclamationMark, ref reading);
                break;
            case '"' or '«' or '»' or '\'':
                Quote(i, mark[0]);
                break;
        }

        _pending |= mark[0] is '?' or '!' ? 0 : WordMarks.AfterMark;
    }

    /// <summary>Opens or closes a quotation; a mark without its twin does nothing.</summary>
    private void Quote(int i, char mark)
    {
        if (_quote != '\0')
        {
            _quote = mark == _quote ? '\0' : _quote;
            return;
        }

        char twin = mark == '«' ? '»' : mark;
        bool opens = mark != '»' && (mark != '\'' || (i + 1 < _tokens.Length && _tokens[i + 1].Has(TokenMarks.Glued)));
        int end = Math.Min(_tokens.Length, i + LongestQuotation);
        for (int j = i + 1; opens && j < end; j++)
        {
            if (_tokens[j].Kind == TokenKind.Punctuation && _text.Surface(_tokens[j])[0] == twin)
            {
                _quote = twin;
                return;
            }
        }
    }

    private void Add(ulong hash, scoped ReadOnlySpan<char> letters, int first, int last, ulong written, ref Reading reading)
    {
        if (!reading.Fits(letters.Length))
        {
            return;
        }

        letters.CopyTo(reading.Room);
        WordMarks marks = WordMarks.Letters | (_spelling.IsCommon(hash) ? WordMarks.Common : 0) | CaseOf(first);
        Append(new Word { Hash = hash, Written = written, Length = letters.Length, FirstToken = first, LastToken = last, Marks = marks }, ref reading);
    }

    private void AddSign(ulong hash, int token, WordMarks marks, ref Reading reading)
    {
        if (reading.Fits(0))
        {
            Append(new Word { Hash = hash, Written = hash, FirstToken = token, LastToken = token, Marks = marks }, ref reading);
        }
    }

    private void Append(Word word, ref Reading reading)
    {
        word.Marks |= _pending | (_quote == '\0' ? 0 : WordMarks.Quoted);
        _pending = WordMarks.None;
        reading.Add(word);
    }

    private readonly WordMarks CaseOf(int i)
    {
        ref readonly Token token = ref _tokens[i];
        return token.Has(TokenMarks.AllCaps) ? WordMarks.Shouted
            : token.Has(TokenMarks.Capitalised) && !token.Has(TokenMarks.SentenceStart) ? WordMarks.Name : 0;
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> word) => word.Trim("'-_");
}
