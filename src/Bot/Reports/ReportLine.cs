namespace ModerationBot.Bot.Reports;

/// <summary>One line of a report: a label and its value, both in the reader's language.</summary>
public sealed record ReportLine(string Label, string Value);
