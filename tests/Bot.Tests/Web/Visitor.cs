using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ModerationBot.Bot.Tests.Web;

/// <summary>A browser without script: keeps cookies, reads pages, sends their forms.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient _http;

    public Visitor(Uri address, string? language)
    {
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }, disposeHandler: true)
        {
            BaseAddress = address,
        };
        if (language is not null)
        {
            _http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        }
    }

    public CookieContainer Cookies { get; } = new();

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(path, TestContext.Current.CancellationToken);

    /// <summary>Fetches an address with headers of its own; those without a value are left out.</summary>
    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string? Value)[] headers) =>
        SendAsync(path, HttpCompletionOption.ResponseContentRead, headers);

    /// <summary>The same for an answer that does not end.</summary>
    public Task<HttpResponseMessage> HeadersAsync(string path, params (string Name, string? Value)[] headers) =>
        SendAsync(path, HttpCompletionOption.ResponseHeadersRead, headers);

    /// <summary>Fetches a page before anybody asked for it, as browsers do.</summary>
    public async Task FetchAheadAsync(string path)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.Add("Sec-Purpose", "prefetch");
        using HttpResponseMessage answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    public Task<Stream> StreamAsync(string path) => _http.GetStreamAsync(path, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        _http.PostAsync(path, Content(fields), TestContext.Current.CancellationToken);

    /// <summary>Asks for an address by any method and reads no further than the headers: a stream never ends.</summary>
    /// <param name="method">Such as <c>GET</c>.</param>
    /// <param name="path">The address.</param>
    /// <param name="token">Antiforgery token of a page of ours; null sends none.</param>
    /// <param name="fields">Further fields of the form.</param>
    public async Task<HttpResponseMessage> CallAsync(string method, string path, string? token, params (string Name, string Value)[] fields)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), path);
        if (request.Method == HttpMethod.Post)
        {
            request.Content = Content(token is null ? fields : [.. fields, ("__RequestVerificationToken", token)]);
        }

        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    /// <summary>Opens a page that must answer with this status.</summary>
    public async Task<IDocument> OpenAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using HttpResponseMessage answer = await GetAsync(path);
        Assert.Equal(expected, answer.StatusCode);
        return await ReadAsync(answer);
    }

    public static async Task<IDocument> ReadAsync(HttpResponseMessage answer)
    {
        string html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a form as a press on a button does.</summary>
    public Task<HttpResponseMessage> SendAsync(IHtmlFormElement form, IHtmlButtonElement? button, params (string Name, string Value)[] typed)
    {
        List<(string, string)> fields = [.. form.Elements.Select(Field).OfType<(string, string)>()];
        if (button?.Name is { Length: > 0 } name)
        {
            fields.Add((name, button.Value));
        }

        foreach ((string Name, string Value) field in typed)
        {
            fields.RemoveAll(f => f.Item1 == field.Name);
            fields.Add(field);
        }

        return PostAsync(form.GetAttribute("action")!, [.. fields]);
    }

    /// <summary>Presses the first button that fits a selector, after typing into its form.</summary>
    public Task<HttpResponseMessage> PressAsync(IDocument page, string selector, params (string Name, string Value)[] typed)
    {
        IHtmlButtonElement button = Assert.IsType<IHtmlButtonElement>(page.QuerySelector(selector), exactMatch: false);
        return SendAsync(button.Form!, button, typed);
    }

    /// <summary>Follows a redirect.</summary>
    public async Task<IDocument> FollowAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await OpenAsync(answer.Headers.Location!.ToString());
    }

    public async Task<HttpResponseMessage> SignInAsync(string email, string password) =>
        await PressAsync(await OpenAsync("/sign-in"), "form[action='/session'] button", ("email", email), ("password", password));

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(string path, HttpCompletionOption until, (string Name, string? Value)[] headers)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        foreach ((string name, string? value) in headers.Where(h => h.Value is not null))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _http.SendAsync(request, until, TestContext.Current.CancellationToken);
    }

    private static FormUrlEncodedContent Content((string Name, string Value)[] fields) =>
        new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    private static (string, string)? Field(IElement element) => element switch
    {
        // A box or a dot that is not chosen is not sent.
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
        IHtmlInputElement { Name: { Length: > 0 } name } input => (name, input.Value),
        IHtmlSelectElement { Name: { Length: > 0 } name } select => (name, select.Value ?? ""),
        IHtmlTextAreaElement { Name: { Length: > 0 } name } area => (name, area.Value),
        _ => null,
    };
}
