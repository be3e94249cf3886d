namespace ModerationBot.Lab.Evaluation;

/// <summary>Area under the ROC curve: how often a discriminatory text scores above a benign one.</summary>
internal static class Auc
{
    /// <summary>The area; 0.5 when one class is absent. Ties count half.</summary>
    public static double Of(IReadOnlyList<(double Score, bool Label)> pairs)
    {
        (double Score, bool Label)[] sorted = [.. pairs.OrderBy(pair => pair.Score)];
        double ranks = 0;
        long positives = 0;
        for (int i = 0; i < sorted.Length;)
        {
            int end = i;
            while (end < sorted.Length && sorted[end].Score == sorted[i].Score)
            {
                end++;
            }

            double rank = (i + 1 + end) / 2.0;
            for (; i < end; i++)
            {
                ranks += sorted[i].Label ? rank : 0;
                positives += sorted[i].Label ? 1 : 0;
            }
        }

        long negatives = sorted.Length - positives;
        return positives == 0 || negatives == 0 ? 0.5 : (ranks - (positives * (positives + 1) / 2.0)) / (positives * (double)negatives);
    }
}
