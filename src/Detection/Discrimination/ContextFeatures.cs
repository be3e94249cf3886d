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
    /// <param name="commentLevel">Level of the comment alone.</param>
    /// <param name="sink">Takes the features; the table is of no meaning here.</param>
    public static void Extract<TSink>(in Reading comment, in Reading parent, int parentLevel, int commentLevel, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ulong level = WordHash.Join(Seed, (ulong)parentLevel);
        ulong both = WordHash.Join(level, (ulong)commentLevel + 16);
        int length = BitOperations.Log2((uint)comment.WordCount + 1);
        Give(level, 1, 0, ref sink);
        Give(both, 2, 0, ref sink);
        Give(both, 16 + (ulong)length, 0, ref sink);
        Words(comment, level, ref sink);
        Tags(comment, parent, level, both, ref sink);
    }

    private static void Words<TSink>(in Reading comment, ulong level, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ulong before = 0;
        for (int i = 0; i < comment.WordCount; i++)
        {
            ulong hash = comment.Words[i].Hash;
            Give(level, hash, i, ref sink);
            Give(level, WordHash.Join(before, hash), i, ref sink);
            before = hash;
        }
    }

    private static void Tags<TSink>(in Reading comment, in Reading parent, ulong level, ulong both, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ulong said = TagsOf(parent) & TagSet.Predicates;
        for (int i = 0; i < comment.UnitCount; i++)
        {
            ref readonly Unit unit = ref comment.Units[i];
            for (ulong tags = unit.Entry.Tags & TagSet.Telling; tags != 0; tags &= tags - 1)
            {
                ulong tag = tags & (0 - tags);
                Give(level, ~tag, unit.FirstWord, ref sink);
                Give(both, ~tag, unit.FirstWord, ref sink);
                for (ulong rest = said; rest != 0; rest &= rest - 1)
                {
                    Give(WordHash.Join(Seed, rest & (0 - rest)), ~tag, unit.FirstWord, ref sink);
                }
            }
        }
    }

    private static ulong TagsOf(in Reading reading)
    {
        ulong tags = 0;
        foreach (ref readonly Unit unit in reading.Units)
        {
            tags |= unit.Entry.Tags;
        }

        return tags;
    }

    private static void Give<TSink>(ulong level, ulong rest, int word, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct =>
        sink.Add(FeatureTable.Tags, WordHash.Fold(WordHash.Join(level, rest)), word);
}
