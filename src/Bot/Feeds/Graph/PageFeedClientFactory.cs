using ModerationBot.Bot.Feeds.Http;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>A Facebook Page: its posts and comments, the only feed that Facebook still opens to programs.</summary>
internal sealed class PageFeedClientFactory(FeedHttp http, TimeProvider time) : IFeedClientFactory
{
    private const string KindName = "page";
    private static readonly Uri Facebook = new("https://graph.facebook.com/");

    public string Kind => KindName;

    public FeedCard Card { get; } = new()
    {
        Name = "Facebook (Page)",
        Capabilities = GraphFeedClient.Can,
        Sees = new LocalizedText(
            "Les publications de la Page et leurs commentaires. Avec les webhooks, tout arrive en quelques secondes ; sans eux, un commentaire sous une ancienne publication attend le balayage.",
            "The Page's posts and their comments. With webhooks everything arrives within seconds; without them a comment under an old post waits for the sweep."),
        Blind = new LocalizedText(
            "Les groupes : Facebook a fermé leur interface le 22 avril 2024. Au plus 600 publications par an et par Page. Une suppression est définitive.",
            "Groups: Facebook closed their interface on 22 April 2024. At most 600 posts a year of each Page. A removal is for good."),
        Needs = new LocalizedText(
            "Un jeton de Page avec pages_read_engagement, pages_read_user_content et pages_manage_engagement ; pour les webhooks, le secret de l'application et un jeton de vérification.",
            "A Page token with pages_read_engagement, pages_read_user_content and pages_manage_engagement; for webhooks the app's secret and a verify token."),
        Proof = FeedProof.RecordedAnswers,
    };

    public IEnumerable<string> Check(FeedOptions feed) =>
    [
        .. feed.BaseUrl is null ? [] : FeedAddress.Faults(feed.BaseUrl),
        .. GraphSettings.Faults(KindName, feed),
    ];

    public IFeedClient Create(FeedOptions feed)
    {
        GraphTarget target = new(feed.BaseUrl ?? Facebook, feed.ApiVersion, feed.PlatformGroupId, feed.AccessToken!, feed.AppSecret);
        return new GraphFeedClient(_ => Task.FromResult(target), http, feed.OverlapSeconds, time);
    }
}
