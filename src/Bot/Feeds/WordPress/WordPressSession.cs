using System.Globalization;
using System.Text.Json;
using ModerationBot.Bot.Feeds.Http;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>Makes calls to one site with one credential, and turns every failure into a <see cref="FeedException"/>.</summary>
internal sealed class WordPressSession(WordPressTarget target, FeedHttp http)
{
    public WordPressTarget Target => target;

    public WordPressUrls Urls { get; } = new(target);

    public async Task<JsonElement> GetAsync(Uri uri, CancellationToken cancellationToken) =>
        (await SendAsync(HttpMethod.Get, uri, null, once: false, cancellationToken).ConfigureAwait(false)).Json;

    /// <summary>One list with the number of all its rows, those on other pages and those out of sight included.</summary>
    public Task<(JsonElement Json, int? Total)> ListAsync(Uri uri, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, uri, null, once: false, cancellationToken);

    public async Task<JsonElement> PostAsync(
        Uri uri, IReadOnlyDictionary<string, string> fields, bool once, CancellationToken cancellationToken)
    {
        using FormUrlEncodedContent form = new(fields);
        return (await SendAsync(HttpMethod.Post, uri, form, once, cancellationToken).ConfigureAwait(false)).Json;
    }

    public Task DeleteAsync(Uri uri, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Delete, uri, null, once: false, cancellationToken);

    /// <summary>Gives a post or a comment another status.</summary>
    public Task SetStatusAsync(ContentKind kind, long id, string status, CancellationToken cancellationToken) => PostAsync(
        Urls.One(kind, id, WordPressFields.State), new Dictionary<string, string> { ["status"] = status }, once: false, cancellationToken);

    /// <summary>One call.</summary>
    /// <exception cref="WordPressGoneException">The item is gone.</exception>
    /// <exception cref="FeedException">Anything else that went wrong.</exception>
    private async Task<(JsonElement Json, int? Total)> SendAsync(
        HttpMethod method, Uri uri, HttpContent? form, bool once, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(method, uri) { Content = form };
        request.Headers.Authorization = target.Authorization;
        request.Options.Set(FeedHttp.Once, once);
        FeedAnswer answer = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (!answer.IsSuccess)
        {
            throw WordPressErrors.From(answer);
        }

        int? total = int.TryParse(answer.Header("X-WP-Total"), CultureInfo.InvariantCulture, out int rows) ? rows : null;
        return (WordPressBody.Read(answer), total);
    }
}
