using System.Globalization;
using System.Text;
using ModerationBot.Lab.Evaluation.Pages;

namespace ModerationBot.Lab.Evaluation.Comparison;

/// <summary>Two programs side by side, as a table of Markdown.</summary>
internal static class ComparisonPage
{
    private static readonly (string Title, string Metric)[] Pairs =
        [("F1", Metric.F1), ("recall", Metric.Recall), ("benign flagged", Metric.FalseAlarms), ("AUC", Metric.Auc)];

    /// <summary>The table; of each pair of columns the first is this model, the second the other program.</summary>
    public static string Write(IReadOnlyList<ComparisonRow> rows)
    {
        StringBuilder page = new("# This model and the other program on the same texts\n\n");
        page.Append("Intervals of 95 % in brackets. The difference of F1 is drawn over pairs: above 0 this model is better.\n\n");
        string[] titles = ["set", "texts", "discriminatory", .. Pairs.SelectMany(pair => (string[])[pair.Title + ", this model", "other"]), "difference of F1", "the other flags from"];
        page.Append(MarkdownTable.Line(titles)).Append(MarkdownTable.Rule(titles.Length));
        foreach (ComparisonRow row in rows)
        {
            page.Append(MarkdownTable.Line(Cells(row)));
        }

        return page.ToString();
    }

    private static IEnumerable<string> Cells(ComparisonRow row) =>
    [
        row.Name,
        row.Ours.Texts.ToString(CultureInfo.InvariantCulture),
        row.Ours.Positives.ToString(CultureInfo.InvariantCulture),
        .. Pairs.SelectMany(pair => (string[])[Cell(row.Ours, pair.Metric), Cell(row.Theirs, pair.Metric)]),
        Column.Text(row.Difference, "+0.000;-0.000;0.000"),
        row.Threshold.ToString("G4", CultureInfo.InvariantCulture),
    ];

    private static string Cell(MetricRow row, string metric) => Column.Figure("", metric).Cell(row);
}
