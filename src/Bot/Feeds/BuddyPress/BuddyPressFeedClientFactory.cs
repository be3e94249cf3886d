using System.Globalization;
using ModerationBot.Bot.Feeds.Http;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.BuddyPress;

/// <summary>Private groups of BuddyPress sites.</summary>
internal sealed class BuddyPressFeedClientFactory(FeedHttp http) : IFeedClientFactory
{
    private const string KindName = "buddypress";

    public string Kind => KindName;

    public FeedCard Card { get; } = new()
    {
        Name = "BuddyPress",
        Capabilities = BuddyPressFeedClient.Can,
        Sees = new LocalizedText(
            "Les 100 dernières publications avec leurs commentaires à chaque tour ; les plus anciennes 100 par 100, une page par tour ; suppressions au balayage.",
            "The newest 100 posts with their comments at each poll; older ones 100 at a time, a page each poll; deletions at the sweep."),
        Blind = new LocalizedText(
            "Non vérifié sur un serveur réel. Ni masquer ni restaurer : une suppression est définitive. Une modification ne laisse aucune trace.",
            "Not verified against a running server. Neither hiding nor restoring: a removal is for good. An edit leaves no trace."),
        Needs = new LocalizedText(
            "Le nom et un mot de passe d'application d'un administrateur du site (un animateur du groupe ne peut pas supprimer un commentaire), et le numéro du groupe.",
            "The name and an application password of a site administrator (a group's organiser cannot delete comments), and the group's number."),
        Proof = FeedProof.PublishedShapes,
    };

    public IEnumerable<string> Check(FeedOptions feed) =>
    [
        .. FeedAddress.Faults(feed.BaseUrl),
        .. BuddyPressId.Parse(feed.PlatformGroupId) is { Comment: null, Post: > 0 }
            ? Enumerable.Empty<string>()
            : [$"PlatformGroupId must be the group's number, value: '{feed.PlatformGroupId}'."],
        .. feed.User.Length > 0 && !feed.User.Contains(':', StringComparison.Ordinal)
            ? Enumerable.Empty<string>()
            : [$"User must be the account's name, without a colon, value: '{feed.User}'."],
        .. FeedAddress.Missing(nameof(FeedOptions.AccessToken), feed.AccessToken),
    ];

    public IFeedClient Create(FeedOptions feed) => new BuddyPressFeedClient(
        new BuddyPressTarget(feed.BaseUrl!, long.Parse(feed.PlatformGroupId, CultureInfo.InvariantCulture), feed.User, feed.AccessToken!), http);
}
