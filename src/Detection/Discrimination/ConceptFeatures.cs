namespace ModerationBot.Detection.Discrimination;

/// <summary>Concepts alone, in pairs within a sentence and the one before, and beside the tags and grounds of the text.</summary>
internal static class ConceptFeatures
{
    private const ulong AloneSeed = 0xC0A1;
    private const ulong PairSeed = 0xC0A2;
    private const ulong GroundSeed = 0xC0A3;
    private const ulong TagSeed = 0xC0A4;
    private const ulong ScopeSeed = 0xC0A5;

    /// <summary>Gives the features of every concept.</summary>
    public static void Extract<TSink>(in Reading reading, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ReadOnlySpan<Unit> units = reading.Units;
        (ulong tags, ulong grounds, _) = reading.About();
        ulong near = 0;
        ulong before = 0;
        int sentence = units.Length == 0 ? 0 : units[0].Sentence;
        for (int i = 0; i < units.Length; i++)
        {
            if (units[i].Sentence != sentence)
            {
                (before, near, sentence) = (near, 0, units[i].Sentence);
            }

            ulong fresh = units[i].Entry.Concepts;
            for (ulong rest = fresh & ~near; rest != 0; rest &= rest - 1)
            {
                ulong concept = rest & (0 - rest);
                One(units[i], concept, tags, grounds, ref sink);
                Pairs(concept, near | before, units[i].FirstWord, ref sink);
            }

            near |= fresh;
        }
    }

    private static void One<TSink>(in Unit unit, ulong concept, ulong tags, ulong grounds, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        Give(AloneSeed, concept, 0, unit.FirstWord, ref sink);
        Give(ScopeSeed, concept, (ulong)(unit.Marks & (UnitMarks.Negated | UnitMarks.Quoted | UnitMarks.Asked | UnitMarks.Modal)), unit.FirstWord, ref sink);
        for (ulong rest = grounds; rest != 0; rest &= rest - 1)
        {
            Give(GroundSeed, concept, rest & (0 - rest), unit.FirstWord, ref sink);
        }

        for (ulong rest = tags; rest != 0; rest &= rest - 1)
        {
            Give(TagSeed, concept, rest & (0 - rest), unit.FirstWord, ref sink);
        }
    }

    private static void Pairs<TSink>(ulong concept, ulong others, int word, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        for (ulong rest = others & ~concept; rest != 0; rest &= rest - 1)
        {
            ulong other = rest & (0 - rest);
            Give(PairSeed, Math.Min(concept, other), Math.Max(concept, other), word, ref sink);
        }
    }

    private static void Give<TSink>(ulong seed, ulong first, ulong second, int word, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct =>
        sink.Add(FeatureTable.Frames, WordHash.Fold(WordHash.Join(WordHash.Join(seed, first), second)), word);
}
