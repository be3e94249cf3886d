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

    private static ref Vector512<float> First(ReadOnlySpan<float> numbers) =>
        ref Unsafe.As<float, Vector512<float>>(ref MemoryMarshal.GetReference(numbers[..Width]));
}
