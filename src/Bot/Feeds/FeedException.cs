namespace ModerationBot.Bot.Feeds;

/// <summary>A platform did not answer as hoped. Carries codes only, never a body or an address.</summary>
/// <param name="health">The state that it puts the feed in, a code of <see cref="FeedHealth"/>.</param>
/// <param name="code">The platform's code, such as <c>graph_190_463</c> or <c>http_500</c>.</param>
/// <param name="retryAfter">How long the platform asks to wait; null when it does not say.</param>
internal sealed class FeedException(string health, string code, TimeSpan? retryAfter = null)
    : Exception($"The feed is {health} ({code}).")
{
    public string Health { get; } = health;

    public string Code { get; } = code;

    public TimeSpan? RetryAfter { get; } = retryAfter;
}
