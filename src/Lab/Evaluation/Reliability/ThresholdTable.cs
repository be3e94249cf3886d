namespace ModerationBot.Lab.Evaluation.Reliability;

/// <summary>
/// Which score to set for a stated rate of false alarms, and the recall that it buys. The score is chosen on the development
/// set and judged on the test set, so that the figures are those of texts it was not chosen on.
/// </summary>
internal static class ThresholdTable
{
    /// <summary>Start of the names of the sections.</summary>
    public const string Prefix = "thresholds";

    private static readonly int[] Percents = [1, 2, 4, 6, 10];

    /// <summary>One row for each stated rate.</summary>
    /// <param name="language"><c>fr</c> or <c>en</c>.</param>
    /// <param name="dev">Answers to choose on.</param>
    /// <param name="test">Answers to judge on.</param>
    public static IEnumerable<MetricRow> Of(string language, IReadOnlyList<Answer> dev, IReadOnlyList<Answer> test)
    {
        double[] benign = [.. Scores(dev, discriminatory: false).Order()];
        return Percents.Select(percent => Row(language, percent, benign, test));
    }

    /// <summary>The lowest score, to four decimals, from which on no more than this share of the benign is flagged.</summary>
    /// <param name="benign">Scores of benign texts, sorted.</param>
    /// <param name="rate">Share allowed.</param>
    public static double Choose(double[] benign, double rate)
    {
        int allowed = (int)Math.Floor(benign.Length * rate);
        return benign.Length == 0 ? 0.5 : Math.Min(1, Math.Round(benign[^Math.Min(benign.Length, allowed + 1)] + 0.0001, 4));
    }

    private static MetricRow Row(string language, int percent, double[] benign, IReadOnlyList<Answer> test)
    {
        double rate = percent / 100.0;
        double threshold = Choose(benign, rate);
        Interval unsure = Bootstrap.OfTexts(benign.Length, drawn => Choose([.. drawn.Select(i => benign[i]).Order()], rate));
        return MetricRow.Of(
            $"{Prefix} {language}",
            FormattableString.Invariant($"{percent} %"),
            test,
            (Metric.Threshold, new(threshold, unsure)),
            (Metric.Recall, Reached(test, discriminatory: true, threshold)),
            (Metric.FalseAlarms, Reached(test, discriminatory: false, threshold)));
    }

    private static Figure Reached(IReadOnlyList<Answer> answers, bool discriminatory, double threshold)
    {
        double[] scores = [.. Scores(answers, discriminatory)];
        return Figure.Share(scores.Count(score => score >= threshold), scores.Length);
    }

    private static IEnumerable<double> Scores(IReadOnlyList<Answer> answers, bool discriminatory) =>
        answers.Where(answer => answer.Example.Discriminatory == discriminatory).Select(answer => answer.Score);
}
