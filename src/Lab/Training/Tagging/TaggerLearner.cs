using ModerationBot.Detection.Identification.Tagging;

namespace ModerationBot.Lab.Training.Tagging;

/// <summary>
/// Averaged structured perceptron (Collins, EMNLP 2002) that learns from partly told answers: the best path among those
/// allowed stands for the right one (latent perceptron: Sun et al., IJCAI 2009). One text after the other, in a fixed order.
/// </summary>
internal sealed class TaggerLearner(float missed, float mistaken)
{
    private const int Width = TaggerWeights.Width;
    private const float Never = -1e9f;

    /// <summary>Stands in the place of a row that is hidden.</summary>
    public const int Hidden = -1;

    private readonly float[] _weights = new float[TaggerWeights.Rows * Width];
    private readonly float[] _sums = new float[TaggerWeights.Rows * Width];
    private readonly float[] _steps = new float[Width * Width];
    private readonly float[] _stepSums = new float[Width * Width];
    private double _seen = 1;

    /// <summary>Learns one text.</summary>
    /// <param name="rows">Rows of all its tokens, one after the other.</param>
    /// <param name="allowed">Labels allowed for each token.</param>
    public void Learn(ReadOnlySpan<int> rows, ReadOnlySpan<uint> allowed)
    {
        float[] scores = Scores(rows, allowed.Length);
        Learn(rows, allowed, scores, 0, TaggerWeights.EndOfNames);
        Learn(rows, allowed, scores, TaggerWeights.Facts, TaggerWeights.EndOfFacts);
        _seen++;
    }

    private void Learn(ReadOnlySpan<int> rows, ReadOnlySpan<uint> allowed, float[] scores, int layer, int end)
    {
        uint[] told = new uint[allowed.Length];
        uint bits = ((1u << (end - layer)) - 1) << layer;
        for (int i = 0; i < told.Length; i++)
        {
            told[i] = allowed[i] & bits;
        }

        if (!told.AsSpan().ContainsAnyExcept(0u))
        {
            return;
        }

        int[] found = Best(WithMargin(scores, told, layer, end), [], layer, end);
        for (int i = 0; i < found.Length; i++)
        {
            if ((told[i] >> found[i] & 1) == 0)
            {
                Move(rows, found, Best(scores, told, layer, end), layer);
                return;
            }
        }
    }

    /// <summary>Wrong labels are made more tempting than they are: the right ones must win by a margin.</summary>
    private float[] WithMargin(float[] scores, uint[] told, int layer, int end)
    {
        float[] tempting = [.. scores];
        for (int i = 0; i < told.Length; i++)
        {
            bool nothing = (told[i] >> layer & 1) != 0;
            for (int label = layer; label < end && told[i] != 0; label++)
            {
                tempting[(i * Width) + label] += (told[i] >> label & 1) != 0 ? 0 : nothing ? mistaken : missed;
            }
        }

        return tempting;
    }

    /// <summary>The averaged weights in whole numbers.</summary>
    public TaggerWeights Build(double hidden)
    {
        float[] averages = Average(_weights, _sums);
        float[] steps = Average(_steps, _stepSums);
        sbyte[] values = new sbyte[averages.Length];
        float scale = Quantiser.Round(averages, values);
        return new(values, [.. steps.Select(step => scale == 0 ? (short)0 : (short)Math.Clamp(MathF.Round(step / scale / (float)(1 - hidden)), -4000, 4000))]);
    }

    private float[] Average(float[] weights, float[] sums)
    {
        float[] averages = new float[weights.Length];
        for (int i = 0; i < averages.Length; i++)
        {
            averages[i] = (float)(weights[i] - (sums[i] / _seen));
        }

        return averages;
    }

    private float[] Scores(ReadOnlySpan<int> rows, int count)
    {
        float[] scores = new float[count * Width];
        for (int i = 0; i < count; i++)
        {
            Span<float> score = scores.AsSpan(i * Width, Width);
            foreach (int row in rows.Slice(i * TokenFeatures.Count, TokenFeatures.Count))
            {
                if (row != Hidden)
                {
                    System.Numerics.Tensors.TensorPrimitives.Add(score, _weights.AsSpan(row * Width, Width), score);
                }
            }
        }

        return scores;
    }

    private int[] Best(float[] scores, ReadOnlySpan<uint> allowed, int layer, int end)
    {
        int count = scores.Length / Width;
        byte[] back = new byte[count * Width];
        float[] best = new float[Width];
        float[] next = new float[Width];
        Array.Fill(best, Never);
        best[layer] = 0;
        for (int i = 0; i < count; i++)
        {
            for (int to = layer; to < end; to++)
            {
                next[to] = Never * 2;
                if (allowed.Length > 0 && (allowed[i] >> to & 1) == 0)
                {
                    continue;
                }

                for (int from = layer; from < end; from++)
                {
                    float score = best[from] + _steps[(from * Width) + to];
                    if (score > next[to])
                    {
                        (next[to], back[(i * Width) + to]) = (score, (byte)from);
                    }
                }

                next[to] += scores[(i * Width) + to];
            }

            (best, next) = (next, best);
        }

        int label = layer + System.Numerics.Tensors.TensorPrimitives.IndexOfMax<float>(best.AsSpan(layer, end - layer));
        int[] path = new int[count];
        for (int i = count - 1; i >= 0; i--)
        {
            path[i] = label;
            label = back[(i * Width) + label];
        }

        return path;
    }

    private void Move(ReadOnlySpan<int> rows, int[] found, int[] right, int layer)
    {
        int foundBefore = layer;
        int rightBefore = layer;
        for (int i = 0; i < found.Length; i++)
        {
            if (found[i] != right[i])
            {
                foreach (int row in rows.Slice(i * TokenFeatures.Count, TokenFeatures.Count))
                {
                    if (row != Hidden)
                    {
                        Add(_weights, _sums, (row * Width) + right[i], 1);
                        Add(_weights, _sums, (row * Width) + found[i], -1);
                    }
                }
            }

            if (found[i] != right[i] || foundBefore != rightBefore)
            {
                Add(_steps, _stepSums, (rightBefore * Width) + right[i], 1);
                Add(_steps, _stepSums, (foundBefore * Width) + found[i], -1);
            }

            (foundBefore, rightBefore) = (found[i], right[i]);
        }
    }

    private void Add(float[] weights, float[] sums, int at, float change)
    {
        weights[at] += change;
        sums[at] += (float)(change * _seen);
    }
}
