using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ModerationBot.Bot.Tests.Feeds;

/// <summary>
/// Stands on the loopback in front of a real server and hands its answers on, broken when a test says so: what a
/// well-behaved server never does, and what stands between a server and the bot does all the time.
/// </summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private static readonly string[] NotHandedOn = ["Transfer-Encoding", "Connection", "Content-Length", "Host"];

    private readonly WebApplication _app;
    private readonly ServiceProvider _services;
    private readonly Uri _server;
    private readonly ConcurrentQueue<string> _requests = new();
    private long _bytes;

    private FaultProxy(WebApplication app, Uri server)
    {
        _app = app;
        _server = server;
        _services = new ServiceCollection().AddHttpClient("proxy")
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.None,
            })
            .Services.BuildServiceProvider();
    }

    public Uri Address => new(_app.Urls.First());

    /// <summary>Each call as verb and path with query.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Bytes of the bodies that went to the client.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>What goes wrong with a call; null when nothing does.</summary>
    public Func<HttpRequest, ProxyFault?> Fault { get; set; } = _ => null;

    public static async Task<FaultProxy> StartAsync(Uri server)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        FaultProxy? proxy = null;
        app.Run(http => proxy!.AnswerAsync(http));
        await app.StartAsync(TestContext.Current.CancellationToken);
        proxy = new FaultProxy(app, server);
        return proxy;
    }

    /// <summary>Forgets what was counted.</summary>
    public void Clear()
    {
        _requests.Clear();
        Interlocked.Exchange(ref _bytes, 0);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _services.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        _requests.Enqueue($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}");
        ProxyFault? fault = Fault(http.Request);
        if (fault?.Before is { } before)
        {
            await before(http.RequestAborted);
        }

        if (fault?.IsDropped == true)
        {
            http.Abort();
            return;
        }

        if (fault?.Instead is { } instead)
        {
            Head(http.Response, instead);
            await WriteAsync(http, Encoding.UTF8.GetBytes(instead.Body), cut: false);
            return;
        }

        using HttpClient client = _services.GetRequiredService<IHttpClientFactory>().CreateClient("proxy");
        using HttpRequestMessage request = await ForwardAsync(http.Request);
        using HttpResponseMessage answer = await client.SendAsync(request, http.RequestAborted);
        byte[] body = await answer.Content.ReadAsByteArrayAsync(http.RequestAborted);
        http.Response.StatusCode = (int)answer.StatusCode;
        foreach (KeyValuePair<string, IEnumerable<string>> header in answer.Headers.Concat(answer.Content.Headers).Where(h => !NotHandedOn.Contains(h.Key, StringComparer.OrdinalIgnoreCase)))
        {
            http.Response.Headers[header.Key] = header.Value.ToArray();
        }

        await WriteAsync(http, fault?.Change?.Invoke(http.Response, body) ?? body, fault?.Cut == true);
    }

    private async Task<HttpRequestMessage> ForwardAsync(HttpRequest incoming)
    {
        HttpRequestMessage request = new(new HttpMethod(incoming.Method), new Uri(_server, $"{incoming.Path}{incoming.QueryString}"));
        if (incoming.ContentLength is > 0)
        {
            MemoryStream body = new();
            await incoming.Body.CopyToAsync(body);
            request.Content = new ByteArrayContent(body.ToArray());
            request.Content.Headers.TryAddWithoutValidation("Content-Type", incoming.ContentType);
        }

        foreach (KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues> header in incoming.Headers.Where(h => !NotHandedOn.Contains(h.Key, StringComparer.OrdinalIgnoreCase)))
        {
            request.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray());
        }

        return request;
    }

    private static void Head(HttpResponse response, CannedAnswer answer)
    {
        response.StatusCode = answer.Status;
        foreach ((string name, string value) in answer.Headers)
        {
            response.Headers[name] = value;
        }
    }

    private async Task WriteAsync(HttpContext http, byte[] body, bool cut)
    {
        http.Response.ContentLength = body.Length;
        int length = cut ? body.Length / 2 : body.Length;
        Interlocked.Add(ref _bytes, length);
        await http.Response.Body.WriteAsync(body.AsMemory(0, length), http.RequestAborted);
        if (cut)
        {
            await http.Response.Body.FlushAsync(http.RequestAborted);
            http.Abort();
        }
    }
}
