using System.Text;

namespace ModerationBot.Lab.Evaluation.Pages;

/// <summary>Writes chapters of tables, one table for each section that was measured.</summary>
internal sealed class ChapterWriter(Measurement measurement, StringBuilder page)
{
    /// <summary>A chapter; nothing when none of its sections was measured.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="text">What it tells, in a few lines; may be empty.</param>
    /// <param name="sections">The sections.</param>
    /// <param name="columns">Their columns; those that say nothing of a section are left out.</param>
    public void Add(string title, string text, IReadOnlyList<string> sections, IReadOnlyList<Column> columns)
    {
        MetricRow[][] tables = [.. sections.Select(section => measurement.Of(section).ToArray()).Where(rows => rows.Length > 0)];
        if (tables.Length == 0)
        {
            return;
        }

        page.Append("\n## " + title + "\n").Append(text.Length > 0 ? $"\n{text}\n" : "");
        foreach (MetricRow[] rows in tables)
        {
            page.Append(tables.Length > 1 ? $"\n### {Title(rows[0].Section)}\n\n" : "\n");
            page.Append(MarkdownTable.Of(rows, PageColumns.That(columns, rows)));
        }
    }

    private static string Title(string section) => char.ToUpperInvariant(section[0]) + section[1..];
}
