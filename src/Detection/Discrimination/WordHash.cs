using System.Runtime.CompilerServices;

namespace ModerationBot.Detection.Discrimination;

/// <summary>64-bit hashes of words, phrases and features. Their values are part of the model file: never change them alone.</summary>
internal static class WordHash
{
    /// <summary>Start of every hash of letters.</summary>
    public const ulong Start = 0xCBF29CE484222325UL;

    private const ulong Prime = 0x9E3779B97F4A7C15UL;

    /// <summary>Hash of a word, letter by letter, so that a prefix can be gone on from.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        ulong hash = Start;
        foreach (char c in word)
        {
            hash = Next(hash, c);
        }

        return hash;
    }

    /// <summary>Adds one letter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Next(ulong hash, char c)
    {
        ulong mixed = (hash ^ c) * Prime;
        return mixed ^ (mixed >> 29);
    }

    /// <summary>Puts two hashes in order into one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Join(ulong first, ulong second)
    {
        ulong mixed = ((first << 5 | first >> 59) ^ second) * Prime;
        return mixed ^ (mixed >> 32);
    }

    /// <summary>Spreads a hash for a table of features.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Fold(ulong hash) => (uint)(hash * 0xD6E8FEB86659FD93UL >> 32);
}
