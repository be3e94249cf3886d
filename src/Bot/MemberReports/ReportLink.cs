namespace ModerationBot.Bot.MemberReports;

/// <summary>Table <c>report_links</c>: a link that waits for its one report. The row goes when it is used: nothing to join it by stays.</summary>
internal sealed class ReportLink
{
    public long Id { get; init; }

    public required string GroupId { get; init; }

    /// <summary>SHA-256 of the token, in hex: who reads the database cannot use the link.</summary>
    public required string TokenHash { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
