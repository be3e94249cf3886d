using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace ModerationBot.Bot.Tests.Infrastructure;

/// <summary>An admin's browser without a screen: keeps cookies, reads pages, sends their forms.</summary>
public sealed class AdminClient : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly HttpClient _http;
    private int _decided;

    public AdminClient(Uri address)
    {
        _services = new ServiceCollection()
            .AddHttpClient("admin", client => client.BaseAddress = address)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { UseCookies = true })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .Services.BuildServiceProvider();
        _http = _services.GetRequiredService<IHttpClientFactory>().CreateClient("admin");
    }

    /// <summary>Opens the one-time link, which signs in.</summary>
    public async Task SignInAsync(string link)
    {
        using HttpResponseMessage answer = await _http.GetAsync(new Uri(link)).ConfigureAwait(false);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<string> ReadAsync(string path)
    {
        using HttpResponseMessage answer = await _http.GetAsync(new Uri(path, UriKind.Relative)).ConfigureAwait(false);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync().ConfigureAwait(false);
    }

    public async Task<IHtmlDocument> OpenAsync(string path) =>
        new HtmlParser().ParseDocument(await ReadAsync(path).ConfigureAwait(false));

    /// <summary>Decides the flags on the first page of the queue: every third stays, the others go.</summary>
    /// <returns>How many decisions were sent.</returns>
    public async Task<int> DecideFirstPageAsync(CancellationToken cancellationToken)
    {
        IHtmlDocument queue = await OpenAsync("/queue").ConfigureAwait(false);
        int sent = 0;
        foreach (IHtmlFormElement form in queue.QuerySelectorAll("form[data-decide][action$='/decision']").OfType<IHtmlFormElement>()
            .DistinctBy(form => form.GetAttribute("action")))
        {
            Dictionary<string, string> fields = form.QuerySelectorAll("input[type=hidden]")
                .ToDictionary(e => e.GetAttribute("name")!, e => e.GetAttribute("value") ?? "", StringComparer.Ordinal);
            fields["outcome"] = ++_decided % 3 == 0 ? "wrong" : "remove";
            fields["reason"] = _decided % 2 == 0 ? "patient_identifiable" : "origin";
            using FormUrlEncodedContent content = new(fields);
            using HttpResponseMessage answer = await _http
                .PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content, cancellationToken).ConfigureAwait(false);
            sent++;
        }

        return sent;
    }

    public void Dispose()
    {
        _http.Dispose();
        _services.Dispose();
    }
}
