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

    /// <summary>Learns one item.</summary>
    /// <param name="features">Its features.</param>
    /// <param name="ofLabels">How many of them, at the start, tell of labels.</param>
    /// <param name="target">Whether it points to a patient.</param>
    /// <param name="weight">How much it counts.</param>
    public void Learn(ReadOnlySpan<int> features, int ofLabels, bool target, float weight)
    {
        double labels = LinearWeights.LengthFactor(0);
        double words = LinearWeights.LengthFactor(features.Length - ofLabels);
        double score = (Sum(features[..ofLabels]) * labels) + (Sum(features[ofLabels..]) * words) + _bias;
        double error = (Logistic.Of(score) - (target ? 1 : 0)) * weight;
        Move(features[..ofLabels], error * labels);
        Move(features[ofLabels..], error * words);
        _biasSquares += error * error;
        _bias -= rate * error / (Math.Sqrt(_biasSquares) + 1e-6);
    }

    private double Sum(ReadOnlySpan<int> features)
    {
        double sum = 0;
        foreach (int feature in features)
        {
            sum += _weights[feature];
        }

        return sum;
    }

    private void Move(ReadOnlySpan<int> features, double error)
    {
        foreach (int feature in features)
        {
            float gradient = (float)error + (decay * _weights[feature]);
            _squares[feature] += gradient * gradient;
            _weights[feature] -= rate * gradient / (MathF.Sqrt(_squares[feature]) + 1e-6f);
        }
    }
}
