using System.Globalization;
using ModerationBot.Bot.Feeds.Http;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>Groups on WordPress sites.</summary>
internal sealed class WordPressFeedClientFactory(FeedHttp http, TimeProvider time) : IFeedClientFactory
{
    private const string KindName = "wordpress";

    public string Kind => KindName;

    public FeedCard Card { get; } = new()
    {
        Name = "WordPress",
        Capabilities = WordPressFeedClient.Can,
        Sees = new LocalizedText(
            "Articles publics, privés et en attente, et tous les commentaires du site, même retenus, dès le tour suivant ; articles modifiés ou mis à la corbeille aussi. Commentaires modifiés, indésirables ou supprimés : au balayage.",
            "Public, private and pending posts and every comment of the site, held ones too, at the next poll; posts edited or trashed as well. Comments edited, marked as spam or deleted: at the sweep."),
        Blind = new LocalizedText(
            "Ne lit ni les brouillons, ni les pages, ni les adresses e-mail ou IP. WordPress sert les fichiers à tous, même d'un article privé ou masqué : retirer un article efface donc ses images pour de bon, original compris ; restaurer rend le texte et les commentaires, pas les images.",
            "Reads no drafts, no pages, no e-mail or IP addresses. WordPress serves files to everybody, even those of a private or hidden post: removing a post therefore deletes its pictures for good, originals included; restoring brings back the text and the comments, not the pictures."),
        Needs = new LocalizedText(
            "Un compte Éditeur pour le bot, son identifiant (User) et un mot de passe d'application (AccessToken). Articles privés : donnez aux membres un rôle avec read_private_posts. Une catégorie seule : son numéro dans PlatformGroupId.",
            "An Editor account for the bot, its login (User) and an application password (AccessToken). Private posts: give members a role with read_private_posts. One category only: its number in PlatformGroupId."),
        Proof = FeedProof.RunningServer,
    };

    public IEnumerable<string> Check(FeedOptions feed) =>
    [
        .. FeedAddress.Faults(feed.BaseUrl),
        .. feed.PlatformGroupId.Length == 0 || Category(feed) is not null
            ? Enumerable.Empty<string>()
            : [$"PlatformGroupId must be empty or the number of a category, value: '{feed.PlatformGroupId}'."],
        .. feed.User.Length == 0 || feed.User.Contains(':', StringComparison.Ordinal)
            ? ["User must be the login of the bot's account, without a colon, value: " + (feed.User.Length == 0 ? "none." : $"'{feed.User}'.")]
            : Enumerable.Empty<string>(),
        .. FeedAddress.Missing(nameof(FeedOptions.AccessToken), feed.AccessToken),
    ];

    public IFeedClient Create(FeedOptions feed) => new WordPressFeedClient(
        new WordPressTarget(feed.BaseUrl!, feed.User, feed.AccessToken!, Category(feed)), http, feed.OverlapSeconds, time);

    private static long? Category(FeedOptions feed) =>
        long.TryParse(feed.PlatformGroupId, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number > 0 ? number : null;
}
