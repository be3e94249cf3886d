using System.Numerics;

namespace ModerationBot.Detection.Discrimination;

/// <summary>Terms of both languages in one open hash table, keyed by the hash of their folded words. Never changes.</summary>
/// <param name="Keys">Hashes; 0 marks a free slot. A power of two, at most two thirds full.</param>
/// <param name="Entries">Packed entries beside the keys.</param>
/// <param name="Concepts">Concepts beside the keys.</param>
internal sealed record Lexicon(ulong[] Keys, ulong[] Entries, ulong[] Concepts)
{
    /// <summary>Longest term, in words.</summary>
    public const int LongestTerm = 7;

    private const ulong FrenchSeed = 0xF4;
    private const ulong EnglishSeed = 0xE9;

    /// <summary>The hash from which terms of a language start.</summary>
    public static ulong Seed(bool french) => french ? FrenchSeed : EnglishSeed;

    /// <summary>A lexicon without terms.</summary>
    public static Lexicon Empty { get; } = new(new ulong[2], new ulong[2], new ulong[2]);

    /// <summary>Lays terms out in a table.</summary>
    public static Lexicon From(IReadOnlyCollection<KeyValuePair<ulong, LexiconEntry>> terms)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, terms.Count * 3 / 2));
        Lexicon lexicon = new(new ulong[size], new ulong[size], new ulong[size]);
        foreach ((ulong key, LexiconEntry entry) in terms)
        {
            int slot = lexicon.SlotOf(key);
            lexicon.Keys[slot] = key;
            lexicon.Entries[slot] = entry.Bits;
            lexicon.Concepts[slot] = entry.Concepts;
        }

        return lexicon;
    }

    /// <summary>The entry of a phrase; empty when there is none.</summary>
    public LexiconEntry Find(ulong key)
    {
        int slot = SlotOf(key);
        return new(Entries[slot], Concepts[slot]);
    }

    private int SlotOf(ulong key)
    {
        int mask = Keys.Length - 1;
        int slot = (int)(key >> 20) & mask;
        while (Keys[slot] != key && Keys[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
