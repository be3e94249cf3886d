using System.Globalization;

namespace ModerationBot.Bot.Reports;

/// <summary>The report in words, ready for any format: page, mail, text.</summary>
/// <param name="Title">With the week.</param>
/// <param name="Group">The group's name.</param>
/// <param name="Period">First and last day.</param>
/// <param name="Verdict">The week in one sentence.</param>
/// <param name="Trend">Change on the week before.</param>
/// <param name="Note">A word of caution; null when there is none.</param>
/// <param name="Sections">The figures.</param>
public sealed record ReportSheet(
    string Title, string Group, string Period, string Verdict, string Trend, string? Note, IReadOnlyList<ReportSection> Sections)
{
    private const double MinutesPerHour = 60;
    private const double HoursFromMinutes = 120;

    internal static ReportSheet Of(WeekNumbers week, ReportText text, TimeZoneInfo zone) => new(
        text.Of("Title", week.Week),
        week.GroupName,
        text.Of("Period", Day(week.From, text, zone), Day(week.To.AddDays(-1), text, zone)),
        VerdictOf(week, text),
        text.Of("Trend", (week.Flagged - week.FlaggedBefore).ToString("+0;-0;=0", text.Culture)),
        week.Finished ? null : text.Of("Running"),
        [Coverage(week, text, zone), Flags(week, text), ByCode("BySeverity", week.BySeverity, "severity_", text),
            ByCode("ByCategory", week.ByCategory, "", text), Decisions(week, text), Authors(week, text)]);

    private static string VerdictOf(WeekNumbers week, ReportText text) => week switch
    {
        { Read: 0 } => text.Of("VerdictUnread"),
        { Flagged: 0 } => text.Of("VerdictNothing", week.Read),
        _ => text.Of("Verdict", week.Read, week.Flagged, week.Removed, week.Approved),
    };

    private static ReportSection Coverage(WeekNumbers week, ReportText text, TimeZoneInfo zone) => new(
        text.Of("Coverage"),
        [
            Line("Posts", week.Posts, text),
            Line("Comments", week.Comments, text),
            Line("Edits", week.Edits, text),
            Line("NotJudged", week.NotJudged, text),
            new(text.Of("FeedHealth"), text.OfCode($"health_{week.FeedHealth}")),
            .. Blindness(week, text),
            new(text.Of("LastRead"), week.LastReadAt is { } at
                ? TimeZoneInfo.ConvertTime(at, zone).ToString("g", text.Culture) : text.Of("None")),
            Line("Alerts", week.AlertsSent, text),
        ]);

    private static ReportLine[] Blindness(WeekNumbers week, ReportText text) => week.MinutesBlind is { } minutes
        ? [
            new(text.Of("Blind"), minutes == 0 ? text.Of("NeverBlind") : Duration(minutes, text)),
            .. week.Gaps > 0
                ? new ReportLine[] { Line("Gaps", week.Gaps.Value, text), new(text.Of("LongestGap"), Duration(week.LongestGapMinutes, text)) }
                : [],
        ]
        : [];

    private static ReportSection Flags(WeekNumbers week, ReportText text) => new(
        text.Of("Flags"),
        [
            Line("Flagged", week.Flagged, text),
            Line("FlaggedIdentification", week.FlaggedIdentification, text),
            Line("FlaggedDiscrimination", week.FlaggedDiscrimination, text),
        ]);

    private static ReportSection ByCode(string title, IReadOnlyList<CodeCount> counts, string prefix, ReportText text) => new(
        text.Of(title),
        [.. counts.Select(c => new ReportLine(text.OfCode(prefix + c.Code), c.Count.ToString(text.Culture)))]);

    private static ReportSection Decisions(WeekNumbers week, ReportText text) => new(
        text.Of("Decisions"),
        [
            Line("Removed", week.Removed, text),
            Line("RemovalsNotDone", week.RemovalsNotDone, text),
            Line("Approved", week.Approved, text),
            Line("WrongFlags", week.WrongFlags, text),
            Line("Undone", week.Undone, text),
            Line("OpenAtEnd", week.OpenAtEnd, text),
            new(text.Of("OldestOpen"), Duration(week.OldestOpenHours * MinutesPerHour, text)),
            new(text.Of("Median"), Duration(week.MedianMinutesToDecide, text)),
            new(text.Of("P90"), Duration(week.P90MinutesToDecide, text)),
            new(text.Of("Precision"), week.Precision is { } share
                ? text.Of("PrecisionValue", Percent(share.Value, text), Percent(share.Low, text), Percent(share.High, text))
                : text.Of("None")),
        ]);

    private static ReportSection Authors(WeekNumbers week, ReportText text) => new(
        text.Of("Authors"),
        [
            Line("FlaggedAuthors", week.FlaggedAuthors, text),
            new(text.Of("Top20"), week.ShareOfTop20 is { } share ? Percent(share, text) : text.Of("None")),
            new(text.Of("LogHead"), week.LogHead?[..16] ?? text.Of("None")),
        ]);

    private static ReportLine Line(string key, int value, ReportText text) => new(text.Of(key), value.ToString("N0", text.Culture));

    private static string Percent(double value, ReportText text) => value.ToString("P0", text.Culture);

    private static string Duration(double? minutes, ReportText text) => minutes switch
    {
        null => text.Of("None"),
        < HoursFromMinutes => text.Of("Minutes", Math.Ceiling(minutes.Value).ToString(CultureInfo.InvariantCulture)),
        _ => text.Of("Hours", Math.Round(minutes.Value / MinutesPerHour).ToString(CultureInfo.InvariantCulture)),
    };

    private static string Day(DateTimeOffset instant, ReportText text, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString("D", text.Culture);
}
