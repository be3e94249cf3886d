namespace ModerationBot.Lab.Evaluation;

/// <summary>Area under the ROC curve: how often a discriminatory text scores above a benign one.</summary>
internal static class Auc
{
    /// <summary>The area; 0.5 when one class is absent. Ties count half.</summary>
    public static double Of(IReadOnlyList<(double Score, bool Label)> pairs) => FigureOf(pairs).Value;

    /// <summary>The area with DeLong's interval (DeLong, DeLong and Clarke-Pearson, 1988).</summary>
    public static Figure FigureOf(IReadOnlyList<(double Score, bool Label)> pairs)
    {
        double[] yes = [.. pairs.Where(pair => pair.Label).Select(pair => pair.Score).Order()];
        double[] no = [.. pairs.Where(pair => !pair.Label).Select(pair => pair.Score).Order()];
        if (yes.Length == 0 || no.Length == 0)
        {
            return new(0.5, new(0, 1));
        }

        double[] above = [.. yes.Select(score => Below(no, score))];
        double[] beneath = [.. no.Select(score => 1 - Below(yes, score))];
        double area = above.Average();
        return new(area, Interval.Normal(area, Math.Sqrt((Variance(above) / yes.Length) + (Variance(beneath) / no.Length))));
    }

    /// <summary>Share of sorted scores below a score; equal ones count half.</summary>
    private static double Below(double[] sorted, double score) =>
        (First(sorted, score, orEqual: true) + First(sorted, score, orEqual: false)) / (2.0 * sorted.Length);

    /// <summary>Where the first score lies that is greater, or not less.</summary>
    private static int First(double[] sorted, double score, bool orEqual)
    {
        int low = 0;
        int high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = sorted[middle] < score || (!orEqual && sorted[middle] == score) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static double Variance(double[] values)
    {
        double mean = values.Average();
        return values.Length < 2 ? 0 : values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }
}
