using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Tests.Feeds.Replay;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Feeds.NodeBb;

/// <summary>The replayed forum with the real client of the kind <c>nodebb</c> on it.</summary>
internal sealed class NodeBbPlatform : IFeedPlatform
{
    private readonly ServiceProvider _services;
    private readonly ManualTime _time;

    private NodeBbPlatform(NodeBbReplay server, ManualTime time)
    {
        Server = server;
        _time = time;
        _services = FeedTestServices.Http(time);
        Client = Connect(NodeBbReplay.Token);
        Stranger = Connect("a-token-of-nobody");
    }

    public NodeBbReplay Server { get; }

    public int MoreThanAPage => 25;

    public IFeedClient Client { get; }

    public IFeedClient Stranger { get; }

    public static async Task<NodeBbPlatform> StartAsync()
    {
        ManualTime time = ManualTime.AtNoon();
        NodeBbReplay server = new(time);
        await server.StartAsync();
        return new NodeBbPlatform(server, time);
    }

    public IFeedClient Connect(string token) =>
        _services.GetServices<IFeedClientFactory>().Single(factory => factory.Kind == "nodebb").Create(new FeedOptions
        {
            Kind = "nodebb",
            BaseUrl = Server.Address,
            PlatformGroupId = "5",
            AccessToken = token,
        });

    public void Pass(TimeSpan time) => _time.Advance(time);

    public string Post(string text) => Text(Server.Open(text, text).Pid);

    public string Comment(string parentId, string text)
    {
        NodeBbReplayPost parent = Server.Find(parentId);
        return Text(Server.Append(parent.Topic, parent == parent.Topic.Posts[0] ? null : parent.Pid, text).Pid);
    }

    public void Edit(string id, string text) => Server.Edit(id, text);

    public void Delete(string id) => Server.Purge(id);

    public void Heal()
    {
        Server.TokenRevoked = Server.Outsider = Server.Shuffled = Server.Empty = Server.FormerUsers = false;
        Server.Refusal = null;
        Server.BeforeFurtherPage = null;
    }

    public void RevokeToken() => Server.TokenRevoked = true;

    public void Throttle(int kind) => Server.Refusal = kind switch
    {
        0 => new ReplayAnswer(429, new JsonObject()),
        1 => new ReplayAnswer(429, new JsonObject(), ("Retry-After", "60")),
        2 => NodeBbReplay.BadRequest("As a new user, you can only post once every 120 second(s) until you have earned 3 reputation"),
        _ => NodeBbReplay.BadRequest("You can only post once every 10 second(s) - please wait before posting again"),
    };

    public void WithdrawPermission() => Server.Outsider = true;

    public void BreakNextPage() => Server.BreakNextPage();

    public void Disorder() => Server.Shuffled = true;

    /// <summary>The first topic that the reader has not seen: two are shown again with each further list.</summary>
    public void DeleteBetweenPages() => Server.BeforeFurtherPage = after =>
    {
        List<NodeBbReplayTopic> topics = [.. Server.Topics.OrderByDescending(topic => topic.LastPostTime)];
        if (topics.Count > after + 2)
        {
            Server.Purge(Text(topics[after + 2].Posts[0].Pid));
        }
    };

    public void Hush() => Server.Empty = true;

    public void HideAuthors() => Server.FormerUsers = true;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
