using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Lab.Training;

/// <summary>Logistic regression by AdaGrad over sparse features, one example after the other, in a fixed order.</summary>
internal sealed class LinearLearner(int size, float rate, float decay)
{
    private readonly float[] _weights = new float[size];
    private readonly float[] _squares = new float[size];
    private double _bias;
    private double _biasSquares;

    /// <summary>Weights learnt so far.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>Bias learnt so far.</summary>
    public float Bias => (float)_bias;

    /// <summary>Learns one example.</summary>
    /// <param name="features">Places of the features of the text.</param>
    /// <param name="context">Places of the features of its context; empty when there is none.</param>
    /// <param name="values">Value of a feature by its table.</param>
    /// <param name="target">Whether the answer is yes.</param>
    /// <param name="weight">How much the example counts.</param>
    public void Learn(ReadOnlySpan<int> features, ReadOnlySpan<int> context, ReadOnlySpan<float> values, bool target, float weight)
    {
        double score = Sum(features, values) + Sum(context, values) + _bias;
        double error = (Logistic.Of(score) - (target ? 1 : 0)) * weight;
        Move(features, values, error);
        Move(context, values, error);
        _biasSquares += error * error;
        _bias -= rate * error / (Math.Sqrt(_biasSquares) + 1e-6);
    }

    private double Sum(ReadOnlySpan<int> features, ReadOnlySpan<float> values)
    {
        double sum = 0;
        foreach (int feature in features)
        {
            sum += _weights[feature] * values[TableOf(feature)];
        }

        return sum * LinearWeights.LengthFactor(features.Length);
    }

    private void Move(ReadOnlySpan<int> features, ReadOnlySpan<float> values, double error)
    {
        double factor = LinearWeights.LengthFactor(features.Length);
        foreach (int feature in features)
        {
            float gradient = (float)(error * factor * values[TableOf(feature)]) + (decay * _weights[feature]);
            _squares[feature] += gradient * gradient;
            _weights[feature] -= rate * gradient / (MathF.Sqrt(_squares[feature]) + 1e-6f);
        }
    }

    private static int TableOf(int feature)
    {
        ReadOnlySpan<int> offsets = ModelTables.Offsets;
        return feature < offsets[1] ? 0 : feature < offsets[2] ? 1 : feature < offsets[3] ? 2 : feature < ModelTables.Total ? 3 : 4;
    }
}
