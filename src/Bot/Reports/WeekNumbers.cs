namespace ModerationBot.Bot.Reports;

/// <summary>One week of one group in numbers. No text, no name: authors appear only as counts.</summary>
internal sealed record WeekNumbers
{
    public required string GroupId { get; init; }

    public required string GroupName { get; init; }

    /// <summary>ISO week, such as <c>2026-W47</c>.</summary>
    public required string Week { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    /// <summary>Whether the week was over when the numbers were taken.</summary>
    public required bool Finished { get; init; }

    /// <summary>Posts first seen in the week.</summary>
    public required int Posts { get; init; }

    /// <summary>Comments first seen in the week.</summary>
    public required int Comments { get; init; }

    /// <summary>Edits seen in the week.</summary>
    public required int Edits { get; init; }

    /// <summary>Items that could not be judged in full.</summary>
    public required int NotJudged { get; init; }

    /// <summary>Flags raised in the week.</summary>
    public required int Flagged { get; init; }

    /// <summary>Flags raised in the week before.</summary>
    public required int FlaggedBefore { get; init; }

    public required int FlaggedDiscrimination { get; init; }

    public required int FlaggedIdentification { get; init; }

    /// <summary>Flags of the week by severity code, most severe first.</summary>
    public required IReadOnlyList<CodeCount> BySeverity { get; init; }

    /// <summary>Flags of the week by ground or identifier type, most frequent first.</summary>
    public required IReadOnlyList<CodeCount> ByCategory { get; init; }

    /// <summary>Standing approvals of the week.</summary>
    public required int Approved { get; init; }

    /// <summary>Items of the week's decisions that are gone from the platform.</summary>
    public required int Removed { get; init; }

    /// <summary>Removals decided but not carried out: dry run, to be done by hand, refused, or still waiting.</summary>
    public required int RemovalsNotDone { get; init; }

    /// <summary>Approvals whose reason says that the bot was wrong.</summary>
    public required int WrongFlags { get; init; }

    /// <summary>Decisions taken back in the week.</summary>
    public required int Undone { get; init; }

    /// <summary>Share of decided flags that were right, with a 95 % interval (Wilson); null without decisions.</summary>
    public required Share? Precision { get; init; }

    /// <summary>Flags still open when the numbers were taken or the week ended.</summary>
    public required int OpenAtEnd { get; init; }

    /// <summary>Age of the oldest open flag in hours; null when none is open.</summary>
    public required double? OldestOpenHours { get; init; }

    /// <summary>Minutes from flag to decision, median; null without decisions.</summary>
    public required double? MedianMinutesToDecide { get; init; }

    /// <summary>Minutes from flag to decision, ninth decile; null without decisions.</summary>
    public required double? P90MinutesToDecide { get; init; }

    /// <summary>Alerts sent in the week.</summary>
    public required int AlertsSent { get; init; }

    /// <summary>Different authors of the week's flagged items.</summary>
    public required int FlaggedAuthors { get; init; }

    /// <summary>Share of the week's flagged items that the twenty most flagged authors wrote, 0 to 1; null when none.</summary>
    public required double? ShareOfTop20 { get; init; }

    /// <summary>State of the feed when the numbers were taken.</summary>
    public required string FeedHealth { get; init; }

    /// <summary>Minutes of the week so far in which the group could not be seen; null for imports.</summary>
    public double? MinutesBlind { get; init; }

    /// <summary>How many stretches those minutes make; null for imports.</summary>
    public int? Gaps { get; init; }

    /// <summary>The longest of them, in minutes; null for imports.</summary>
    public double? LongestGapMinutes { get; init; }

    /// <summary>Last time that the feed was read well; null for imports.</summary>
    public required DateTimeOffset? LastReadAt { get; init; }

    /// <summary>Hash of the last entry of the decision log when the numbers were taken.</summary>
    public required string? LogHead { get; init; }

    public int Read => Posts + Comments;
}
