using System.ComponentModel.DataAnnotations;

namespace ModerationBot.Bot.Reports;

/// <summary>The weekly report. Section <c>Reports</c>.</summary>
internal sealed record ReportsOptions
{
    public const string Section = "Reports";

    /// <summary>Hour of Monday, in the group's time zone, from which last week's report is made, 0 to 23. Default 7.</summary>
    [Range(0, 23)]
    public int Hour { get; init; } = 7;
}
