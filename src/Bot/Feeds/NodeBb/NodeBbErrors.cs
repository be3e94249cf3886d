using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ModerationBot.Bot.Feeds.Http;
using ModerationBot.Bot.Feeds.NodeBb.Wire;

namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>Turns refusals into the state that they put the feed in.</summary>
internal static partial class NodeBbErrors
{
    /// <summary>What a refusal means. An unknown token makes us a guest, and a guest is refused with 401.</summary>
    public static Exception From(FeedAnswer answer) => answer.Status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => new NodeBbGoneException(),
        HttpStatusCode.Unauthorized => Failure(FeedHealth.Anonymous, answer),
        HttpStatusCode.Forbidden => Failure(FeedHealth.PermissionLost, answer),
        HttpStatusCode.TooManyRequests => Failure(FeedHealth.Throttled, answer, answer.Headers.RetryAfter?.Delta),
        HttpStatusCode.BadRequest when WaitOf(answer) is { } wait => Failure(FeedHealth.Throttled, answer, wait),
        _ => Failure(FeedHealth.Unavailable, answer),
    };

    private static FeedException Failure(string health, FeedAnswer answer, TimeSpan? retryAfter = null) =>
        new(health, string.Create(CultureInfo.InvariantCulture, $"nodebb_{(int)answer.Status}"), retryAfter);

    /// <summary>Posting too fast comes as 400 with a sentence that holds the seconds to wait.</summary>
    private static TimeSpan? WaitOf(FeedAnswer answer)
    {
        string message = answer.TryRead(NodeBbJson.Default.NodeBbEnvelope)?.Status?.Message ?? "";
        return Seconds().Match(message) is { Success: true } match
            ? TimeSpan.FromSeconds(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
            : null;
    }

    [GeneratedRegex(@"\b(\d{1,5}) second", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Seconds();
}
