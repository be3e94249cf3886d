namespace ModerationBot.Lab.Evaluation.Pages;

/// <summary>The columns of each kind of table.</summary>
internal static class PageColumns
{
    /// <summary>All the usual figures.</summary>
    public static IReadOnlyList<Column> All { get; } =
    [
        Column.Name("set"), Column.Texts, Column.Positives("discriminatory"), Column.Figure("F1", Metric.F1),
        Column.Figure("precision", Metric.Precision), Column.Figure("recall", Metric.Recall),
        Column.Figure("benign flagged", Metric.FalseAlarms), Column.Figure("accuracy", Metric.Accuracy),
        Column.Figure("AUC", Metric.Auc), Column.Figure("ground right", Metric.GroundRight),
    ];

    /// <summary>Benign texts only.</summary>
    public static IReadOnlyList<Column> Benign { get; } = [Column.Name("set"), Column.Texts, Column.PerThousand("flagged per 1,000", Metric.FalseAlarms)];

    /// <summary>A whole set, before its bins.</summary>
    public static IReadOnlyList<Column> Calibration { get; } =
    [
        Column.Texts, Column.Figure("mean score", Metric.MeanScore), Column.Figure("discriminatory", Metric.Discriminatory),
        Column.Figure("calibration error", Metric.CalibrationError), Column.Figure("Brier score", Metric.Brier),
    ];

    /// <summary>Bins of scores.</summary>
    public static IReadOnlyList<Column> Bins { get; } =
    [
        Column.Name("score"), Column.Texts, Column.Figure("mean score", Metric.MeanScore), Column.Figure("discriminatory", Metric.Discriminatory),
    ];

    /// <summary>Thresholds for rates of false alarms.</summary>
    public static IReadOnlyList<Column> Thresholds { get; } =
    [
        Column.Name("stated rate"), Column.Figure("score to set", Metric.Threshold), Column.Percent("recall, %", Metric.Recall),
        Column.Percent("benign flagged, %", Metric.FalseAlarms),
    ];

    /// <summary>Ways of typing.</summary>
    public static IReadOnlyList<Column> Robustness { get; } =
    [
        Column.Name("typed with"), Column.Figure("F1", Metric.F1), Column.Change("change of F1", Metric.F1Change), Column.Figure("recall", Metric.Recall),
        Column.Figure("benign flagged", Metric.FalseAlarms), Column.Figure("AUC", Metric.Auc),
    ];

    /// <summary>Groups.</summary>
    public static IReadOnlyList<Column> Fairness { get; } =
    [
        Column.Name("set"), Column.Texts, Column.Percent("flagged, %", Metric.FalseAlarms), Column.Figure("mean score", Metric.MeanScore),
        Column.Percent("gap, points", Metric.Gap), Column.Percent("gap by chance, points", Metric.GapByChance),
    ];

    /// <summary>Those of the columns that say something of at least one row.</summary>
    public static IReadOnlyList<Column> That(IReadOnlyList<Column> columns, IReadOnlyList<MetricRow> rows) =>
        [.. columns.Where(column => rows.Any(row => column.Cell(row).Length > 0))];
}
