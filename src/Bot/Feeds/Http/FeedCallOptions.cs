namespace ModerationBot.Bot.Feeds.Http;

/// <summary>How a single call is tried. The defaults suit every platform; tests shorten them.</summary>
internal sealed record FeedCallOptions
{
    /// <summary>Further tries after a server error, a broken connection or a timeout, 0 to 10. Default 2.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Mean wait before the first further try; it doubles each time. Default 1 s.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest time for one try. Default 30 s.</summary>
    public TimeSpan TryTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Seed of the jitter between tries. Default 1.</summary>
    public int JitterSeed { get; init; } = 1;
}
