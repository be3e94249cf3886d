using System.Globalization;
using System.Net;
using ModerationBot.Bot.Feeds.BuddyPress.Wire;
using ModerationBot.Bot.Feeds.Http;

namespace ModerationBot.Bot.Feeds.BuddyPress;

/// <summary>Turns refusals into the state that they put the feed in.</summary>
internal static class BuddyPressErrors
{
    /// <summary>What a refusal means. A wrong password is mostly answered as a stranger's call: 401 without a word on it.</summary>
    public static Exception From(FeedAnswer answer)
    {
        string? code = answer.TryRead(BuddyPressJson.Default.BuddyPressRefusal)?.Code;
        return answer.Status switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Gone => new BuddyPressGoneException(code == "rest_no_route"),
            HttpStatusCode.Unauthorized when code is "incorrect_password" or "invalid_username" or "invalid_email" =>
                Failure(FeedHealth.TokenDead, answer),
            HttpStatusCode.Unauthorized => Failure(FeedHealth.Anonymous, answer),
            HttpStatusCode.Forbidden => Failure(FeedHealth.PermissionLost, answer),
            HttpStatusCode.TooManyRequests => Failure(FeedHealth.Throttled, answer),
            _ => Failure(FeedHealth.Unavailable, answer),
        };
    }

    private static FeedException Failure(string health, FeedAnswer answer) => new(
        health, string.Create(CultureInfo.InvariantCulture, $"buddypress_{(int)answer.Status}"), answer.Headers.RetryAfter?.Delta);
}
