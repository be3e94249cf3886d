using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Detection.Identification.Patients;

/// <summary>Weights of the question "does the item point to a patient?", 8 bits each.</summary>
/// <param name="Values">One for each feature of <see cref="ItemFeatures"/>.</param>
/// <param name="Scale">What one unit is worth.</param>
/// <param name="Bias">Added once.</param>
internal sealed record ItemWeights(sbyte[] Values, float Scale, float Bias)
{
    // What a label is worth does not shrink with the length of the text: one name is enough.
    private static readonly double LabelFactor = LinearWeights.LengthFactor(0);

    /// <summary>Score before calibration.</summary>
    /// <param name="features">The features.</param>
    /// <param name="ofLabels">How many of them, at the start, tell of labels.</param>
    public double Score(ReadOnlySpan<int> features, int ofLabels)
    {
        double labels = Sum(features[..ofLabels]) * LabelFactor;
        return ((labels + (Sum(features[ofLabels..]) * LinearWeights.LengthFactor(features.Length - ofLabels))) * Scale) + Bias;
    }

    private int Sum(ReadOnlySpan<int> features)
    {
        int sum = 0;
        foreach (int feature in features)
        {
            sum += Values[feature];
        }

        return sum;
    }
}
