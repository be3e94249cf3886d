using System.Numerics;
using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Detection.Identification.Tagging;

/// <summary>Words with what lists say of them, in an open table.</summary>
/// <param name="Slots">20 bits of the hash of a word over 12 of <see cref="WordFlags"/>; 0 marks a free slot.</param>
internal sealed record WordFlagTable(uint[] Slots)
{
    private const int FlagBits = 12;
    private const uint FlagMask = (1u << FlagBits) - 1;

    /// <summary>Lays words out in a table.</summary>
    public static WordFlagTable From(IReadOnlyDictionary<string, WordFlags> words)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, words.Count * 4 / 3));
        WordFlagTable table = new(new uint[size]);
        foreach ((string word, WordFlags flags) in words.OrderBy(pair => pair.Key, StringComparer.Ordinal).Where(pair => pair.Value != 0))
        {
            uint hash = WordHash.Fold(WordHash.Of(word));
            int slot = table.SlotOf(hash);
            table.Slots[slot] |= (hash & ~FlagMask) | (uint)flags;
        }

        return table;
    }

    /// <summary>What lists say of a word, by <see cref="WordHash.Of"/> of its folded form.</summary>
    public WordFlags Of(ulong word) => (WordFlags)(Slots[SlotOf(WordHash.Fold(word))] & FlagMask);

    private int SlotOf(uint hash)
    {
        int mask = Slots.Length - 1;
        int slot = (int)(hash & (uint)mask);
        while (Slots[slot] != 0 && ((Slots[slot] ^ hash) & ~FlagMask) != 0)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
