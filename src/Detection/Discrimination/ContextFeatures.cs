using System.Numerics;

namespace ModerationBot.Detection.Discrimination;

/// <summary>
/// A comment beside what it answers to: the same "so true" endorses a slur or a thank-you. Every feature carries how the
/// model judges the parent alone, so nothing of the parent counts as the words of the member.
/// </summary>
internal static class ContextFeatures
{
    /// <summary>Levels into which scores are cut.</summary>
    public const int Levels = 5;

    private const ulong Seed = 0xC07E;
    private const ulong TagTag = 0xC081;
    private const ulong TagGround = 0xC082;
    private const ulong TagConcept = 0xC083;
    private const ulong ConceptGround = 0xC084;
    private const ulong ConceptConcept = 0xC085;

    /// <summary>Level of a score between 0 and 1.</summary>
    public static int LevelOf(double score) => score switch
    {
        < 0.15 => 0,
        < 0.35 => 1,
        < 0.6 => 2,
        < 0.85 => 3,
        _ => 4,
    };

    /// <summary>Gives the features of a comment and its parent.</summary>
    /// <param name="comment">What is judged.</param>
    /// <param name="parent">What it answers to.</param>
    /// <param name="parentLevel">Level of the parent alone.</param>
    /// <param name="sink">Takes the features; the table is of no meaning here.</param>
    public static void Extract<TSink>(in Reading comment, in Reading parent, int parentLevel, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ulong level = WordHash.Join(Seed, (ulong)parentLevel);
        int length = BitOperations.Log2((uint)comment.WordCount + 1);
        Give(level, 1, 0, ref sink);
        Give(level, 16 + (ulong)length, 0, ref sink);
        Words(comment, level, ref sink);
        Pairs(comment, parent, level, ref sink);
    }

    private static void Words<TSink>(in Reading comment, ulong level, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ulong before = 0;
        for (int i = comment.FirstWord; i < comment.EndWord; i++)
        {
            ulong hash = comment.Words[i].Hash;
            Give(level, hash, i, ref sink);
            Give(level, WordHash.Join(before, hash), i, ref sink);
            before = hash;
        }
    }

    /// <summary>What the comment says beside what the parent is about: "the crane" under a weight.</summary>
    private static void Pairs<TSink>(in Reading comment, in Reading parent, ulong level, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        (ulong tags, ulong grounds, ulong concepts) = parent.About();
        ulong seen = 0;
        ulong seenConcepts = 0;
        foreach (ref readonly Unit unit in comment.Units)
        {
            ulong scope = (ulong)(unit.Marks & (UnitMarks.Negated | UnitMarks.Quoted));
            for (ulong rest = unit.Entry.Tags & TagSet.Telling & ~seen; rest != 0; rest &= rest - 1)
            {
                ulong tag = rest & (0 - rest);
                Give(level, WordHash.Join(~tag, scope), unit.FirstWord, ref sink);
                Each(WordHash.Join(TagTag, tag), tags, unit.FirstWord, ref sink);
                Each(WordHash.Join(TagGround, tag), grounds, unit.FirstWord, ref sink);
                Each(WordHash.Join(TagConcept, tag), concepts, unit.FirstWord, ref sink);
            }

            for (ulong rest = unit.Entry.Concepts & ~seenConcepts; rest != 0; rest &= rest - 1)
            {
                ulong concept = rest & (0 - rest);
                Give(level, WordHash.Join(ConceptGround, concept), unit.FirstWord, ref sink);
                Each(WordHash.Join(ConceptGround, concept), grounds, unit.FirstWord, ref sink);
                Each(WordHash.Join(ConceptConcept, concept), concepts, unit.FirstWord, ref sink);
            }

            seen |= unit.Entry.Tags;
            seenConcepts |= unit.Entry.Concepts;
        }
    }

    private static void Each<TSink>(ulong seed, ulong others, int word, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        for (ulong rest = others; rest != 0; rest &= rest - 1)
        {
            Give(seed, rest & (0 - rest), word, ref sink);
        }
    }

    private static void Give<TSink>(ulong level, ulong rest, int word, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct =>
        sink.Add(FeatureTable.Tags, WordHash.Fold(WordHash.Join(level, rest)), word);
}
