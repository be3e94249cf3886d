using ModerationBot.Bot.Feeds.Graph;
using ModerationBot.Bot.Feeds.Http;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.Sandbox;

/// <summary>The group server that comes with the program: Graph-shaped, its address known only once it runs.</summary>
internal sealed class SandboxFeedClientFactory(ISandboxAddress address, FeedHttp http, TimeProvider time) : IFeedClientFactory
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);

    public const string KindName = "sandbox";

    public string Kind => KindName;

    public FeedCard Card { get; } = new()
    {
        Name = "Bac à sable / Sandbox",
        Capabilities = GraphFeedClient.Can,
        Sees = new LocalizedText(
            "Un groupe d'essai qui vit sur cette machine, avec des membres inventés.",
            "A trial group that lives on this machine, with invented members."),
        Blind = new LocalizedText("Ce n'est pas votre groupe.", "It is not your group."),
        Needs = new LocalizedText("Rien.", "Nothing."),
        Proof = FeedProof.RunningServer,
    };

    /// <summary>The sandbox gives these itself: whoever sets them has another server in mind.</summary>
    public IEnumerable<string> Check(FeedOptions feed) =>
    [
        .. FeedAddress.Unused(KindName, nameof(FeedOptions.BaseUrl), feed.BaseUrl?.Host),
        .. FeedAddress.Unused(KindName, nameof(FeedOptions.PlatformGroupId), feed.PlatformGroupId),
        .. FeedAddress.Unused(KindName, nameof(FeedOptions.User), feed.User),
        .. FeedAddress.Unused(KindName, nameof(FeedOptions.AccessToken), string.IsNullOrEmpty(feed.AccessToken) ? null : "set"),
    ];

    public IFeedClient Create(FeedOptions feed) =>
        new GraphFeedClient(token => TargetAsync(feed, token), http, feed.OverlapSeconds, time);

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
