using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.WordPress;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Feeds.WordPress;

/// <summary>A real WordPress, empty, behind a proxy for what it would never do by itself, with the real client on it.</summary>
internal sealed class WordPressPlatform : IFeedPlatform
{
    private const string Flood = """{"code":"comment_flood","message":"You are posting comments too quickly.","data":{"status":400}}""";

    private readonly ServiceProvider _services;
    private readonly ManualTime _time;

    /// <summary>The post of each comment.</summary>
    private readonly Dictionary<long, long> _threads = [];

    private WordPressPlatform(WordPressServer server, FaultProxy proxy)
    {
        Server = server;
        Proxy = proxy;
        // The site's own clock cannot be moved: tests begin at its second.
        _time = new ManualTime(DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()));
        _services = FeedTestServices.Http(_time);
        Client = Connect(server.Password);
        Stranger = Connect("a password of somebody else");
    }

    public WordPressServer Server { get; }

    public FaultProxy Proxy { get; }

    public DateTimeOffset Now => _time.GetUtcNow();

    public int MoreThanAPage => WordPressUrls.Most + 5;

    public IFeedClient Client { get; }

    public IFeedClient Stranger { get; }

    public FeedCard Card => Factory.Card;

    private IFeedClientFactory Factory => _services.GetServices<IFeedClientFactory>().Single(factory => factory.Kind == "wordpress");

    public static async Task<WordPressPlatform> StartAsync()
    {
        WordPressServer server = await WordPressHost.FreshAsync();
        return new WordPressPlatform(server, await FaultProxy.StartAsync(server.Address));
    }

    public IFeedClient Connect(string password, string category = "") => Factory.Create(new FeedOptions
    {
        Kind = "wordpress",
        BaseUrl = Proxy.Address,
        User = "bot",
        AccessToken = password,
        PlatformGroupId = category,
    });

    public void Pass(TimeSpan time) => _time.Advance(time);

    public async Task<string> PostAsync(string text) => Id(ContentKind.Post, await NumberAsync(Step.Post(text, Now)));

    public async Task<string> CommentAsync(string parentId, string text) => (await CommentManyAsync(parentId, [text]))[0];

    public async Task<IReadOnlyList<string>> PostManyAsync(IReadOnlyList<string> texts, TimeSpan every)
    {
        long first = await NumberAsync(Step.Posts(texts, Now, (int)every.TotalSeconds));
        Pass(every * texts.Count);
        return [.. texts.Select((_, index) => Id(ContentKind.Post, first + index))];
    }

    public async Task<IReadOnlyList<string>> CommentManyAsync(string parentId, IReadOnlyList<string> texts)
    {
        (ContentKind kind, long parent) = Read(parentId);
        long post = kind == ContentKind.Post ? parent : _threads[parent];
        long first = await NumberAsync(Step.Comments(texts, [post], Now, 0, kind == ContentKind.Post ? 0 : parent));
        for (int index = 0; index < texts.Count; index++)
        {
            _threads[first + index] = post;
        }

        return [.. texts.Select((_, index) => Id(ContentKind.Comment, first + index))];
    }

    public async Task EditAsync(string id, string text)
    {
        (ContentKind kind, long number) = Read(id);
        await DoAsync(Step.Of(kind == ContentKind.Post ? "edit_post" : "edit_comment", ("id", number), ("text", text), ("at", Step.Time(Now))));
    }

    public async Task DeleteAsync(string id)
    {
        (ContentKind kind, long number) = Read(id);
        await DoAsync(Step.Of(kind == ContentKind.Post ? "delete_post" : "delete_comment", ("id", number)));
    }

    public async Task HealAsync()
    {
        Proxy.Fault = _ => null;
        await DoAsync(Step.Of("heal"));
    }

    public Task RevokeTokenAsync() => DoAsync(Step.Of("revoke"));

    public void Throttle(int kind) => Proxy.Fault = _ => kind switch
    {
        0 => ProxyFault.Status(429),
        1 => ProxyFault.Status(429, "", ("Retry-After", "30")),
        2 => ProxyFault.Status(400, Flood),
        _ => ProxyFault.Status(429, "<html>Slow down</html>"),
    };

    public Task WithdrawPermissionAsync() => DoAsync(Step.Of("role", ("role", "subscriber")));

    public void BreakNextPage() => Proxy.Fault = ProxyFault.Next(1, ProxyFault.Malformed, IsPage);

    public void Disorder() => Proxy.Fault = request => IsPage(request) ? new ProxyFault { Change = Shuffle } : null;

    public void DeleteBetweenPages()
    {
        int pages = 0;
        Proxy.Fault = request => IsPage(request) && ++pages > 1
            ? new ProxyFault { Before = async _ => await DoAsync(Step.Of("delete_first_and_last_post")) }
            : null;
    }

    public void Hush() => Proxy.Fault = request => request.Path.StartsWithSegments("/wp-json/wp/v2")
        ? ProxyFault.Status(200, "[]", ("Content-Type", "application/json"), ("X-WP-Total", "0"), ("X-WP-TotalPages", "0"))
        : null;

    public Task HideAuthorsAsync() => DoAsync(Step.Of("untold_authors"));

    /// <summary>Does one step on the site and gives its answer.</summary>
    public async Task<JsonNode?> DoAsync(JsonObject step) => (await Server.DoAsync(step))[0];

    public async Task<long> NumberAsync(JsonObject step) => (await DoAsync(step))!.GetValue<long>();

    public static long Number(string id) => Read(id).Number;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Proxy.DisposeAsync();
    }

    private static string Id(ContentKind kind, long number) => WordPressIds.Of(kind, number);

    private static (ContentKind Kind, long Number) Read(string id) =>
        WordPressIds.TryParse(id, out ContentKind kind, out long number) ? (kind, number) : throw new ArgumentException(id);

    private static bool IsPage(HttpRequest request) => request.Query.ContainsKey("orderby");

    private static byte[] Shuffle(HttpResponse response, byte[] body)
    {
        JsonArray rows = JsonNode.Parse(body)!.AsArray();
        List<JsonNode> all = [.. rows.Select(row => row!.DeepClone()), .. rows.Take(10).Select(row => row!.DeepClone())];
        Random random = new(5);
        return Encoding.UTF8.GetBytes(new JsonArray([.. all.OrderBy(_ => random.Next())]).ToJsonString());
    }
}
