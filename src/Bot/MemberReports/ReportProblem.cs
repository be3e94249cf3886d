namespace ModerationBot.Bot.MemberReports;

/// <summary>Why a report was not taken; the member's words stay on the form.</summary>
internal enum ReportProblem
{
    /// <summary>Neither a text nor a link.</summary>
    Nothing,

    /// <summary>The text is longer than <see cref="ReportForm.MaxText"/>.</summary>
    TextLong,

    /// <summary>The link is no address, nor the id of a known message.</summary>
    Link,

    /// <summary>No ground was chosen.</summary>
    Ground,

    /// <summary>The note is longer than <see cref="ReportForm.MaxNote"/>.</summary>
    NoteLong,

    /// <summary>The link to the form was used, has ended, or never was.</summary>
    Used,
}
