namespace ModerationBot.Bot.Feeds;

/// <summary>Table <c>feed_states</c>: how far one group is read, and how well.</summary>
internal sealed class FeedState
{
    public required string GroupId { get; init; }

    /// <summary>Cursor as JSON; null before the first poll.</summary>
    public string? Cursor { get; set; }

    /// <summary>A code of <see cref="FeedHealth"/>.</summary>
    public string Health { get; set; } = FeedHealth.NeverPolled;

    public DateTimeOffset? LastPollAt { get; set; }

    public DateTimeOffset? LastSuccessAt { get; set; }

    /// <summary>Not polled before this time: the interval, or the back-off after a failure.</summary>
    public DateTimeOffset? NextPollAt { get; set; }

    /// <summary>Failures in a row; decides the back-off.</summary>
    public int Failures { get; set; }

    /// <summary>The last failure as a code, never the platform's message.</summary>
    public string? FailureCode { get; set; }

    public DateTimeOffset? LastSweepAt { get; set; }

    /// <summary>Age of the newest item when it was first seen, in seconds.</summary>
    public double LagSeconds { get; set; }
}
