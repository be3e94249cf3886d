namespace ModerationBot.Detection.Discrimination;

/// <summary>From the score of the model to the score of the product, in which 0.5 is where a person should look.</summary>
/// <param name="Slope">Of the line fitted by Platt's method on the development set.</param>
/// <param name="Intercept">Of the same line, moved so that the chosen threshold falls on 0.5.</param>
internal sealed record Calibration(double Slope, double Intercept)
{
    /// <summary>The calibrated score, 0 to 1, to four decimals.</summary>
    public double Apply(double score) => Math.Round(Logistic.Of((Slope * score) + Intercept), 4);
}
