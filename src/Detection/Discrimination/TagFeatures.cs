namespace ModerationBot.Detection.Discrimination;

/// <summary>Tags alone, in runs, in pairs over a gap, and mixed with words, so that groups share what is known of one.</summary>
internal static class TagFeatures
{
    private const int PairWindow = 7;
    private const ulong TagSeed = 0x7A6;
    private const ulong RunSeed = 0x7A7;
    private const ulong PairSeed = 0x7A8;
    private const ulong MixSeed = 0x7A9;
    private const ulong GroundSeed = 0x7AA;
    private const ulong MeetSeed = 0x7AB;

    /// <summary>Gives the features of every unit that bears a tag.</summary>
    public static void Extract<TSink>(in Reading reading, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ReadOnlySpan<Unit> units = reading.Units;
        ulong two = 0;
        ulong three = 0;
        ulong last = 0;
        for (int i = 0; i < units.Length; i++)
        {
            ref readonly Unit unit = ref units[i];
            if (unit.Is(UnitMarks.SentenceStart))
            {
                (last, two, three) = (1, 1, 1);
            }

            if (unit.Entry.IsEmpty)
            {
                continue;
            }

            ulong symbol = Symbol(unit);
            Alone(unit, symbol, ref sink);
            three = WordHash.Join(two, symbol);
            two = WordHash.Join(last, symbol);
            sink.Add(FeatureTable.Tags, WordHash.Fold(WordHash.Join(RunSeed, two)), unit.FirstWord);
            sink.Add(FeatureTable.Tags, WordHash.Fold(WordHash.Join(RunSeed, three)), unit.FirstWord);
            last = symbol;
            Pairs(units, i, symbol, ref sink);
            Mixed(reading, i, symbol, ref sink);
        }

        Meetings(units, reading.FirstWord, ref sink);
    }

    /// <summary>What a unit counts as: its main tag, negated, quoted or neither.</summary>
    internal static ulong Symbol(in Unit unit)
    {
        ulong scope = (unit.Is(UnitMarks.Negated) ? 1UL : 0) | (unit.Is(UnitMarks.Quoted) ? 2UL : 0);
        return ((ulong)unit.Entry.Main + 1) << 2 | (unit.Entry.HasAny(TagSet.Predicates) ? scope : scope & 2);
    }

    private static void Alone<TSink>(in Unit unit, ulong symbol, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        sink.Add(FeatureTable.Tags, WordHash.Fold(WordHash.Join(TagSeed, symbol)), unit.FirstWord);
        for (ulong tags = unit.Entry.Tags & (unit.Entry.Tags - 1); tags != 0; tags &= tags - 1)
        {
            sink.Add(FeatureTable.Tags, WordHash.Fold(WordHash.Join(TagSeed, ~(tags & (0 - tags)))), unit.FirstWord);
        }

        if (unit.Entry.Grounds != 0)
        {
            ulong ground = WordHash.Join((ulong)unit.Entry.Main, (ulong)unit.Entry.MainGround);
            sink.Add(FeatureTable.Tags, WordHash.Fold(WordHash.Join(GroundSeed, ground)), unit.FirstWord);
        }
    }

    private static void Pairs<TSink>(ReadOnlySpan<Unit> units, int i, ulong symbol, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        for (int j = i - 1; j >= 0 && i - j < PairWindow && units[j].Sentence == units[i].Sentence; j--)
        {
            if (!units[j].Entry.IsEmpty)
            {
                ulong pair = WordHash.Join(WordHash.Join(PairSeed, Symbol(units[j])), symbol);
                sink.Add(FeatureTable.Tags, WordHash.Fold(pair), units[i].FirstWord);
            }
        }
    }

    /// <summary>The tag with the word before, the word after, and both.</summary>
    private static void Mixed<TSink>(in Reading reading, int i, ulong symbol, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ReadOnlySpan<Word> words = reading.Words;
        int first = reading.Units[i].FirstWord;
        int end = first + reading.Units[i].WordCount;
        ulong before = first > reading.FirstWord ? words[first - 1].Hash : 0;
        ulong after = end < reading.EndWord ? words[end].Hash : 0;
        ulong left = WordHash.Join(WordHash.Join(MixSeed, before), symbol);
        sink.Add(FeatureTable.Tags, WordHash.Fold(left), first);
        sink.Add(FeatureTable.Tags, WordHash.Fold(WordHash.Join(WordHash.Join(MixSeed, symbol), after)), first);
        sink.Add(FeatureTable.Tags, WordHash.Fold(WordHash.Join(left, after)), first);
        if (end + 1 < reading.EndWord)
        {
            ulong two = WordHash.Join(after, words[end + 1].Hash);
            sink.Add(FeatureTable.Tags, WordHash.Fold(WordHash.Join(WordHash.Join(MixSeed, symbol), two)), first);
        }

        if (first > reading.FirstWord + 1)
        {
            ulong two = WordHash.Join(words[first - 2].Hash, before);
            sink.Add(FeatureTable.Tags, WordHash.Fold(WordHash.Join(WordHash.Join(MixSeed, two), symbol)), first);
        }
    }

    /// <summary>Which telling tags meet anywhere in the text, whatever lies between.</summary>
    private static void Meetings<TSink>(ReadOnlySpan<Unit> units, int word, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ulong plain = 0;
        ulong quoted = 0;
        foreach (ref readonly Unit unit in units)
        {
            plain |= unit.Is(UnitMarks.Quoted) ? 0 : unit.Entry.Tags & TagSet.Telling;
            quoted |= unit.Is(UnitMarks.Quoted) ? unit.Entry.Tags & TagSet.Predicates : 0;
        }

        for (ulong rest = plain; rest != 0; rest &= rest - 1)
        {
            ulong one = WordHash.Join(MeetSeed, rest & (0 - rest));
            for (ulong other = rest & (rest - 1); other != 0; other &= other - 1)
            {
                sink.Add(FeatureTable.Tags, WordHash.Fold(WordHash.Join(one, other & (0 - other))), word);
            }

            for (ulong other = quoted; other != 0; other &= other - 1)
            {
                sink.Add(FeatureTable.Tags, WordHash.Fold(WordHash.Join(one, ~(other & (0 - other)))), word);
            }
        }
    }
}
