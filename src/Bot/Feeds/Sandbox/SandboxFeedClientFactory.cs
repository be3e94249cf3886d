using ModerationBot.Bot.Feeds.Graph;

namespace ModerationBot.Bot.Feeds.Sandbox;

/// <summary>The group server that comes with the program: Graph-shaped, its address known only once it runs.</summary>
internal sealed class SandboxFeedClientFactory(ISandboxAddress address, IHttpClientFactory clients, TimeProvider time) : IFeedClientFactory
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);

    public const string KindName = "sandbox";

    public string Kind => KindName;

    /// <summary>The sandbox gives these three itself: whoever sets them has another server in mind.</summary>
    public IEnumerable<string> Check(FeedOptions feed)
    {
        if (feed.BaseUrl is not null)
        {
            yield return Unused(nameof(FeedOptions.BaseUrl), "set");
        }

        if (feed.PlatformGroupId.Length > 0)
        {
            yield return Unused(nameof(FeedOptions.PlatformGroupId), $"'{feed.PlatformGroupId}'");
        }

        if (!string.IsNullOrEmpty(feed.AccessToken))
        {
            yield return Unused(nameof(FeedOptions.AccessToken), "set");
        }
    }

    public IFeedClient Create(FeedOptions feed) =>
        new GraphFeedClient(token => TargetAsync(feed, token), clients, feed.OverlapSeconds, time);

    private static string Unused(string field, string value) => $"{field} must be left out with Kind {KindName}, value: {value}.";

    private async Task<GraphTarget> TargetAsync(FeedOptions feed, CancellationToken cancellationToken)
    {
        try
        {
            SandboxPlace place = await address.WaitAsync(cancellationToken).WaitAsync(LongestStart, time, cancellationToken)
                .ConfigureAwait(false);
            return new GraphTarget(place.BaseUrl, feed.ApiVersion, place.GroupId, place.AccessToken, feed.AppSecret);
        }
        catch (TimeoutException)
        {
            throw new FeedException(FeedHealth.Unavailable, "sandbox_not_started");
        }
    }
}
