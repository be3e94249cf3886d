using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.Graph;
using ModerationBot.Bot.Feeds.Http;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Feeds;

/// <summary>
/// A real server that says what a test tells it to say: shapes that the sandbox, being well-behaved, never sends. Knows
/// one group, <c>77</c>.
/// </summary>
internal sealed class CannedGraph : IAsyncDisposable
{
    public const string Token = "the-token-that-no-address-may-hold";

    private readonly WebApplication _app;
    private readonly ServiceProvider _services;
    private readonly ConcurrentQueue<string> _requests = new();

    private CannedGraph(WebApplication app, ManualTime time)
    {
        _app = app;
        _services = FeedTestServices.Http(time);
        Client = new GraphFeedClientFactory(_services.GetRequiredService<FeedHttp>(), time).Create(new FeedOptions
        {
            BaseUrl = Address,
            PlatformGroupId = "77",
            AccessToken = Token,
        });
    }

    public IFeedClient Client { get; }

    public Uri Address => new(_app.Urls.First());

    /// <summary>Each call as verb, path with query, and Authorization header.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Gives the answer to each call by its path with query.</summary>
    public Func<string, CannedAnswer> Answer { get; set; } = _ => new CannedAnswer("""{"data":[]}""");

    public static async Task<CannedGraph> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        CannedGraph? canned = null;
        app.Run(http => canned!.AnswerAsync(http));
        await app.StartAsync(TestContext.Current.CancellationToken);
        canned = new CannedGraph(app, ManualTime.AtNoon());
        return canned;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        string path = http.Request.Path + http.Request.QueryString;
        _requests.Enqueue($"{http.Request.Method} {path} {http.Request.Headers.Authorization}");
        CannedAnswer answer = Answer(path);
        http.Response.StatusCode = answer.Status;
        foreach ((string name, string value) in answer.Headers)
        {
            http.Response.Headers[name] = value;
        }

        await http.Response.WriteAsync(answer.Body, http.RequestAborted);
    }
}
