using ModerationBot.Bot.Feeds.Http;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.Discourse;

/// <summary>Private categories of Discourse forums.</summary>
internal sealed class DiscourseFeedClientFactory(FeedHttp http) : IFeedClientFactory
{
    private const string KindName = "discourse";

    public string Kind => KindName;

    public FeedCard Card { get; } = new()
    {
        Name = "Discourse",
        Capabilities = DiscourseFeedClient.Can,
        Sees = new LocalizedText(
            "Messages et réponses dès le tour suivant, aussi dans les vieux sujets ; modifications des 50 derniers messages au tour suivant, les autres et les suppressions au balayage.",
            "Posts and answers at the next poll, in old topics too; edits of the newest 50 posts at the next poll, others and deletions at the sweep."),
        Blind = new LocalizedText(
            "Non vérifié sur un serveur réel. Les sous-catégories, la file de validation et les sujets venus d'une autre catégorie ne sont pas lus.",
            "Not verified against a running server. Subcategories, the approval queue and topics moved in from another category are not read."),
        Needs = new LocalizedText(
            "Une clé d'API d'un compte modérateur, son nom d'utilisateur et le numéro de la catégorie.",
            "An API key of a moderator's account, its user name and the category's number."),
        Proof = FeedProof.PublishedShapes,
    };

    public IEnumerable<string> Check(FeedOptions feed) =>
    [
        .. FeedAddress.Faults(feed.BaseUrl),
        .. feed.PlatformGroupId.Length is > 0 and <= 18 && feed.PlatformGroupId.All(char.IsAsciiDigit)
            ? Enumerable.Empty<string>()
            : [$"PlatformGroupId must be the category's number, value: '{feed.PlatformGroupId}'."],
        .. feed.User.Length > 0 && feed.User.All(letter => letter is > ' ' and < '\x7f')
            ? Enumerable.Empty<string>()
            : [$"User must be the account's user name in Latin letters, value: '{feed.User}'."],
        .. FeedAddress.Missing(nameof(FeedOptions.AccessToken), feed.AccessToken),
    ];

    public IFeedClient Create(FeedOptions feed) =>
        new DiscourseFeedClient(new DiscourseTarget(feed.BaseUrl!, feed.PlatformGroupId, feed.User, feed.AccessToken!), http);
}
