using ModerationBot.Bot.Feeds.Http;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>Private categories of NodeBB forums.</summary>
internal sealed class NodeBbFeedClientFactory(FeedHttp http) : IFeedClientFactory
{
    private const string KindName = "nodebb";

    public string Kind => KindName;

    public FeedCard Card { get; } = new()
    {
        Name = "NodeBB 4",
        Capabilities = NodeBbFeedClient.Can,
        Sees = new LocalizedText(
            "Sujets et réponses dès le tour suivant, aussi dans les vieux sujets, et les messages en attente de validation ; modifications et suppressions au balayage.",
            "Topics and answers at the next poll, in old topics too, and posts waiting for approval; edits and deletions at the sweep."),
        Blind = new LocalizedText(
            "Sans droits d'administrateur, la file d'attente paraît vide. Les réponses d'un sujet retiré restent lisibles une à une pour qui en connaît le numéro.",
            "Without administrator rights the approval queue looks empty. Answers in a removed topic stay readable one by one to whoever knows their number."),
        Needs = new LocalizedText(
            "Un jeton d'utilisateur (administration, Jetons d'API) d'un compte administrateur, et le numéro de la catégorie.",
            "A user token (admin panel, API tokens) of an administrator's account, and the category's number."),
        Proof = FeedProof.RecordedAnswers,
    };

    public IEnumerable<string> Check(FeedOptions feed) =>
    [
        .. FeedAddress.Faults(feed.BaseUrl),
        .. NodeBbIds.IsCategory(feed.PlatformGroupId)
            ? Enumerable.Empty<string>()
            : [$"PlatformGroupId must be the category's number, value: '{feed.PlatformGroupId}'."],
        .. FeedAddress.Missing(nameof(FeedOptions.AccessToken), feed.AccessToken),
        .. FeedAddress.Unused(KindName, nameof(FeedOptions.User), feed.User),
    ];

    public IFeedClient Create(FeedOptions feed) =>
        new NodeBbFeedClient(new NodeBbTarget(feed.BaseUrl!, feed.PlatformGroupId, feed.AccessToken!), http, feed.OverlapSeconds);
}
