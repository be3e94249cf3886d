namespace ModerationBot.Lab.Evaluation.Comparison;

/// <summary>Two programs on the same texts.</summary>
/// <param name="Name">Name of the set.</param>
/// <param name="Ours">Figures of this model.</param>
/// <param name="Theirs">Figures of the other program.</param>
/// <param name="Difference">F1 of this model less that of the other, with the interval of pairs.</param>
/// <param name="Threshold">From which score the other program flags.</param>
internal sealed record ComparisonRow(string Name, MetricRow Ours, MetricRow Theirs, Figure Difference, double Threshold)
{
    /// <summary>Sets answers side by side; there is at least one.</summary>
    public static ComparisonRow Of(string name, IReadOnlyList<Answer> ours, IReadOnlyList<Answer> theirs) =>
        new(name, MetricRow.Of("this model", name, ours), MetricRow.Of("other program", name, theirs), PairedF1.Change(theirs, ours), theirs[0].Threshold);
}
