using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;

namespace ModerationBot.Sandbox.Tests;

/// <summary>A sandbox on a free port with a client that speaks Graph to it.</summary>
internal sealed class TestGroup : IAsyncDisposable
{
    public const string Token = "token-of-the-tests";

    public const string Version = "v25.0";

    public static SandboxOptions Quiet { get; } = new() { Port = 0, AccessToken = Token, Seed = false, Living = false };

    private TestGroup(SandboxServer server, HttpClient http)
    {
        Server = server;
        Http = http;
    }

    public SandboxServer Server { get; }

    public SandboxGroup Group => Server.Group;

    /// <summary>Carries no token; follows no redirect.</summary>
    public HttpClient Http { get; }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<TestGroup> StartAsync(SandboxOptions? options = null, TimeProvider? clock = null)
    {
        var server = await SandboxServer.StartAsync(options ?? Quiet, clock ?? TimeProvider.System, NullLoggerFactory.Instance, Cancel);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        return new TestGroup(server, new HttpClient(handler, disposeHandler: true) { BaseAddress = server.Address });
    }

    /// <summary>Sends a Graph call with the token as bearer.</summary>
    public async Task<GraphReply> SendAsync(HttpMethod method, string path, HttpContent? body = null, string token = Token)
    {
        var address = path.StartsWith("http", StringComparison.Ordinal) ? path : $"/{Version}/{path}";
        using var request = new HttpRequestMessage(method, address) { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await Http.SendAsync(request, Cancel);
        var text = await response.Content.ReadAsStringAsync(Cancel);
        var headers = response.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        return new GraphReply((int)response.StatusCode, text, headers);
    }

    public Task<GraphReply> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    /// <summary>The pages of the feed (or any other edge), following <c>next</c> until it is absent.</summary>
    public async Task<List<List<string>>> WalkAsync(string path)
    {
        var pages = new List<List<string>>();
        for (string? next = path; next is not null;)
        {
            Assert.True(pages.Count < 200, "The walk has no end.");
            var page = (await GetAsync(next)).Json;
            pages.Add(Ids(page.GetProperty("data")));
            next = page.TryGetProperty("paging", out var paging) && paging.TryGetProperty("next", out var link) ? link.GetString() : null;
        }

        return pages;
    }

    public static List<string> Ids(JsonElement data) => [.. data.EnumerateArray().Select(one => one.GetProperty("id").GetString()!)];

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }
}
