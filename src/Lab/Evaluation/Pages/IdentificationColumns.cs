namespace ModerationBot.Lab.Evaluation.Pages;

/// <summary>The columns of the tables of the identification half.</summary>
internal static class IdentificationColumns
{
    /// <summary>Whole items.</summary>
    public static IReadOnlyList<Column> Items { get; } =
    [
        Column.Name("set"), Column.Texts, Column.Positives("identifying"), Column.Figure("F1", Metric.F1),
        Column.Figure("precision", Metric.Precision), Column.Figure("recall", Metric.Recall),
        Column.Figure("benign flagged", Metric.FalseAlarms), Column.Figure("benign flagged by any half", Metric.FlaggedByAny),
        Column.Figure("accuracy", Metric.Accuracy), Column.Figure("AUC", Metric.Auc),
    ];

    /// <summary>Spans.</summary>
    public static IReadOnlyList<Column> Spans { get; } =
    [
        Column.Name("type"), Column.Texts, Column.Positives("marked"), Column.Figure("recall", Metric.Recall),
        Column.Figure("recall, flagged", Metric.RecallFlagged), Column.Figure("precision", Metric.Precision),
    ];

    /// <summary>Names by origin.</summary>
    public static IReadOnlyList<Column> Names { get; } =
    [
        Column.Name("names"), Column.Texts, Column.Positives("words"), Column.Percent("found, %", Metric.Recall),
        Column.Percent("found in lower case, %", Metric.RecallLower), Column.Percent("gap, points", Metric.Gap),
        Column.Percent("gap by chance, points", Metric.GapByChance),
    ];

    /// <summary>Numbers with check digits.</summary>
    public static IReadOnlyList<Column> Numbers { get; } =
    [
        Column.Name("set"), Column.Texts, Column.Positives("numbers"), Column.Figure("recall", Metric.Recall),
        Column.Figure("recall, flagged", Metric.RecallFlagged), Column.Figure("precision", Metric.Precision),
        Column.Figure("precision of recognisers alone", Metric.PrecisionOfRules), Column.Figure("one level lower", Metric.OneLevelLower), Column.Percent("taken for a number, %", Metric.FalseAlarms),
    ];

    /// <summary>Details of everyday sentences.</summary>
    public static IReadOnlyList<Column> Everyday { get; } =
    [
        Column.Name("set"), new("tokens", Column.Texts.Cell), Column.Positives("of details"), Column.Figure("F1", Metric.F1),
        Column.Figure("precision", Metric.Precision), Column.Figure("recall", Metric.Recall),
        Column.Percent("with a finding, %", Metric.FalseAlarms),
    ];

    /// <summary>Published cases.</summary>
    public static IReadOnlyList<Column> Published { get; } =
    [
        Column.Name("set"), Column.Texts, Column.Percent("flagged, %", Metric.FalseAlarms), Column.Number("false persons per 10,000 words", Metric.FalsePersons),
    ];

    /// <summary>Stated and true risk.</summary>
    public static IReadOnlyList<Column> Risk { get; } =
    [
        Column.Name("told"), Column.Texts, Column.Figure("stated risk", Metric.StatedRisk), Column.Figure("true risk", Metric.TrueRisk),
        Column.Figure("ratio of risks", Metric.RiskRatio), Column.Figure("ratio of others", Metric.OthersRatio),
        Column.Figure("calibration error", Metric.CalibrationError),
    ];
}
