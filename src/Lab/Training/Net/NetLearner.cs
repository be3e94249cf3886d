using System.Numerics.Tensors;
using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Lab.Training;

/// <summary>Moves the numbers of a net: Adam for the dense ones, AdaGrad by row for the rest.</summary>
internal sealed class NetLearner(NetNumbers net, NetSettings settings)
{
    private const int Width = NetShape.Width;
    private const float First = 0.9f;
    private const float Second = 0.999f;
    private const float Tiny = 1e-8f;
    private readonly float[] _means = new float[NetShape.Dense];
    private readonly float[] _squares = new float[NetShape.Dense];
    private readonly float[] _rowSquares = new float[NetShape.Rows];
    private int _steps;

    /// <summary>Rows that were ever moved.</summary>
    public bool Knows(int row) => _rowSquares[row] > 0;

    /// <summary>One step.</summary>
    /// <param name="gradient">Gradient of the dense numbers, summed over the batch.</param>
    /// <param name="count">Examples in the batch.</param>
    /// <param name="rate">Part of the full step, 1 to 0.</param>
    public void Dense(ReadOnlySpan<float> gradient, int count, float rate)
    {
        _steps++;
        double wholeFirst = 1 - Math.Pow(First, _steps);
        double wholeSecond = 1 - Math.Pow(Second, _steps);
        float step = (float)(rate * settings.Rate * Math.Sqrt(wholeSecond) / wholeFirst);
        float decay = 1 - (rate * settings.Rate * settings.Decay);
        for (int i = 0; i < gradient.Length; i++)
        {
            float slope = gradient[i] / count;
            _means[i] = (First * _means[i]) + ((1 - First) * slope);
            _squares[i] = (Second * _squares[i]) + ((1 - Second) * slope * slope);
            net.Dense[i] = (decay * net.Dense[i]) - (step * _means[i] / (MathF.Sqrt(_squares[i]) + Tiny));
        }
    }

    /// <summary>The rows of one text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hidden">Words of which only the marks were seen.</param>
    /// <param name="gradient">Gradient of its words.</param>
    /// <param name="rate">Part of the full step, 1 to 0.</param>
    public void Rows(NetText text, bool[] hidden, float[] gradient, float rate)
    {
        float step = rate * settings.RowRate;
        for (int word = 0; word < text.Length; word++)
        {
            ReadOnlySpan<float> slope = gradient.AsSpan(word * Width, Width);
            float square = TensorPrimitives.SumOfSquares(slope) / Width;
            foreach (int mark in text.Marks[word])
            {
                Move(mark, slope, square, 1, step);
            }

            if (hidden[word])
            {
                continue;
            }

            Move(text.Words[word], slope, square, 1, step);
            foreach (int part in text.Parts[word])
            {
                Move(part, slope, square, 1f / text.Parts[word].Length, step);
            }
        }
    }

    private void Move(int row, ReadOnlySpan<float> slope, float square, float share, float step)
    {
        _rowSquares[row] += square * share * share;
        Span<float> target = net.Rows.AsSpan(row * Width, Width);
        TensorPrimitives.MultiplyAdd(slope, -step * share / (MathF.Sqrt(_rowSquares[row]) + Tiny), target, target);
    }
}
