using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Feeds;

/// <summary>How long a failed feed rests.</summary>
internal static class FeedBackOff
{
    /// <summary>Longest rest, also when a platform asks for more.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(1);

    /// <summary>
    /// Whether the feed answers well all the same: only looking again at the usual pace shows that posts are back in an
    /// empty one, and one item that cannot be read must not keep new ones waiting.
    /// </summary>
    public static bool KeepsPace(string health, string? code) => health == FeedHealth.Empty
        || (health == FeedHealth.ParseErrors && code is "malformed_item" or "malformed_comment" or "malformed_page");

    /// <summary>The rest after a failure.</summary>
    /// <param name="failure">What went wrong.</param>
    /// <param name="failures">Failures in a row, this one included.</param>
    /// <param name="pollInterval">The feed's usual rest.</param>
    public static TimeSpan After(FeedException failure, int failures, TimeSpan pollInterval) => failure.Health switch
    {
        FeedHealth.Throttled when failure.RetryAfter is { } told => told < Longest ? told : Longest,
        _ when KeepsPace(failure.Health, failure.Code) => pollInterval,
        // A platform that stumbles once is the most common failure of all.
        FeedHealth.Unavailable => failures <= 1 ? pollInterval : BackOff.After(failures - 1),
        _ => BackOff.After(failures),
    };
}
