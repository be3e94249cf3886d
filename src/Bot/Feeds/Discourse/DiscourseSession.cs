using System.Text.Json.Serialization.Metadata;
using ModerationBot.Bot.Feeds.Discourse.Wire;
using ModerationBot.Bot.Feeds.Http;

namespace ModerationBot.Bot.Feeds.Discourse;

/// <summary>Makes calls to one forum with one credential, and turns every failure into an exception of this folder.</summary>
internal sealed class DiscourseSession(DiscourseTarget target, FeedHttp http)
{
    public DiscourseUrls Urls { get; } = new(target);

    /// <summary>The watched category's number.</summary>
    public string Category => target.Category;

    /// <exception cref="DiscourseGoneException">It is gone or out of sight.</exception>
    /// <exception cref="FeedException">Anything else that went wrong.</exception>
    public async Task<T> GetAsync<T>(Uri uri, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        FeedAnswer answer = await SendAsync(HttpMethod.Get, uri, null, once: false, cancellationToken).ConfigureAwait(false);
        return answer.Read(type);
    }

    /// <summary>Changes something, in a way that may be repeated.</summary>
    public Task ChangeAsync(HttpMethod method, Uri uri, CancellationToken cancellationToken) =>
        SendAsync(method, uri, null, once: false, cancellationToken);

    /// <summary>Adds something: never tried again, because it would be there twice.</summary>
    public async Task AddAsync<T>(Uri uri, T body, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using JsonContent content = JsonContent.Create(body, type);
        await SendAsync(HttpMethod.Post, uri, content, once: true, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The category, asked for before anything else: a list of posts looks the same to a stranger, only shorter.</summary>
    /// <exception cref="FeedException">The key is not known, or the category is closed to its account.</exception>
    public async Task<DiscourseCategory> CategoryAsync(CancellationToken cancellationToken)
    {
        try
        {
            DiscourseShown shown =
                await GetAsync(Urls.Category(), DiscourseJson.Default.DiscourseShown, cancellationToken).ConfigureAwait(false);
            return shown.Category is { } category && category.Id == Category
                ? category
                : throw new FeedException(FeedHealth.PermissionLost, "other_category");
        }
        catch (Exception failure) when (failure is DiscourseGoneException or FeedException { Health: FeedHealth.PermissionLost })
        {
            throw await WhyAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A key that still opens its own session has lost the category only.</summary>
    private async Task<FeedException> WhyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(HttpMethod.Get, Urls.Session(), null, once: false, cancellationToken).ConfigureAwait(false);
            return new FeedException(FeedHealth.PermissionLost, "category_closed");
        }
        catch (Exception failure) when (failure is DiscourseGoneException or FeedException { Health: FeedHealth.PermissionLost })
        {
            return new FeedException(FeedHealth.TokenDead, "key_unknown");
        }
    }

    private async Task<FeedAnswer> SendAsync(
        HttpMethod method, Uri uri, HttpContent? content, bool once, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(method, uri) { Content = content };
        request.Headers.Add("Api-Key", target.Key);
        request.Headers.Add("Api-Username", target.User);
        request.Options.Set(FeedHttp.Once, once);
        FeedAnswer answer = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return answer.IsSuccess ? answer : throw DiscourseErrors.From(answer);
    }
}
