using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Lab.Training;

/// <summary>Platt's method: the line that turns scores into probabilities on a set that was not learnt from.</summary>
internal static class PlattFit
{
    private const int Rounds = 2000;
    private const double Rate = 0.5;

    /// <summary>Fits slope and intercept; classes count alike whatever their numbers.</summary>
    public static (double Slope, double Intercept) Fit(IReadOnlyList<(double Score, bool Target)> pairs)
    {
        ArgumentOutOfRangeException.ThrowIfZero(pairs.Count);
        int yes = Math.Max(1, pairs.Count(pair => pair.Target));
        int no = Math.Max(1, pairs.Count - yes);
        double slope = 1;
        double intercept = 0;
        for (int round = 0; round < Rounds; round++)
        {
            double forSlope = 0;
            double forIntercept = 0;
            foreach ((double score, bool target) in pairs)
            {
                double error = (Logistic.Of((slope * score) + intercept) - (target ? 1 : 0)) / (target ? yes : no);
                forSlope += error * score;
                forIntercept += error;
            }

            slope -= Rate * forSlope / 4;
            intercept -= Rate * forIntercept / 4;
        }

        return (Math.Max(slope, 0.05), intercept);
    }

    /// <summary>The line moved so that 0.5 is where no more than this share of the benign is flagged; as it is without pairs.</summary>
    public static Calibration Line(IReadOnlyList<(double Score, bool Target)> pairs, double falseAlarms)
    {
        if (pairs.Count == 0)
        {
            return new(1, 0);
        }

        (double slope, _) = Fit(pairs);
        return new(slope, -slope * Threshold(pairs, falseAlarms));
    }

    /// <summary>The lowest score at which no more than this share of the benign is flagged.</summary>
    public static double Threshold(IReadOnlyList<(double Score, bool Target)> pairs, double falseAlarms)
    {
        double[] benign = [.. pairs.Where(pair => !pair.Target).Select(pair => pair.Score).Order()];
        if (benign.Length == 0)
        {
            return 0;
        }

        int allowed = (int)Math.Floor(benign.Length * falseAlarms);
        return Math.BitIncrement(benign[^Math.Min(benign.Length, allowed + 1)]);
    }
}
