namespace ModerationBot.Detection.Discrimination;

/// <summary>
/// Who is said to be or to do what, to whom: for each predicate the target before it and the target after it in its
/// sentence (or the group of the sentence before, for a pronoun), with negation, quotation, wish, question, and whether
/// the text condemns. This is the order that bags of words lose.
/// </summary>
internal static class FrameFeatures
{
    private const int Reach = 10;
    private const int Sight = 40;
    private const ulong Seed = 0xF7A3E;
    private static readonly ulong Condemning = TagSet.Of(LexiconTag.Condemn, LexiconTag.Counter);
    private static readonly ulong Grouped = TagSet.Of(LexiconTag.Group, LexiconTag.Slur, LexiconTag.Medslang);

    private static readonly ulong Strong = TagSet.Of(
        LexiconTag.Slur, LexiconTag.Group, LexiconTag.Nongroup, LexiconTag.Institution, LexiconTag.Object, LexiconTag.Colleague);

    /// <summary>Gives the frames of every predicate, and of every group of which nothing is said.</summary>
    public static void Extract<TSink>(in Reading reading, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ReadOnlySpan<Unit> units = reading.Units;
        ulong context = Context(units);
        bool groupBefore = false;
        for (int i = 0; i < units.Length; i++)
        {
            ref readonly Unit unit = ref units[i];
            if (unit.Entry.HasAny(TagSet.Predicates))
            {
                Frame(units, i, context, groupBefore, ref sink);
            }

            if (unit.Entry.HasAny(Grouped))
            {
                groupBefore = true;
                Bare(units, i, context, ref sink);
            }
        }
    }

    /// <summary>One bit each: condemns, denies, asks, quotes, has a disclaimer, opens with the first person.</summary>
    private static ulong Context(ReadOnlySpan<Unit> units)
    {
        ulong context = 0;
        foreach (ref readonly Unit unit in units)
        {
            bool own = !unit.Is(UnitMarks.Quoted);
            context |= own && unit.Entry.HasAny(Condemning) && !unit.Is(UnitMarks.Negated) ? 1UL : 0;
            context |= unit.Is(UnitMarks.Quoted) ? 2UL : 0;
            context |= unit.Entry.Has(LexiconTag.Disclaimer) ? 4UL : 0;
        }

        return context;
    }

    private static void Frame<TSink>(ReadOnlySpan<Unit> units, int i, ulong context, bool groupBefore, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ref readonly Unit unit = ref units[i];
        int word = unit.FirstWord;
        ulong predicate = (ulong)BitPosition(unit.Entry.Tags & TagSet.Predicates) + 1;
        ulong before = Target(units, i, -1);
        ulong after = Target(units, i, 1);
        before = before == They && groupBefore ? TheyGroup : before;
        ulong scope = (ulong)(unit.Marks & (UnitMarks.Negated | UnitMarks.Quoted));
        ulong wide = (ulong)(unit.Marks & (UnitMarks.Negated | UnitMarks.Quoted | UnitMarks.Modal | UnitMarks.Asked | UnitMarks.Reported));
        ulong who = before << 8 | after;
        Give(predicate, scope, 1, word, ref sink);
        Give(predicate, before << 4 | scope, 2, word, ref sink);
        Give(predicate, after << 4 | scope, 3, word, ref sink);
        Give(predicate, who << 4 | scope, 4, word, ref sink);
        Give(predicate, who << 8 | wide, 5, word, ref sink);
        Give(predicate, (before << 8 | wide) << 4 | context, 6, word, ref sink);
        Give(predicate, scope << 4 | context, 7, word, ref sink);
        Give(predicate, (who << 4 | scope) << 4 | context, 8, word, ref sink);
    }

    private const ulong They = 14;
    private const ulong TheyGroup = 15;

    /// <summary>The nearest target on one side: a strong one within reach, else a pronoun or person.</summary>
    private static ulong Target(ReadOnlySpan<Unit> units, int i, int step)
    {
        ulong weak = 0;
        for (int j = i + step; j >= 0 && j < units.Length && Math.Abs(j - i) < Reach && units[j].Sentence == units[i].Sentence; j += step)
        {
            ulong tags = units[j].Entry.Tags & TagSet.Targets;
            if ((tags & Strong) != 0)
            {
                return Code(tags & Strong);
            }

            weak = weak == 0 && tags != 0 ? Code(tags) : weak;
        }

        return weak;
    }

    private static ulong Code(ulong tags) => (LexiconTag)BitPosition(tags) switch
    {
        LexiconTag.Slur => 1,
        LexiconTag.Group => 2,
        LexiconTag.Nongroup => 3,
        LexiconTag.Institution => 4,
        LexiconTag.Object => 5,
        LexiconTag.Colleague => 6,
        LexiconTag.Patient => 7,
        LexiconTag.Person => 8,
        LexiconTag.You => 9,
        LexiconTag.Self => 10,
        _ => They,
    };

    /// <summary>A group in a sentence: which predicates stand there, and what the text does.</summary>
    private static void Bare<TSink>(ReadOnlySpan<Unit> units, int i, ulong context, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ulong said = 0;
        int sentence = units[i].Sentence;
        for (int j = i; j >= 0 && i - j < Sight && units[j].Sentence == sentence; j--)
        {
            said |= units[j].Entry.Tags;
        }

        for (int j = i; j < units.Length && j - i < Sight && units[j].Sentence == sentence; j++)
        {
            said |= units[j].Entry.Tags;
        }

        ulong kind = units[i].Entry.Has(LexiconTag.Group) ? 1UL : 2UL;
        ulong predicates = said & TagSet.Predicates & ~units[i].Entry.Tags;
        int word = units[i].FirstWord;
        Give(kind, predicates == 0 ? 0UL : 1UL, 9, word, ref sink);
        Give(kind, (predicates == 0 ? 0UL : 1UL) << 4 | context, 10, word, ref sink);
        Give(kind, predicates, 11, word, ref sink);
        Give(kind, said & TagSet.Telling, 12, word, ref sink);
        Give(kind, (ulong)units[i].Marks, 13, word, ref sink);
    }

    private static int BitPosition(ulong tags) => System.Numerics.BitOperations.TrailingZeroCount(tags);

    private static void Give<TSink>(ulong predicate, ulong rest, ulong shape, int word, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct =>
        sink.Add(FeatureTable.Frames, WordHash.Fold(WordHash.Join(WordHash.Join(Seed + shape, predicate), rest)), word);
}
