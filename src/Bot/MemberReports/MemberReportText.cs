namespace ModerationBot.Bot.MemberReports;

/// <summary>Names the texts of this folder: <c>MemberReportText.resx</c> (French) and <c>MemberReportText.en.resx</c>.</summary>
internal sealed class MemberReportText;
