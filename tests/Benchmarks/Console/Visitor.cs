using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;

namespace ModerationBot.Benchmarks.Console;

/// <summary>A signed-in browser that takes compressed answers as they are and counts their bytes.</summary>
internal sealed partial class Visitor : IDisposable
{
    private const string Token = "__RequestVerificationToken";
    private readonly ServiceProvider _services;
    private readonly HttpClient _http;

    public Visitor(Uri address)
    {
        _services = new ServiceCollection()
            .AddHttpClient("visitor", client => client.BaseAddress = address)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.None,
                PlaintextStreamFilter = (context, _) => ValueTask.FromResult<Stream>(new CountingStream(context.PlaintextStream, n => Received += n)),
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .Services.BuildServiceProvider();
        _http = _services.GetRequiredService<IHttpClientFactory>().CreateClient("visitor");
    }

    /// <summary>Bytes received so far, headers included.</summary>
    public long Received { get; private set; }

    public async Task SignInAsync()
    {
        await PostAsync("", "/sign-in", "/session", ("email", ServerRun.Email), ("password", ServerRun.Password));
    }

    /// <summary>Opens a page as a browser does when the person follows a link.</summary>
    /// <param name="kind">Under which its time is kept; empty to measure nothing.</param>
    /// <param name="path">Local address.</param>
    /// <param name="compressed">Whether the browser takes compressed answers.</param>
    /// <returns>The body as it was sent.</returns>
    public async Task<byte[]> OpenAsync(string kind, string path, bool compressed = true)
    {
        using HttpRequestMessage request = Request(HttpMethod.Get, kind, path, compressed);
        using HttpResponseMessage answer = await _http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Sends a form of a page.</summary>
    /// <returns>Where the answer leads to.</returns>
    public async Task<string> PostAsync(string kind, string page, string path, params (string Name, string Value)[] fields)
    {
        string html = System.Text.Encoding.UTF8.GetString(await OpenAsync("", page, compressed: false));
        string token = WebUtility.HtmlDecode(TokenField().Match(html).Groups[1].Value);
        using HttpRequestMessage request = Request(HttpMethod.Post, kind, path, compressed: true);
        request.Content = new FormUrlEncodedContent(fields.Append((Token, token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using HttpResponseMessage answer = await _http.SendAsync(request);
        return answer.Headers.Location?.ToString()
            ?? throw new InvalidOperationException($"The form of {path} was answered with {(int)answer.StatusCode}.");
    }

    /// <summary>The times measured since the last call, in milliseconds by kind.</summary>
    public async Task<Dictionary<string, List<double>>> TimesAsync() =>
        await _http.GetFromJsonAsync<Dictionary<string, List<double>>>(RequestClock.Path) ?? [];

    public void Dispose()
    {
        _http.Dispose();
        _services.Dispose();
    }

    private static HttpRequestMessage Request(HttpMethod method, string kind, string path, bool compressed)
    {
        HttpRequestMessage request = new(method, new Uri(path, UriKind.Relative));
        request.Headers.Add("Accept-Language", "fr");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        if (compressed)
        {
            request.Headers.Add("Accept-Encoding", "gzip, deflate, br, zstd");
        }

        if (kind.Length > 0)
        {
            request.Headers.Add(RequestClock.Header, kind);
        }

        return request;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
