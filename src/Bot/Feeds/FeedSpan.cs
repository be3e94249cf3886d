namespace ModerationBot.Bot.Feeds;

/// <summary>
/// Table <c>feed_spans</c>: a stretch of time in which one feed did equally well or badly. Polls of the same outcome
/// lengthen it; another outcome, or a silence, begins the next one.
/// </summary>
internal sealed class FeedSpan
{
    public long Id { get; init; }

    public required string GroupId { get; init; }

    /// <summary>A code of <see cref="FeedHealth"/>.</summary>
    public required string Health { get; init; }

    /// <summary>The failure as a code; null when all is well.</summary>
    public string? Code { get; init; }

    /// <summary>First poll of this outcome.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Last poll of this outcome.</summary>
    public required DateTimeOffset Until { get; set; }

    public int Polls { get; set; }

    /// <summary>Items read in it: new, changed and gone.</summary>
    public int Items { get; set; }

    /// <summary>When the feed was to be asked next after its last poll: the usual pace, or the rest after a failure.</summary>
    public DateTimeOffset NextPollAt { get; set; }
}
