using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ModerationBot.Lab.Evaluation;

/// <summary>Writes figures as JSON for programs and as tables for people.</summary>
internal static class MetricsPage
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The figures as JSON.</summary>
    public static string Json(IReadOnlyList<MetricRow> rows) => new JsonObject
    {
        ["intervals"] = "95 %: Wilson for shares, bootstrap of 1000 draws for F1",
        ["rows"] = new JsonArray([.. rows.Select(Row)]),
    }.ToJsonString(Indented) + "\n";

    /// <summary>The figures as Markdown.</summary>
    public static string Markdown(IReadOnlyList<MetricRow> rows)
    {
        StringBuilder page = new("# Figures of the discrimination detector\n\nIntervals of 95 % in brackets: Wilson for shares, bootstrap for F1. A text is flagged from a score of 0.5 on.\n");
        foreach (IGrouping<string, MetricRow> section in rows.GroupBy(row => row.Section))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {section.Key}\n\n");
            page.Append("| set | texts | discriminatory | F1 | accuracy | recall | benign flagged | per 1,000 benign | AUC | ground right |\n");
            page.Append("|---|---|---|---|---|---|---|---|---|---|\n");
            foreach (MetricRow row in section)
            {
                page.Append(Line(row));
            }
        }

        return page.ToString();
    }

    private static string Line(MetricRow row)
    {
        Counts counts = row.Counts;
        int benign = counts.Total - counts.Positives;
        string[] cells =
        [
            row.Name,
            Text(counts.Total),
            Text(counts.Positives),
            counts.Positives == 0 ? "" : Text(counts.F1, row.F1),
            Text(counts.Accuracy, row.Accuracy),
            counts.Positives == 0 ? "" : Text(counts.Recall, row.Recall),
            benign == 0 ? "" : Text(counts.FalseAlarms, row.FalseAlarms),
            benign == 0 ? "" : Text(counts.FalseAlarms * 1000, "F1"),
            counts.Positives == 0 || benign == 0 ? "" : Text(row.Auc, "F3"),
            row.GroundRight is { } right ? Text(right, "F3") : "",
        ];
        return $"| {string.Join(" | ", cells)} |\n";
    }

    private static JsonNode Row(MetricRow row) => new JsonObject
    {
        ["section"] = row.Section,
        ["name"] = row.Name,
        ["texts"] = row.Counts.Total,
        ["discriminatory"] = row.Counts.Positives,
        ["f1"] = Figure(row.Counts.F1, row.F1),
        ["accuracy"] = Figure(row.Counts.Accuracy, row.Accuracy),
        ["recall"] = Figure(row.Counts.Recall, row.Recall),
        ["precision"] = Math.Round(row.Counts.Precision, 4),
        ["falseAlarms"] = Figure(row.Counts.FalseAlarms, row.FalseAlarms),
        ["auc"] = Math.Round(row.Auc, 4),
        ["groundRight"] = row.GroundRight is { } right ? Math.Round(right, 4) : null,
    };

    private static JsonObject Figure(double value, Interval interval) => new()
    {
        ["value"] = Math.Round(value, 4),
        ["low"] = Math.Round(interval.Low, 4),
        ["high"] = Math.Round(interval.High, 4),
    };

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Text(double value, Interval interval) =>
        string.Create(CultureInfo.InvariantCulture, $"{value:F3} [{interval.Low:F3}, {interval.High:F3}]");
}
