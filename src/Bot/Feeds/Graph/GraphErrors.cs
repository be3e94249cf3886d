using System.Globalization;
using System.Net;
using ModerationBot.Bot.Feeds.Graph.Wire;

namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>Turns refusals into the state that they put the feed in.</summary>
internal static class GraphErrors
{
    /// <summary>A refusal with an error body.</summary>
    /// <param name="error">The body.</param>
    /// <param name="retryAfter">How long the headers ask to wait.</param>
    public static Exception From(GraphError error, TimeSpan? retryAfter)
    {
        string code = CodeOf(error);
        return IsGone(error) ? new GraphGoneException(code) : new FeedException(HealthOf(error.Code), code, retryAfter);
    }

    /// <summary>A refusal without one.</summary>
    public static FeedException From(HttpStatusCode status, TimeSpan? retryAfter) => new(
        status switch
        {
            HttpStatusCode.Unauthorized => FeedHealth.TokenDead,
            HttpStatusCode.Forbidden => FeedHealth.PermissionLost,
            HttpStatusCode.TooManyRequests => FeedHealth.Throttled,
            _ => FeedHealth.Unavailable,
        },
        string.Create(CultureInfo.InvariantCulture, $"http_{(int)status}"),
        retryAfter);

    /// <summary>
    /// The state that a code stands for. Throttling comes as HTTP 400: only the code tells. 368 is a block for
    /// breach of policy, which a person has to settle.
    /// </summary>
    internal static string HealthOf(int code) => code switch
    {
        4 or 17 or 32 or 341 or 613 or (>= 80000 and <= 80014) => FeedHealth.Throttled,
        102 or 104 or 190 => FeedHealth.TokenDead,
        3 or 10 or 368 or (>= 200 and <= 299) => FeedHealth.PermissionLost,
        _ => FeedHealth.Unavailable,
    };

    /// <summary>A bad parameter has the same code 100 as a gone object, but another type.</summary>
    private static bool IsGone(GraphError error) =>
        error.Code == 803 || (error.Code == 100 && (error.ErrorSubcode == 33 || error.Type == "GraphMethodException"));

    private static string CodeOf(GraphError error) => error.ErrorSubcode is { } subcode
        ? string.Create(CultureInfo.InvariantCulture, $"graph_{error.Code}_{subcode}")
        : string.Create(CultureInfo.InvariantCulture, $"graph_{error.Code}");
}
