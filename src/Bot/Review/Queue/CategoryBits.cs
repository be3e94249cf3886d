using System.Numerics;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>The grounds and identifier types of a flag as one number: tens of thousands are counted for each page.</summary>
internal static class CategoryBits
{
    private const int FirstIdentifier = 32;

    /// <summary>The code <c>age</c> is both: a flag has the ground when it is raised as discriminatory, the type when as identifying.</summary>
    public static ulong Of(IEnumerable<string> codes, bool discrimination, bool identification) => codes.Aggregate(
        0UL, (bits, code) => bits | (discrimination ? OfGround(code) : 0) | (identification ? OfIdentifier(code) : 0));

    /// <summary>0 for a code that is no ground.</summary>
    public static ulong OfGround(string code) => Bit(Grounds.All, code, 0);

    /// <summary>0 for a code that is no identifier type.</summary>
    public static ulong OfIdentifier(string code) => Bit(IdentifierTypes.All, code, FirstIdentifier);

    /// <summary>Adds one to the place of each bit.</summary>
    public static void Count(ulong bits, int[] counts)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            counts[BitOperations.TrailingZeroCount(bits)]++;
        }
    }

    /// <summary>The bits of grounds.</summary>
    public const ulong Grounded = (1UL << FirstIdentifier) - 1;

    /// <summary>The grounds that were counted, in the fixed order of pages.</summary>
    public static IReadOnlyList<(string, int)> CountedGrounds(int[] counts) => Counted(Grounds.All, counts, 0);

    /// <summary>The identifier types that were counted, in the fixed order of pages.</summary>
    public static IReadOnlyList<(string, int)> CountedIdentifiers(int[] counts) => Counted(IdentifierTypes.All, counts, FirstIdentifier);

    private static ulong Bit(IReadOnlyList<string> codes, string code, int first)
    {
        for (int i = 0; i < codes.Count; i++)
        {
            if (codes[i] == code)
            {
                return 1UL << (first + i);
            }
        }

        return 0;
    }

    private static IReadOnlyList<(string, int)> Counted(IReadOnlyList<string> codes, int[] counts, int first) =>
        [.. codes.Select((code, i) => (code, counts[first + i])).Where(pair => pair.Item2 > 0)];
}
