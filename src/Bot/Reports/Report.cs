namespace ModerationBot.Bot.Reports;

/// <summary>Table <c>reports</c>: one finished week of one group, as it stood when it was made.</summary>
internal sealed class Report
{
    public long Id { get; init; }

    public required string GroupId { get; init; }

    /// <summary>ISO 8601 week, such as <c>2026-W47</c>.</summary>
    public required string Week { get; init; }

    /// <summary>The numbers as JSON.</summary>
    public required string Numbers { get; init; }

    /// <summary>The report as a text, in the group's language.</summary>
    public required string Text { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
}
