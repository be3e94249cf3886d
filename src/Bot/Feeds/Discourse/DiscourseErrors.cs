using System.Globalization;
using System.Net;
using ModerationBot.Bot.Feeds.Discourse.Wire;
using ModerationBot.Bot.Feeds.Http;

namespace ModerationBot.Bot.Feeds.Discourse;

/// <summary>Turns refusals into the state that they put the feed in.</summary>
internal static class DiscourseErrors
{
    /// <summary>What a refusal means. Whether 403 means the key or the category, only a second question tells.</summary>
    public static Exception From(FeedAnswer answer)
    {
        DiscourseRefusal? refusal = answer.TryRead(DiscourseJson.Default.DiscourseRefusal);
        return answer.Status switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Gone => new DiscourseGoneException(),
            HttpStatusCode.Unauthorized => Failure(FeedHealth.TokenDead, answer),
            HttpStatusCode.Forbidden => Failure(FeedHealth.PermissionLost, answer),
            HttpStatusCode.TooManyRequests => Failure(FeedHealth.Throttled, answer, WaitOf(answer, refusal)),
            _ when refusal?.ErrorType == "rate_limit" => Failure(FeedHealth.Throttled, answer, WaitOf(answer, refusal)),
            _ => Failure(FeedHealth.Unavailable, answer),
        };
    }

    private static TimeSpan? WaitOf(FeedAnswer answer, DiscourseRefusal? refusal) => answer.Headers.RetryAfter?.Delta
        ?? (refusal?.Extras?.WaitSeconds is > 0 and < 1_000_000 and { } seconds ? TimeSpan.FromSeconds(seconds) : null);

    private static FeedException Failure(string health, FeedAnswer answer, TimeSpan? retryAfter = null) =>
        new(health, string.Create(CultureInfo.InvariantCulture, $"discourse_{(int)answer.Status}"), retryAfter);
}
