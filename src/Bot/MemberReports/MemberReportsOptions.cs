using System.ComponentModel.DataAnnotations;

namespace ModerationBot.Bot.MemberReports;

/// <summary>Reports by members. Section <c>MemberReports</c>.</summary>
internal sealed record MemberReportsOptions
{
    public const string Section = "MemberReports";

    /// <summary>Pages and reports per minute and address, 1 to 1000; addresses are kept in memory only. Default 20.</summary>
    [Range(1, 1000)]
    public int TriesPerMinute { get; init; } = 20;
}
