namespace ModerationBot.Bot.Reports;

/// <summary>One part of a report.</summary>
public sealed record ReportSection(string Title, IReadOnlyList<ReportLine> Lines);
