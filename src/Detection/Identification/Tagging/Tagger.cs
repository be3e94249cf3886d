using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModerationBot.Detection.Identification.Tagging;

/// <summary>
/// Gives each token its label: in both layers the best path of Viterbi over the sums of weights (structured perceptron:
/// Collins, EMNLP 2002), then one label of the two.
/// </summary>
internal sealed class Tagger(TaggerWeights weights)
{
    private const short Never = -16_000;
    private const int Half = TaggerWeights.Width / 2;

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
        Vector256<short> names = Start();
        Vector256<short> facts = Start();
        Span<int> rows = stackalloc int[TokenFeatures.Count];
        for (int i = 0; i < count; i++)
        {
            TokenFeatures.Of(views.Padded, i, views.Setting, rows);
            (Vector256<short> low, Vector256<short> high) = Sum(rows);
            Vector256<short> fromNames = Step(ref names, low, 0, TaggerWeights.EndOfNames);
            Vector256<short> fromFacts = Step(ref facts, high, TaggerWeights.Facts, TaggerWeights.EndOfFacts);
            Vector256.Narrow(fromNames.AsUInt16(), fromFacts.AsUInt16()).CopyTo(back, i * TaggerWeights.Width);
        }

        Read(back, names, facts, labels);
        ArrayPool<byte>.Shared.Return(back);
    }

    /// <summary>One label of both layers: a person's name before a fact, a fact before the name of a thing or place.</summary>
    private static TagLabel OneOf(TagLabel name, TagLabel fact) =>
        name is >= TagLabel.Patient and <= TagLabel.Member || fact == TagLabel.NoFact ? name : fact;

    private static void Read(byte[] back, Vector256<short> names, Vector256<short> facts, Span<TagLabel> labels)
    {
        int name = ArgMax(names, TaggerWeights.EndOfNames);
        int fact = ArgMax(facts, TaggerWeights.EndOfFacts - TaggerWeights.Facts);
        for (int i = labels.Length - 1; i >= 0; i--)
        {
            labels[i] = OneOf((TagLabel)name, (TagLabel)(TaggerWeights.Facts + fact));
            name = back[(i * TaggerWeights.Width) + name];
            fact = back[(i * TaggerWeights.Width) + Half + fact];
        }
    }

    private static Vector256<short> Start() => Vector256.Create(Never).WithElement(0, (short)0);

    /// <summary>One step of Viterbi in one layer; scores are kept relative to the best, so that 16 bits hold them.</summary>
    /// <returns>For each label, the label before it on its best path.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<short> Step(ref Vector256<short> scores, Vector256<short> sums, int layer, int end)
    {
        Vector256<short> best = Vector256.Create(short.MinValue);
        Vector256<short> origin = default;
        ref short steps = ref MemoryMarshal.GetArrayDataReference(weights.Steps);
        for (int from = 0; from < end - layer; from++)
        {
            Vector256<short> score = Vector256.Create(scores[from]) + Vector256.LoadUnsafe(ref steps, (nuint)(((layer + from) * TaggerWeights.Width) + layer));
            origin = Vector256.ConditionalSelect(Vector256.GreaterThan(score, best), Vector256.Create((short)from), origin);
            best = Vector256.Max(score, best);
        }

        Vector256<short> total = best + sums;
        short top = total[ArgMax(total, end - layer)];
        scores = Vector256.Max(total - Vector256.Create(top), Vector256.Create(Never));
        return origin;
    }

    /// <summary>Sums of the rows: the score of each label of both layers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (Vector256<short> Names, Vector256<short> Facts) Sum(ReadOnlySpan<int> rows)
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

    private static int ArgMax(Vector256<short> scores, int count)
    {
        int best = 0;
        for (int i = 1; i < count; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }
}
