using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Detection.Identification.Patients;

/// <summary>Weights of the question "does the item point to a patient?", 8 bits each.</summary>
/// <param name="Values">One for each feature of <see cref="ItemFeatures"/>.</param>
/// <param name="Scale">What one unit is worth.</param>
/// <param name="Bias">Added once.</param>
internal sealed record ItemWeights(sbyte[] Values, float Scale, float Bias)
{
    /// <summary>Score before calibration.</summary>
    public double Score(ReadOnlySpan<int> features)
    {
        int sum = 0;
        foreach (int feature in features)
        {
            sum += Values[feature];
        }

        return (sum * (double)Scale * LinearWeights.LengthFactor(features.Length)) + Bias;
    }
}
