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

    /// <summary>Score before the logistic function.</summary>
    /// <param name="features">Places of the features.</param>
    /// <param name="values">Value of a feature by its table; see <see cref="TrainingSettings.Values"/>.</param>
    public double Score(ReadOnlySpan<int> features, ReadOnlySpan<float> values)
    {
        double sum = 0;
        foreach (int feature in features)
        {
            sum += _weights[feature] * values[TableOf(feature)];
        }

        return (sum * LinearWeights.LengthFactor(features.Length)) + _bias;
    }

    /// <summary>Learns one example.</summary>
    /// <param name="features">Places of the features.</param>
    /// <param name="values">Value of a feature by its table.</param>
    /// <param name="target">Whether the answer is yes.</param>
    /// <param name="weight">How much the example counts.</param>
    /// <param name="offset">Added to the score: what another model already knows.</param>
    public void Learn(ReadOnlySpan<int> features, ReadOnlySpan<float> values, bool target, float weight, double offset = 0)
    {
        double probability = Logistic.Of(Score(features, values) + offset);
        double error = (probability - (target ? 1 : 0)) * weight;
        double factor = LinearWeights.LengthFactor(features.Length);
        foreach (int feature in features)
        {
            float gradient = (float)(error * factor * values[TableOf(feature)]) + (decay * _weights[feature]);
            _squares[feature] += gradient * gradient;
            _weights[feature] -= rate * gradient / (MathF.Sqrt(_squares[feature]) + 1e-6f);
        }

        _biasSquares += error * error;
        _bias -= rate * error / (Math.Sqrt(_biasSquares) + 1e-6);
    }

    private static int TableOf(int feature)
    {
        ReadOnlySpan<int> offsets = ModelTables.Offsets;
        return feature < offsets[1] ? 0 : feature < offsets[2] ? 1 : feature < offsets[3] ? 2 : 3;
    }
}
