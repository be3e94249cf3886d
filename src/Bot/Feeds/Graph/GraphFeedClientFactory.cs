namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>Groups and pages on any Graph-shaped server.</summary>
internal sealed class GraphFeedClientFactory(IHttpClientFactory clients, TimeProvider time) : IFeedClientFactory
{
    public string Kind => "graph";

    public IEnumerable<string> Check(FeedOptions feed)
    {
        if (feed.BaseUrl is not { IsAbsoluteUri: true } url)
        {
            yield return "BaseUrl must be an absolute address, value: none.";
        }
        else if (url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        {
            yield return $"BaseUrl must be https, or http on this machine, because the token travels with each call, value scheme: {url.Scheme}.";
        }
        else if (url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0)
        {
            yield return "BaseUrl must be scheme, host and path only, value: with a user, a query or a fragment.";
        }

        if (!GraphIds.IsAskable(feed.PlatformGroupId))
        {
            yield return $"PlatformGroupId must be letters and digits, value: '{feed.PlatformGroupId}'.";
        }

        if (string.IsNullOrWhiteSpace(feed.AccessToken))
        {
            yield return "AccessToken must be set (environment or user secrets), value: none.";
        }
    }

    public IFeedClient Create(FeedOptions feed)
    {
        GraphTarget target = new(feed.BaseUrl!, feed.ApiVersion, feed.PlatformGroupId, feed.AccessToken!, feed.AppSecret);
        return new GraphFeedClient(_ => Task.FromResult(target), clients, feed.OverlapSeconds, time);
    }
}
