using ModerationBot.Bot.Feeds.Http;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>Groups on any Graph-shaped server.</summary>
internal sealed class GraphFeedClientFactory(FeedHttp http, TimeProvider time) : IFeedClientFactory
{
    private const string KindName = "graph";

    public string Kind => KindName;

    public FeedCard Card { get; } = new()
    {
        Name = "Graph (groupe)",
        Capabilities = GraphFeedClient.Can,
        Sees = new LocalizedText(
            "Publications et commentaires dès le tour suivant ; modifications et suppressions au balayage.",
            "Posts and comments at the next poll; edits and deletions at the sweep."),
        Blind = new LocalizedText(
            "Facebook a fermé cette interface aux groupes en avril 2024 : elle ne sert qu'aux serveurs de même forme. Une suppression est définitive.",
            "Facebook closed this interface to groups in April 2024: it serves servers of the same shape only. A removal is for good."),
        Needs = new LocalizedText(
            "Un jeton d'accès d'un membre qui peut modérer le groupe.",
            "An access token of a member who may moderate the group."),
        Proof = FeedProof.RecordedAnswers,
    };

    public IEnumerable<string> Check(FeedOptions feed) =>
    [
        .. FeedAddress.Faults(feed.BaseUrl),
        .. GraphSettings.Faults(KindName, feed),
    ];

    public IFeedClient Create(FeedOptions feed)
    {
        GraphTarget target = new(feed.BaseUrl!, feed.ApiVersion, feed.PlatformGroupId, feed.AccessToken!, feed.AppSecret);
        return new GraphFeedClient(_ => Task.FromResult(target), http, feed.OverlapSeconds, time);
    }
}
