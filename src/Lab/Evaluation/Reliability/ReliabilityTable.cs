namespace ModerationBot.Lab.Evaluation.Reliability;

/// <summary>How often a text of a score is discriminatory: ten bins of equal width, calibration error, Brier score.</summary>
internal static class ReliabilityTable
{
    /// <summary>Number of bins.</summary>
    public const int Bins = 10;

    /// <summary>Start of the names of the sections.</summary>
    public const string Prefix = "reliability";

    /// <summary>The rows of a set: the whole first, then its bins from low to high; empty bins stand with no figures.</summary>
    /// <param name="set">Name of the set, such as <c>own test fr</c>.</param>
    /// <param name="answers">Its answers.</param>
    public static IEnumerable<MetricRow> Of(string set, IReadOnlyList<Answer> answers)
    {
        string section = $"{Prefix} {set}";
        yield return MetricRow.Of(section, "all", answers, Whole(answers));
        for (int bin = 0; bin < Bins; bin++)
        {
            Answer[] inside = [.. answers.Where(answer => BinOf(answer.Score) == bin)];
            yield return MetricRow.Of(section, FormattableString.Invariant($"{bin / 10.0:F1} to {(bin + 1) / 10.0:F1}"), inside, Shares(inside));
        }
    }

    private static (string, Figure)[] Whole(IReadOnlyList<Answer> answers) =>
    [
        .. Shares(answers),
        (Metric.CalibrationError, new(Error(answers), Bootstrap.OfTexts(answers.Count, drawn => Error(answers, drawn)))),
        (Metric.Brier, Figure.Mean([.. answers.Select(answer => (answer.Score - answer.Label) * (answer.Score - answer.Label))])),
    ];

    private static (string, Figure)[] Shares(IReadOnlyList<Answer> answers) => answers.Count == 0
        ? []
        :
        [
            (Metric.MeanScore, Figure.Mean([.. answers.Select(answer => answer.Score)])),
            (Metric.Discriminatory, Figure.Share(answers.Count(answer => answer.Example.Discriminatory), answers.Count)),
        ];

    private static double Error(IReadOnlyList<Answer> answers) => Error(answers, [.. Enumerable.Range(0, answers.Count)]);

    /// <summary>Sum over the bins of the distance between scores and labels, over the number of texts.</summary>
    private static double Error(IReadOnlyList<Answer> answers, int[] chosen)
    {
        Span<double> distance = stackalloc double[Bins];
        foreach (int i in chosen)
        {
            distance[BinOf(answers[i].Score)] += answers[i].Score - answers[i].Label;
        }

        double sum = 0;
        foreach (double bin in distance)
        {
            sum += Math.Abs(bin);
        }

        return sum / chosen.Length;
    }

    private static int BinOf(double score) => Math.Clamp((int)(score * Bins), 0, Bins - 1);
}
