using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Discrimination;

/// <summary>Looks behind disguised spellings, towards known words only. Looks up the lexicon in the languages of one text.</summary>
internal readonly struct Spelling(Lexicon lexicon, Vocabulary vocabulary, bool french, bool english)
{
    private const int ShortestRepair = 5;
    private const int LongestRepair = 20;
    private const int ShortestGlued = 8;
    private const int LongestGlued = 30;

    /// <summary>Most words that are looked for in one glued word.</summary>
    public const int MostParts = 4;

    /// <summary>Whether the language is looked up.</summary>
    public bool French { get; } = french;

    /// <summary>Whether the language is looked up.</summary>
    public bool English { get; } = english;

    /// <summary>Tags of a phrase in the languages of the text, from its hash in each.</summary>
    public LexiconEntry Find(ulong inFrench, ulong inEnglish)
    {
        LexiconEntry entry = French ? lexicon.Find(inFrench) : default;
        return English ? entry.With(lexicon.Find(inEnglish)) : entry;
    }

    /// <summary>Tags of one word.</summary>
    public LexiconEntry Find(ulong word) =>
        Find(WordHash.Join(Lexicon.Seed(true), word), WordHash.Join(Lexicon.Seed(false), word));

    /// <summary>Whether a word is ordinary or starts a term.</summary>
    public bool IsKnown(ulong word)
    {
        LexiconEntry entry = Find(word);
        return entry.IsTerm || entry.IsPrefix || vocabulary.Contains(word);
    }

    /// <summary>Whether a word is so common that its letters tell nothing.</summary>
    public bool IsCommon(ulong word) => vocabulary.IsCommon(word);

    /// <summary>Reads digits and signs as the letters they look like: c0n, p3d3.</summary>
    /// <returns>The length of the word found, or 0.</returns>
    public int Leet(ReadOnlySpan<char> written, Span<char> target)
    {
        if (written.Length is < 3 or > LongestRepair)
        {
            return 0;
        }

        int letters = 0;
        foreach (char c in written)
        {
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters >= 2 && (Leet(written, target, 'i') || Leet(written, target, 'l')) ? written.Length : 0;
    }

    /// <summary>Cuts stretched letters: nuuuul.</summary>
    /// <returns>The length of the word found, or 0.</returns>
    public int Stretched(ReadOnlySpan<char> written, Span<char> target)
    {
        if (!RepeatedLetters.IsStretched(written))
        {
            return 0;
        }

        int length = RepeatedLetters.Squeeze(written, target, 2);
        if (!IsKnown(WordHash.Of(target[..length])))
        {
            length = RepeatedLetters.Squeeze(written, target, 1);
        }

        return length;
    }

    /// <summary>Puts letters in the place of stars: p*te, f**k.</summary>
    /// <returns>The length of the word found, or 0.</returns>
    public int Masked(ReadOnlySpan<char> written, Span<char> target)
    {
        if (written.Length is < 3 or > LongestRepair)
        {
            return 0;
        }

        written.CopyTo(target);
        Span<char> word = target[..written.Length];
        int star = word.IndexOf('*');
        if (star < 0 || word[(star + 1)..].Contains('*'))
        {
            return 0;
        }

        foreach (char c in "aeiouyctnrsglkpbdmf")
        {
            word[star] = c;
            if (Find(WordHash.Of(word)).HasAny(TagSet.Demeaning))
            {
                return written.Length;
            }
        }

        return 0;
    }

    /// <summary>One letter wrong, missing, added or swapped with the next, towards a word that demeans.</summary>
    /// <returns>The length of the word found, or 0.</returns>
    public int OneEdit(ReadOnlySpan<char> written, Span<char> target)
    {
        if (written.Length is < ShortestRepair or > LongestRepair)
        {
            return 0;
        }

        ulong prefix = WordHash.Next(WordHash.Start, written[0]);
        for (int i = 1; i < written.Length; i++)
        {
            int length = EditAt(written, i, prefix, target);
            if (length > 0)
            {
                return length;
            }

            prefix = WordHash.Next(prefix, written[i]);
        }

        return 0;
    }

    /// <summary>Cuts a word glued of known ones of which one demeans: ihatewomen.</summary>
    /// <param name="written">The word.</param>
    /// <param name="ends">Takes the end of each part; room for <see cref="MostParts"/>.</param>
    /// <returns>Number of parts, or 0 when it is not glued.</returns>
    public int Glued(ReadOnlySpan<char> written, Span<int> ends)
    {
        if (written.Length is < ShortestGlued or > LongestGlued)
        {
            return 0;
        }

        // For each length: the fewest parts that make it, and where the last of them starts.
        Span<int> parts = stackalloc int[LongestGlued + 1];
        Span<int> starts = stackalloc int[LongestGlued + 1];
        parts[1..].Fill(MostParts + 1);
        for (int start = 0; start < written.Length; start++)
        {
            if (parts[start] < MostParts)
            {
                Extend(written, start, parts, starts);
            }
        }

        int count = parts[written.Length];
        return count is > 1 and <= MostParts && Unfold(written, starts, ends[..count]) ? count : 0;
    }

    private void Extend(ReadOnlySpan<char> written, int start, Span<int> parts, Span<int> starts)
    {
        ulong hash = WordHash.Start;
        for (int end = start + 1; end <= written.Length; end++)
        {
            hash = WordHash.Next(hash, written[end - 1]);
            bool fits = end - start >= 3 ? vocabulary.IsCommon(hash) || Find(hash).HasAny(TagSet.Demeaning) : IsTiny(written[start..end]);
            if (fits && parts[start] + 1 < parts[end])
            {
                (parts[end], starts[end]) = (parts[start] + 1, start);
            }
        }
    }

    private bool Unfold(ReadOnlySpan<char> written, ReadOnlySpan<int> starts, Span<int> ends)
    {
        bool demeans = false;
        int end = written.Length;
        for (int i = ends.Length - 1; i >= 0; i--)
        {
            ends[i] = end;
            demeans |= end - starts[end] > 3 && Find(WordHash.Of(written[starts[end]..end])).HasAny(TagSet.Demeaning);
            end = starts[end];
        }

        return demeans;
    }

    private static bool IsTiny(ReadOnlySpan<char> word) => word is "i" or "je" or "we" or "me" or "my" or "le" or "la" or "un" or "to" or "is";

    private bool Leet(ReadOnlySpan<char> written, Span<char> target, char one)
    {
        for (int i = 0; i < written.Length; i++)
        {
            target[i] = written[i] switch
            {
                '0' => 'o',
                '1' or '!' or '|' => one,
                '3' or '€' => 'e',
                '4' or '@' => 'a',
                '5' or '$' => 's',
                '6' or '9' => 'g',
                '7' or '+' => 't',
                '8' => 'b',
                _ => written[i],
            };
        }

        LexiconEntry entry = Find(WordHash.Of(target[..written.Length]));
        return entry.HasAny(TagSet.Demeaning) || (written.Length >= 4 && IsKnown(WordHash.Of(target[..written.Length])));
    }

    private int EditAt(ReadOnlySpan<char> written, int i, ulong prefix, Span<char> target)
    {
        ReadOnlySpan<char> rest = written[i..];
        if (Hits(prefix, rest[1..]))
        {
            return Write(written[..i], [], rest[1..], target);
        }

        if (rest.Length > 1 && Hits(WordHash.Next(WordHash.Next(prefix, rest[1]), rest[0]), rest[2..]))
        {
            return Write(written[..i], [rest[1], rest[0]], rest[2..], target);
        }

        for (char c = 'a'; c <= 'z'; c++)
        {
            ulong next = WordHash.Next(prefix, c);
            if (Hits(next, rest[1..]))
            {
                return Write(written[..i], [c], rest[1..], target);
            }

            if (Hits(next, rest))
            {
                return Write(written[..i], [c], rest, target);
            }
        }

        return 0;
    }

    private bool Hits(ulong prefix, ReadOnlySpan<char> rest)
    {
        foreach (char c in rest)
        {
            prefix = WordHash.Next(prefix, c);
        }

        LexiconEntry entry = Find(prefix);
        return !entry.IsEmpty && entry.HasAny(TagSet.Demeaning);
    }

    private static int Write(ReadOnlySpan<char> before, ReadOnlySpan<char> changed, ReadOnlySpan<char> after, Span<char> target)
    {
        before.CopyTo(target);
        changed.CopyTo(target[before.Length..]);
        after.CopyTo(target[(before.Length + changed.Length)..]);
        return before.Length + changed.Length + after.Length;
    }
}
