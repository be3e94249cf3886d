namespace ModerationBot.Lab.Evaluation.Pages;

/// <summary>Rows as a table of Markdown.</summary>
internal static class MarkdownTable
{
    /// <summary>The table; empty when there are no rows.</summary>
    public static string Of(IEnumerable<MetricRow> rows, IReadOnlyList<Column> columns)
    {
        string[] lines = [.. rows.Select(row => Line(columns.Select(column => column.Cell(row))))];
        return lines.Length == 0
            ? ""
            : Line(columns.Select(column => column.Title)) + Rule(columns.Count) + string.Concat(lines);
    }

    /// <summary>A line of cells.</summary>
    public static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    /// <summary>The line below the titles.</summary>
    public static string Rule(int columns) => string.Concat(Enumerable.Repeat("|---", columns)) + "|\n";
}
