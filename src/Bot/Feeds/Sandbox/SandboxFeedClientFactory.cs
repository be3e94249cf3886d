using ModerationBot.Bot.Feeds.Graph;

namespace ModerationBot.Bot.Feeds.Sandbox;

/// <summary>The group server that comes with the program: Graph-shaped, its address known only once it runs.</summary>
internal sealed class SandboxFeedClientFactory(ISandboxAddress address, IHttpClientFactory clients, TimeProvider time) : IFeedClientFactory
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);

    public const string KindName = "sandbox";

    public string Kind => KindName;

    public IEnumerable<string> Check(FeedOptions feed) => [];

    public IFeedClient Create(FeedOptions feed) =>
        new GraphFeedClient(token => TargetAsync(feed, token), clients, feed.OverlapSeconds, time);

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
