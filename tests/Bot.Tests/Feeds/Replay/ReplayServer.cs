using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ModerationBot.Bot.Tests.Feeds.Replay;

/// <summary>
/// A real server on a free port of this machine that keeps a group in memory and answers in the shapes recorded from a real
/// platform.
/// </summary>
internal abstract class ReplayServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _calls = new();
    private readonly Lock _lock = new();
    private WebApplication _app = null!;
    private long _bytes;
    private int _broken;

    public Uri Address => new(_app.Urls.First());

    /// <summary>Each call as verb and path with query.</summary>
    public IReadOnlyList<string> Calls => [.. _calls];

    /// <summary>Bytes of all answers.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Answers every call when set: what a platform in trouble says.</summary>
    public ReplayAnswer? Refusal { get; set; }

    /// <summary>Headers of each call, for tests of where tokens travel.</summary>
    public ConcurrentQueue<string> Authorizations { get; } = new();

    public async Task StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(AnswerAsync);
        await _app.StartAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Cuts the next list of the feed in its middle.</summary>
    public void BreakNextPage() => Interlocked.Exchange(ref _broken, 1);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Answers one call; one at a time.</summary>
    protected abstract ReplayAnswer Answer(ReplayCall call);

    /// <summary>Whether a call reads a page of the feed itself.</summary>
    protected abstract bool IsFeed(ReplayCall call);

    private async Task AnswerAsync(HttpContext http)
    {
        _calls.Enqueue($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}");
        Authorizations.Enqueue($"{http.Request.Headers.Authorization}{http.Request.Headers["Api-Key"]}");
        using StreamReader reader = new(http.Request.Body);
        string body = await reader.ReadToEndAsync(http.RequestAborted);
        ReplayCall call = new(
            http.Request.Method,
            http.Request.Path,
            http.Request.Query,
            http.Request.Headers.Authorization.ToString(),
            http.Request.Headers,
            body.StartsWith('{') ? JsonNode.Parse(body)!.AsObject() : []);
        ReplayAnswer answer;
        lock (_lock)
        {
            answer = Refusal ?? Answer(call);
        }

        byte[] bytes = answer.Body is null ? [] : Encoding.UTF8.GetBytes(answer.Body.ToJsonString());
        if (IsFeed(call) && Interlocked.Exchange(ref _broken, 0) == 1)
        {
            bytes = bytes[..(bytes.Length / 2)];
        }

        Interlocked.Add(ref _bytes, bytes.Length);
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = "application/json; charset=utf-8";
        foreach ((string name, string value) in answer.Headers)
        {
            http.Response.Headers[name] = value;
        }

        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }
}
