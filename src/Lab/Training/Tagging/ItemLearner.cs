using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Identification.Patients;

namespace ModerationBot.Lab.Training.Tagging;

/// <summary>Logistic regression by AdaGrad over the features of items, one item after the other, in a fixed order.</summary>
internal sealed class ItemLearner(float rate, float decay)
{
    private readonly float[] _weights = new float[1 << ItemFeatures.Bits];
    private readonly float[] _squares = new float[1 << ItemFeatures.Bits];
    private double _bias;
    private double _biasSquares;

    /// <summary>Weights learnt so far.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>Bias learnt so far.</summary>
    public float Bias => (float)_bias;

    /// <summary>Score of an item before calibration.</summary>
    public double Score(ReadOnlySpan<int> features)
    {
        double sum = 0;
        foreach (int feature in features)
        {
            sum += _weights[feature];
        }

        return (sum * LinearWeights.LengthFactor(features.Length)) + _bias;
    }

    /// <summary>Learns one item.</summary>
    public void Learn(ReadOnlySpan<int> features, bool target, float weight)
    {
        double error = (Logistic.Of(Score(features)) - (target ? 1 : 0)) * weight;
        double factor = LinearWeights.LengthFactor(features.Length);
        foreach (int feature in features)
        {
            float gradient = (float)(error * factor) + (decay * _weights[feature]);
            _squares[feature] += gradient * gradient;
            _weights[feature] -= rate * gradient / (MathF.Sqrt(_squares[feature]) + 1e-6f);
        }

        _biasSquares += error * error;
        _bias -= rate * error / (Math.Sqrt(_biasSquares) + 1e-6);
    }
}
