using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.Webhooks;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Bot.Tests.Web;
using ModerationBot.Sandbox;

namespace ModerationBot.Bot.Tests.Feeds.Webhooks;

/// <summary>Deliveries of Facebook's shape to the real pages, about posts of the real sandbox server.</summary>
public sealed class WebhookTests
{
    private const string Secret = "a-secret-of-the-app";
    private const string VerifyToken = "words-that-the-platform-repeats";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Verify_RightToken_EchoesTheChallengeAndAnyOtherIsRefused()
    {
        await using World world = await World.StartAsync();

        (HttpStatusCode right, string echo) = await world.GetAsync($"?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token={VerifyToken}");
        (HttpStatusCode wrong, _) = await world.GetAsync("?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=other");
        (HttpStatusCode none, _) = await world.GetAsync("");

        Assert.Equal((HttpStatusCode.OK, "1158201444"), (right, echo));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (wrong, none));
    }

    [Fact]
    public async Task Post_CommentOnAnOldPost_IsReadAtOnce()
    {
        await using World world = await World.StartAsync();
        string post = world.Group.AddPost("Question ancienne").Id;
        await world.RunAsync("poll");
        string comment = world.Group.AddComment(post, "Réponse tardive").Id;

        HttpStatusCode status = await world.DeliverAsync(world.Change("comment", "add", post, comment));
        await world.RunAsync("sweep");

        Item item = (await world.ItemsAsync()).Single(one => one.PlatformId == comment);
        Assert.Equal((HttpStatusCode.OK, post), (status, item.ParentPlatformId));
        Assert.Equal(0, await world.HintsAsync());
    }

    [Theory]
    [InlineData("edited")]
    [InlineData("edit")]
    public async Task Post_Edited_IsJudgedAnew(string verb)
    {
        await using World world = await World.StartAsync();
        string post = world.Group.AddPost("Texte d'abord").Id;
        string comment = world.Group.AddComment(post, "Commentaire d'abord").Id;
        await world.RunAsync("poll");
        world.Group.Edit(comment, "Commentaire ensuite");

        await world.DeliverAsync(world.Change("comment", verb, post, comment));
        await world.RunAsync("sweep");

        Assert.Equal(2, (await world.ItemsAsync()).Single(one => one.PlatformId == comment).LatestRevision);
    }

    [Fact]
    public async Task Post_RemovedBeforeAdded_OutOfOrder_EndsAsThePlatformIs()
    {
        await using World world = await World.StartAsync();
        string post = world.Group.AddPost("Question").Id;
        await world.RunAsync("poll");
        string comment = world.Group.AddComment(post, "Parti aussitôt").Id;
        await world.DeliverAsync(world.Change("comment", "add", post, comment));
        await world.RunAsync("sweep");
        world.Group.Delete(comment);

        await world.DeliverAsync(world.Change("comment", "remove", post, comment));
        await world.DeliverAsync(world.Change("comment", "add", post, comment));
        await world.RunAsync("sweep");

        Assert.Equal(ItemState.Gone, (await world.ItemsAsync()).Single(one => one.PlatformId == comment).State);
    }

    [Fact]
    public async Task Post_SentAgainAndAgain_IsReadOnceAndStoredOnce()
    {
        await using World world = await World.StartAsync();
        string post = world.Group.AddPost("Question").Id;
        await world.RunAsync("poll");
        string comment = world.Group.AddComment(post, "Réponse").Id;
        string body = world.Change("comment", "add", post, comment);
        for (int i = 0; i < 6; i++)
        {
            await world.DeliverAsync(body);
        }

        long before = world.Group.CallCounts.GetValueOrDefault("ids");
        await world.RunAsync("sweep");

        Assert.Equal(1, world.Group.CallCounts["ids"] - before);
        Assert.Single(await world.ItemsAsync(), one => one.PlatformId == comment);
        Assert.Equal(0, await world.HintsAsync());
    }

    [Fact]
    public async Task Post_PlatformDown_KeepsTheHintUntilItIsRead()
    {
        await using World world = await World.StartAsync();
        string post = world.Group.AddPost("Question").Id;
        await world.RunAsync("poll");
        string comment = world.Group.AddComment(post, "Réponse").Id;
        await world.DeliverAsync(world.Change("comment", "add", post, comment));
        world.Group.SetFaults(new SandboxFaults { DeadToken = FaultRule.Always });

        await world.RunAsync("sweep");
        int waiting = await world.HintsAsync();
        world.Group.SetFaults(new SandboxFaults());
        world.House.Time.Advance(TimeSpan.FromHours(1));
        await world.RunAsync("poll");
        await world.RunAsync("sweep");

        Assert.Equal((1, 0), (waiting, await world.HintsAsync()));
        Assert.Contains(await world.ItemsAsync(), one => one.PlatformId == comment);
    }

    [Fact]
    public async Task Post_WithoutTheRightSignature_IsRefusedAndWritesNothing()
    {
        await using World world = await World.StartAsync();
        string body = world.Change("comment", "add", "1_2", "2_3");

        HttpStatusCode none = await world.DeliverAsync(body, signature: null);
        HttpStatusCode other = await world.DeliverAsync(body, signature: World.Sign(body, "another-secret"));
        HttpStatusCode changed = await world.DeliverAsync(body + " ", signature: World.Sign(body, Secret));
        HttpStatusCode nonsense = await world.DeliverAsync(body, signature: "sha256=");

        Assert.All([none, other, changed, nonsense], status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        Assert.Equal(0, await world.HintsAsync());
    }

    [Fact]
    public async Task Post_OtherPagesLikesAndStrangeChanges_AreLeftOut()
    {
        await using World world = await World.StartAsync();
        string body = $$$"""
            {"object":"page","entry":[
              {"id":"99","changes":[{"field":"feed","value":{"item":"comment","comment_id":"99_1","post_id":"99_9"}}]},
              {"id":"{{{world.Group.Id}}}","changes":["strange",{"field":"name"},{"field":"feed","value":{"item":"reaction","post_id":"{{{world.Group.Id}}}_5"}},
                {"field":"feed","value":{"item":"status","post_id":"{{{world.Group.Id}}}_7"}},{"field":"feed","value":{"item":"status","post_id":"../me"}}]}]}
            """;

        Assert.Equal(HttpStatusCode.OK, await world.DeliverAsync(body));

        Assert.Equal(1, await world.HintsAsync());
    }

    [Fact]
    public async Task Post_MalformedOrTooLarge_IsRefused()
    {
        await using World world = await World.StartAsync();
        string large = new(' ', 2 * 1024 * 1024);

        Assert.Equal(HttpStatusCode.BadRequest, await world.DeliverAsync("{\"entry\":[{"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await world.DeliverAsync(large));
    }

    [Fact]
    public async Task Post_GroupWithoutWebhooks_IsNotThere()
    {
        await using World world = await World.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, await world.DeliverAsync("{}", group: "muet"));
        Assert.Equal(HttpStatusCode.NotFound, await world.DeliverAsync("{}", group: "inconnu"));
    }

    [Fact]
    public async Task Post_MembersWordsInADelivery_ReachNoRowAndNoLog()
    {
        await using World world = await World.StartAsync();
        string body = world.Change("comment", "add", "1_2", "2_3")
            .Replace("\"verb\"", "\"message\":\"Secretissime\",\"from\":{\"name\":\"Odile Secrète\"},\"verb\"", StringComparison.Ordinal);

        await world.DeliverAsync(body);

        Assert.DoesNotContain(world.House.Logs.All, line => line.Contains("Secret", StringComparison.Ordinal));
        Assert.Equal(1, await world.HintsAsync());
    }

    private sealed class World : IAsyncDisposable
    {
        private readonly SandboxServer _server;
        private readonly HttpClient _http;

        private World(SandboxServer server, WebHouse house)
        {
            (_server, House) = (server, house);
            _http = new HttpClient(new SocketsHttpHandler(), disposeHandler: true) { BaseAddress = house.Address };
        }

        public WebHouse House { get; }

        public SandboxGroup Group => _server.Group;

        public static async Task<World> StartAsync()
        {
            SandboxServer server = await FeedTestServices.SandboxAsync(ManualTime.AtNoon(), Secret);
            Dictionary<string, string?> settings = new(FeedWorld.Settings(0, "page", server.Address.AbsoluteUri, server.GroupId, server.AccessToken))
            {
                ["Groups:0:Feed:Kind"] = "page",
                ["Groups:0:Feed:AppSecret"] = Secret,
                ["Groups:0:Feed:VerifyToken"] = VerifyToken,
                ["Groups:1:Id"] = "muet",
                ["Groups:1:Name"] = "Sans webhook",
            };
            WebHouse house = await WebHouse.StartAsync(settings);
            await house.Services.GetRequiredService<GroupDirectory>().SyncAsync(Token);
            return new World(server, house);
        }

        public static string Sign(string body, string secret) => "sha256=" + Convert.ToHexStringLower(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body)));

        public string Change(string item, string verb, string post, string comment) => $$$"""
            {"object":"page","entry":[{"id":"{{{Group.Id}}}","time":1449135003,"changes":[{"field":"feed","value":{
            "item":"{{{item}}}","verb":"{{{verb}}}","comment_id":"{{{comment}}}","post_id":"{{{post}}}","created_time":1449135003}}]}]}
            """;

        public Task<HttpStatusCode> DeliverAsync(string body, string group = "page") => DeliverAsync(body, Sign(body, Secret), group);

        public async Task<HttpStatusCode> DeliverAsync(string body, string? signature, string group = "page")
        {
            using HttpRequestMessage request = new(HttpMethod.Post, $"/api/webhooks/{group}");
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            if (signature is not null)
            {
                request.Headers.Add("X-Hub-Signature-256", signature);
            }

            using HttpResponseMessage answer = await _http.SendAsync(request, Token);
            return answer.StatusCode;
        }

        public async Task<(HttpStatusCode Status, string Body)> GetAsync(string query)
        {
            using HttpResponseMessage answer = await _http.GetAsync(new Uri($"/api/webhooks/page{query}", UriKind.Relative), Token);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token));
        }

        public Task<int> RunAsync(string stage) => House.Services.GetServices<IStage>().Single(one => one.Name == stage).RunAsync(Token);

        public Task<List<Item>> ItemsAsync() => House.Db.Set<Item>().AsNoTracking().ToListAsync(Token);

        public Task<int> HintsAsync() => House.Db.Set<FeedHint>().CountAsync(Token);

        public async ValueTask DisposeAsync()
        {
            _http.Dispose();
            await House.DisposeAsync();
            await _server.DisposeAsync();
        }
    }
}
