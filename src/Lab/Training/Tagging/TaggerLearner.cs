using ModerationBot.Detection.Identification.Tagging;

namespace ModerationBot.Lab.Training.Tagging;

/// <summary>
/// Averaged structured perceptron (Collins, EMNLP 2002) that learns from partly told answers: the best path among those
/// allowed stands for the right one (latent perceptron: Sun et al., IJCAI 2009). One text after the other, in a fixed order.
/// </summary>
internal sealed class TaggerLearner
{
    private const int Width = TaggerWeights.Width;
    private const int Labels = TaggerWeights.Labels;
    private const float Never = -1e9f;
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
        int count = allowed.Length;
        float[] scores = Scores(rows, count);
        int[] found = Best(scores, []);
        bool wrong = false;
        for (int i = 0; i < count && !wrong; i++)
        {
            wrong = (allowed[i] >> found[i] & 1) == 0;
        }

        if (wrong)
        {
            Move(rows, found, Best(scores, allowed));
        }

        _seen++;
    }

    /// <summary>The averaged weights in whole numbers.</summary>
    public TaggerWeights Build()
    {
        float[] averages = Average(_weights, _sums);
        float[] steps = Average(_steps, _stepSums);
        sbyte[] values = new sbyte[averages.Length];
        float scale = Quantiser.Round(averages, values);
        return new(values, [.. steps.Select(step => scale == 0 ? (short)0 : (short)Math.Clamp(MathF.Round(step / scale), -4000, 4000))]);
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
                System.Numerics.Tensors.TensorPrimitives.Add(score, _weights.AsSpan(row * Width, Width), score);
            }
        }

        return scores;
    }

    private int[] Best(float[] scores, ReadOnlySpan<uint> allowed)
    {
        int count = scores.Length / Width;
        byte[] back = new byte[count * Width];
        float[] best = new float[Width];
        float[] next = new float[Width];
        Array.Fill(best, Never);
        best[0] = 0;
        for (int i = 0; i < count; i++)
        {
            for (int to = 0; to < Labels; to++)
            {
                next[to] = Never * 2;
                if (allowed.Length > 0 && (allowed[i] >> to & 1) == 0)
                {
                    continue;
                }

                for (int from = 0; from < Labels; from++)
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

        int label = Array.IndexOf(best, best.AsSpan(0, Labels).ToArray().Max());
        int[] path = new int[count];
        for (int i = count - 1; i >= 0; i--)
        {
            path[i] = label;
            label = back[(i * Width) + label];
        }

        return path;
    }

    private void Move(ReadOnlySpan<int> rows, int[] found, int[] right)
    {
        int foundBefore = 0;
        int rightBefore = 0;
        for (int i = 0; i < found.Length; i++)
        {
            if (found[i] != right[i])
            {
                foreach (int row in rows.Slice(i * TokenFeatures.Count, TokenFeatures.Count))
                {
                    Add(_weights, _sums, (row * Width) + right[i], 1);
                    Add(_weights, _sums, (row * Width) + found[i], -1);
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
