using System.Numerics;

namespace ModerationBot.Detection.Discrimination;

/// <summary>Tags and grounds of one term, packed in 64 bits: 42 tags, 12 grounds, one mark; and its concepts.</summary>
/// <param name="Bits">The packed form, as it stands in the model file.</param>
/// <param name="Concepts">One bit for each <see cref="Concept"/>.</param>
internal readonly record struct LexiconEntry(ulong Bits, ulong Concepts = 0)
{
    private const int GroundShift = 44;
    private const ulong TagMask = (1UL << GroundShift) - 1;
    private const ulong GroundMask = 0xFFFUL << GroundShift;
    private const ulong PrefixBit = 1UL << 60;

    /// <summary>No tag: not a term of the lexicon.</summary>
    public bool IsEmpty => (Bits & TagMask) == 0;

    /// <summary>Whether it bears a tag or a concept.</summary>
    public bool IsTerm => !IsEmpty || Concepts != 0;

    /// <summary>Whether a longer term starts with these words.</summary>
    public bool IsPrefix => (Bits & PrefixBit) != 0;

    /// <summary>One bit for each tag.</summary>
    public ulong Tags => Bits & TagMask;

    /// <summary>One bit for each ground, in the order of <see cref="Grounds.All"/>.</summary>
    public uint Grounds => (uint)((Bits & GroundMask) >> GroundShift);

    /// <summary>The main tag; meaningless when empty.</summary>
    public LexiconTag Main => (LexiconTag)BitOperations.TrailingZeroCount(Tags);

    /// <summary>Index of the first ground plus one; 0 when there is none.</summary>
    public int MainGround => Grounds == 0 ? 0 : BitOperations.TrailingZeroCount(Grounds) + 1;

    /// <summary>An entry with one tag and at most one ground.</summary>
    public static LexiconEntry Of(LexiconTag tag, int groundIndex) =>
        new((1UL << (int)tag) | (groundIndex < 0 ? 0 : 1UL << (GroundShift + groundIndex)));

    /// <summary>An entry with one concept.</summary>
    public static LexiconEntry Of(Concept concept) => new(0, 1UL << (int)concept);

    /// <summary>The entry that only says that a longer term goes on.</summary>
    public static LexiconEntry Prefix { get; } = new(PrefixBit);

    /// <summary>Both entries in one.</summary>
    public LexiconEntry With(LexiconEntry other) => new(Bits | other.Bits, Concepts | other.Concepts);

    /// <summary>Whether the tag is among its tags.</summary>
    public bool Has(LexiconTag tag) => (Bits >> (int)tag & 1) != 0;

    /// <summary>Whether one of the tags is among its tags.</summary>
    public bool HasAny(ulong tags) => (Bits & tags) != 0;
}
