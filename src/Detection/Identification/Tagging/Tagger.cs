using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModerationBot.Detection.Identification.Tagging;

/// <summary>
/// Gives each token its label: the best path of Viterbi over the sums of weights (structured perceptron: Collins, EMNLP 2002).
/// </summary>
internal sealed class Tagger(TaggerWeights weights)
{
    private const short Never = -16_000;

    /// <summary>Labels of a text.</summary>
    /// <param name="views">Its tokens.</param>
    /// <param name="labels">Room for one label for each token.</param>
    public void Tag(in TokenViews views, Span<TagLabel> labels)
    {
        int count = views.Count;
        if (count == 0)
        {
            return;
        }

        byte[] back = ArrayPool<byte>.Shared.Rent(count * TaggerWeights.Width);
        Span<short> best = stackalloc short[TaggerWeights.Width];
        best.Fill(Never);
        best[0] = 0;
        Span<int> rows = stackalloc int[TokenFeatures.Count];
        for (int i = 0; i < count; i++)
        {
            TokenFeatures.Of(views.Padded, i, views.Setting, rows);
            Advance(best, rows, back.AsSpan(i * TaggerWeights.Width, TaggerWeights.Width));
        }

        int label = ArgMax(best);
        for (int i = count - 1; i >= 0; i--)
        {
            labels[i] = (TagLabel)label;
            label = back[(i * TaggerWeights.Width) + label];
        }

        ArrayPool<byte>.Shared.Return(back);
    }

    /// <summary>One step of Viterbi; scores are kept relative to the best, so that 16 bits hold them.</summary>
    private void Advance(Span<short> best, ReadOnlySpan<int> rows, Span<byte> back)
    {
        (Vector256<short> low, Vector256<short> high) = Sum(rows);
        Vector256<short> bestLow = Vector256.Create(short.MinValue);
        Vector256<short> bestHigh = bestLow;
        Vector256<short> fromLow = default;
        Vector256<short> fromHigh = default;
        ref short step = ref MemoryMarshal.GetArrayDataReference(weights.Steps);
        for (short from = 0; from < TaggerWeights.Labels; from++)
        {
            Vector256<short> score = Vector256.Create(best[from]);
            Vector256<short> index = Vector256.Create(from);
            Vector256<short> a = score + Vector256.LoadUnsafe(ref step, (nuint)(from * TaggerWeights.Width));
            Vector256<short> b = score + Vector256.LoadUnsafe(ref step, (nuint)((from * TaggerWeights.Width) + 16));
            Vector256<short> betterA = Vector256.GreaterThan(a, bestLow);
            Vector256<short> betterB = Vector256.GreaterThan(b, bestHigh);
            fromLow = Vector256.ConditionalSelect(betterA, index, fromLow);
            fromHigh = Vector256.ConditionalSelect(betterB, index, fromHigh);
            bestLow = Vector256.Max(a, bestLow);
            bestHigh = Vector256.Max(b, bestHigh);
        }

        Vector256.Narrow(fromLow.AsUInt16(), fromHigh.AsUInt16()).CopyTo(back);
        (bestLow + low).CopyTo(best);
        (bestHigh + high).CopyTo(best[16..]);
        short top = best[ArgMax(best)];
        for (int i = 0; i < TaggerWeights.Width; i++)
        {
            best[i] = i < TaggerWeights.Labels ? (short)Math.Max(best[i] - top, Never) : Never;
        }
    }

    /// <summary>Sums of the rows: the score of each label.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (Vector256<short> Low, Vector256<short> High) Sum(ReadOnlySpan<int> rows)
    {
        Vector256<short> low = default;
        Vector256<short> high = default;
        ref sbyte values = ref MemoryMarshal.GetArrayDataReference(weights.Values);
        foreach (int row in rows)
        {
            (Vector256<short> a, Vector256<short> b) = Vector256.Widen(Vector256.LoadUnsafe(ref values, (nuint)row * TaggerWeights.Width));
            low += a;
            high += b;
        }

        return (low, high);
    }

    private static int ArgMax(ReadOnlySpan<short> scores)
    {
        int best = 0;
        for (int i = 1; i < TaggerWeights.Labels; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }
}
