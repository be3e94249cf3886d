using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModerationBot.Detection.Discrimination;

/// <summary>
/// Sums over rows of <see cref="NetShape.Width"/> numbers. Every lane is summed by itself, in a fixed order, fused: the
/// same bits on every machine, whatever the width of its registers.
/// </summary>
internal static class Kernel
{
    /// <summary>Sums that <see cref="AddRowsTogether"/> makes at once.</summary>
    public const int Together = 3;

    private const int Width = NetShape.Width;

    /// <summary>Adds to a sum the rows of a matrix, each times its factor.</summary>
    /// <param name="factors">One for each row.</param>
    /// <param name="matrix">Rows of <see cref="NetShape.Width"/> numbers.</param>
    /// <param name="sum"><see cref="NetShape.Width"/> numbers.</param>
    public static void AddRows(ReadOnlySpan<float> factors, ReadOnlySpan<float> matrix, Span<float> sum)
    {
        ref Vector512<float> target = ref First(sum);
        ref Vector512<float> row = ref First(matrix[..(factors.Length * Width)]);
        (Vector512<float> a, Vector512<float> b) = (target, Unsafe.Add(ref target, 1));
        (Vector512<float> c, Vector512<float> d) = (Unsafe.Add(ref target, 2), Unsafe.Add(ref target, 3));
        for (int i = 0; i < factors.Length; i++)
        {
            Vector512<float> factor = Vector512.Create(factors[i]);
            a = Vector512.FusedMultiplyAdd(factor, row, a);
            b = Vector512.FusedMultiplyAdd(factor, Unsafe.Add(ref row, 1), b);
            c = Vector512.FusedMultiplyAdd(factor, Unsafe.Add(ref row, 2), c);
            d = Vector512.FusedMultiplyAdd(factor, Unsafe.Add(ref row, 3), d);
            row = ref Unsafe.Add(ref row, 4);
        }

        (target, Unsafe.Add(ref target, 1)) = (a, b);
        (Unsafe.Add(ref target, 2), Unsafe.Add(ref target, 3)) = (c, d);
    }

    /// <summary>
    /// The same for <see cref="Together"/> sums that lie one after the other, each with its own factors: every row of the
    /// matrix is fetched once, and enough sums are under way to fill the machine. The bits are those of one after the other.
    /// </summary>
    /// <param name="factors"><see cref="NetShape.Width"/> for each sum.</param>
    /// <param name="matrix"><see cref="NetShape.Width"/> rows.</param>
    /// <param name="sums"><see cref="NetShape.Width"/> numbers for each sum.</param>
    public static void AddRowsTogether(ReadOnlySpan<float> factors, ReadOnlySpan<float> matrix, Span<float> sums)
    {
        ref Vector512<float> to = ref First(sums[..(Together * Width)]);
        ref Vector512<float> row = ref First(matrix[..NetShape.Block]);
        ref float factor = ref MemoryMarshal.GetReference(factors[..(Together * Width)]);
        (Vector512<float> a0, Vector512<float> a1, Vector512<float> a2, Vector512<float> a3) = Quarter(ref to, 0);
        (Vector512<float> b0, Vector512<float> b1, Vector512<float> b2, Vector512<float> b3) = Quarter(ref to, 4);
        (Vector512<float> c0, Vector512<float> c1, Vector512<float> c2, Vector512<float> c3) = Quarter(ref to, 8);
        for (int i = 0; i < Width; i++)
        {
            (Vector512<float> r0, Vector512<float> r1, Vector512<float> r2, Vector512<float> r3) = Quarter(ref row, i * 4);
            Vector512<float> x = Vector512.Create(Unsafe.Add(ref factor, i));
            (a0, a1) = (Vector512.FusedMultiplyAdd(x, r0, a0), Vector512.FusedMultiplyAdd(x, r1, a1));
            (a2, a3) = (Vector512.FusedMultiplyAdd(x, r2, a2), Vector512.FusedMultiplyAdd(x, r3, a3));
            x = Vector512.Create(Unsafe.Add(ref factor, Width + i));
            (b0, b1) = (Vector512.FusedMultiplyAdd(x, r0, b0), Vector512.FusedMultiplyAdd(x, r1, b1));
            (b2, b3) = (Vector512.FusedMultiplyAdd(x, r2, b2), Vector512.FusedMultiplyAdd(x, r3, b3));
            x = Vector512.Create(Unsafe.Add(ref factor, (2 * Width) + i));
            (c0, c1) = (Vector512.FusedMultiplyAdd(x, r0, c0), Vector512.FusedMultiplyAdd(x, r1, c1));
            (c2, c3) = (Vector512.FusedMultiplyAdd(x, r2, c2), Vector512.FusedMultiplyAdd(x, r3, c3));
        }

        Put(ref to, 0, a0, a1, a2, a3);
        Put(ref to, 4, b0, b1, b2, b3);
        Put(ref to, 8, c0, c1, c2, c3);
    }

    /// <summary>Adds to each row of a matrix the same numbers, times the factor of the row.</summary>
    public static void AddOuter(ReadOnlySpan<float> factors, ReadOnlySpan<float> numbers, Span<float> matrix)
    {
        ref Vector512<float> source = ref First(numbers);
        ref Vector512<float> row = ref First(matrix[..(factors.Length * Width)]);
        (Vector512<float> a, Vector512<float> b) = (source, Unsafe.Add(ref source, 1));
        (Vector512<float> c, Vector512<float> d) = (Unsafe.Add(ref source, 2), Unsafe.Add(ref source, 3));
        for (int i = 0; i < factors.Length; i++)
        {
            Vector512<float> factor = Vector512.Create(factors[i]);
            row = Vector512.FusedMultiplyAdd(factor, a, row);
            Unsafe.Add(ref row, 1) = Vector512.FusedMultiplyAdd(factor, b, Unsafe.Add(ref row, 1));
            Unsafe.Add(ref row, 2) = Vector512.FusedMultiplyAdd(factor, c, Unsafe.Add(ref row, 2));
            Unsafe.Add(ref row, 3) = Vector512.FusedMultiplyAdd(factor, d, Unsafe.Add(ref row, 3));
            row = ref Unsafe.Add(ref row, 4);
        }
    }

    /// <summary>Adds one row to a sum.</summary>
    public static void AddRow(ReadOnlySpan<float> row, Span<float> sum)
    {
        ref Vector512<float> source = ref First(row);
        ref Vector512<float> target = ref First(sum);
        for (int i = 0; i < Width / Vector512<float>.Count; i++)
        {
            Unsafe.Add(ref target, i) += Unsafe.Add(ref source, i);
        }
    }

    /// <summary>Adds to a sum one row of 8-bit numbers times a factor.</summary>
    public static void AddBytes(float factor, ReadOnlySpan<sbyte> row, Span<float> sum)
    {
        ref Vector128<sbyte> source = ref Unsafe.As<sbyte, Vector128<sbyte>>(ref MemoryMarshal.GetReference(row[..Width]));
        ref Vector128<float> target = ref Unsafe.As<float, Vector128<float>>(ref MemoryMarshal.GetReference(sum[..Width]));
        Vector128<float> times = Vector128.Create(factor);
        for (int i = 0; i < Width / 16; i++)
        {
            (Vector128<short> low, Vector128<short> high) = Vector128.Widen(Unsafe.Add(ref source, i));
            AddShorts(times, low, ref Unsafe.Add(ref target, i * 4));
            AddShorts(times, high, ref Unsafe.Add(ref target, (i * 4) + 2));
        }
    }

    /// <summary>Sum of the products of two rows.</summary>
    public static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        ref Vector512<float> left = ref First(x);
        ref Vector512<float> right = ref First(y);
        Vector512<float> sum = left * right;
        for (int i = 1; i < Width / 16; i++)
        {
            sum = Vector512.FusedMultiplyAdd(Unsafe.Add(ref left, i), Unsafe.Add(ref right, i), sum);
        }

        Span<float> lanes = stackalloc float[16];
        sum.CopyTo(lanes);
        float total = 0;
        foreach (float lane in lanes)
        {
            total += lane;
        }

        return total;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddShorts(Vector128<float> factor, Vector128<short> numbers, ref Vector128<float> target)
    {
        (Vector128<int> low, Vector128<int> high) = Vector128.Widen(numbers);
        target = Vector128.FusedMultiplyAdd(factor, Vector128.ConvertToSingle(low), target);
        ref Vector128<float> next = ref Unsafe.Add(ref target, 1);
        next = Vector128.FusedMultiplyAdd(factor, Vector128.ConvertToSingle(high), next);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> A, Vector512<float> B, Vector512<float> C, Vector512<float> D) Quarter(ref Vector512<float> from, int at) =>
        (Unsafe.Add(ref from, at), Unsafe.Add(ref from, at + 1), Unsafe.Add(ref from, at + 2), Unsafe.Add(ref from, at + 3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(ref Vector512<float> to, int at, Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d)
    {
        (Unsafe.Add(ref to, at), Unsafe.Add(ref to, at + 1)) = (a, b);
        (Unsafe.Add(ref to, at + 2), Unsafe.Add(ref to, at + 3)) = (c, d);
    }

    private static ref Vector512<float> First(ReadOnlySpan<float> numbers) =>
        ref Unsafe.As<float, Vector512<float>>(ref MemoryMarshal.GetReference(numbers[..Width]));
}
