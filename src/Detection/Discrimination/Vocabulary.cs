using System.Numerics;

namespace ModerationBot.Detection.Discrimination;

/// <summary>Words seen in ordinary text, as 32-bit hashes in an open table: they need no repair.</summary>
/// <param name="Slots">Hashes; 0 marks a free slot. The lowest bit tells very common words from the others.</param>
internal sealed record Vocabulary(uint[] Slots)
{
    /// <summary>A vocabulary without words.</summary>
    public static Vocabulary Empty { get; } = new(new uint[2]);

    /// <summary>Lays words out in a table.</summary>
    /// <param name="words">Hash of each word, and whether it is very common.</param>
    public static Vocabulary From(IReadOnlyCollection<KeyValuePair<ulong, bool>> words)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, words.Count * 3 / 2));
        Vocabulary vocabulary = new(new uint[size]);
        foreach ((ulong word, bool common) in words)
        {
            uint key = Key(word);
            vocabulary.Slots[vocabulary.SlotOf(key)] |= key | (common ? 1u : 0u);
        }

        return vocabulary;
    }

    /// <summary>Whether the word is known.</summary>
    public bool Contains(ulong word) => Slots[SlotOf(Key(word))] != 0;

    /// <summary>Whether the word is among the very common ones.</summary>
    public bool IsCommon(ulong word) => (Slots[SlotOf(Key(word))] & 1) != 0;

    private static uint Key(ulong word) => (WordHash.Fold(word) | 2u) & ~1u;

    private int SlotOf(uint key)
    {
        int mask = Slots.Length - 1;
        int slot = (int)(key >> 8) & mask;
        while (Slots[slot] != 0 && (Slots[slot] & ~1u) != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
