namespace ModerationBot.Lab.Evaluation;

/// <summary>Figures of one set of examples.</summary>
/// <param name="Section">Group of rows, such as <c>own test fr by function</c>.</param>
/// <param name="Name">Name of the set.</param>
/// <param name="Counts">Right and wrong answers.</param>
/// <param name="F1">Interval of F1, by bootstrap.</param>
/// <param name="Accuracy">Interval of accuracy, Wilson.</param>
/// <param name="FalseAlarms">Interval of the share of flagged benign texts, Wilson.</param>
/// <param name="Recall">Interval of recall, Wilson.</param>
/// <param name="Auc">Area under the ROC curve.</param>
/// <param name="GroundRight">Share of true flags whose first ground is one of the labelled; null when not labelled.</param>
internal sealed record MetricRow(
    string Section,
    string Name,
    Counts Counts,
    Interval F1,
    Interval Accuracy,
    Interval FalseAlarms,
    Interval Recall,
    double Auc,
    double? GroundRight)
{
    private const int Seed = 7;

    /// <summary>Figures of answers.</summary>
    public static MetricRow Of(string section, string name, IReadOnlyList<Answer> answers)
    {
        (bool Label, bool Flagged)[] pairs = [.. answers.Select(answer => (answer.Example.Discriminatory, answer.Flagged))];
        Counts counts = Counts.Of(pairs);
        Answer[] grounded = [.. answers.Where(answer => answer.Flagged && answer.Example.Discriminatory && answer.Example.Grounds.Count > 0)];
        return new(
            section,
            name,
            counts,
            Interval.Bootstrap(pairs, figure => figure.F1, Seed),
            Interval.Wilson(counts.TruePositives + counts.TrueNegatives, counts.Total),
            Interval.Wilson(counts.FalsePositives, counts.FalsePositives + counts.TrueNegatives),
            Interval.Wilson(counts.TruePositives, counts.Positives),
            Evaluation.Auc.Of([.. answers.Select(answer => (answer.Score, answer.Example.Discriminatory))]),
            grounded.Length == 0 ? null : (double)grounded.Count(answer => answer.Example.Grounds.Contains(answer.Ground)) / grounded.Length);
    }
}
