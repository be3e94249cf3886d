using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModerationBot.Bot.Feeds.Http;
using ModerationBot.Bot.Feeds.NodeBb.Wire;

namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>Makes calls to one forum with one credential, and turns every failure into an exception of this folder.</summary>
internal sealed class NodeBbSession(NodeBbTarget target, FeedHttp http)
{
    public NodeBbUrls Urls { get; } = new(target);

    /// <summary>The watched category's number.</summary>
    public string Category => target.Category;

    /// <summary>A page, as the forum's own web client reads it.</summary>
    /// <exception cref="NodeBbGoneException">It is gone or out of sight.</exception>
    /// <exception cref="FeedException">Anything else that went wrong.</exception>
    public async Task<T> PageAsync<T>(Uri uri, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        FeedAnswer answer = await SendAsync(HttpMethod.Get, uri, null, once: false, cancellationToken).ConfigureAwait(false);
        return answer.Read(type);
    }

    /// <summary>What an answer of <c>/api/v3</c> carries.</summary>
    /// <exception cref="NodeBbGoneException">It is gone or out of sight.</exception>
    /// <exception cref="FeedException">Anything else that went wrong.</exception>
    public async Task<T> CallAsync<T>(Uri uri, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        NodeBbEnvelope envelope = await PageAsync(uri, NodeBbJson.Default.NodeBbEnvelope, cancellationToken).ConfigureAwait(false);
        try
        {
            return envelope.Response.Deserialize(type) ?? throw new FeedException(FeedHealth.ParseErrors, "null_json");
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw new FeedException(FeedHealth.ParseErrors, "malformed_json");
        }
    }

    /// <summary>
    /// A page of the waiting posts. Its bytes hold other people's access tokens: they are wiped as soon as the few fields of
    /// <see cref="NodeBbQueued"/> are read.
    /// </summary>
    public async Task<NodeBbQueue> QueueAsync(int page, CancellationToken cancellationToken)
    {
        FeedAnswer answer =
            await SendAsync(HttpMethod.Get, Urls.Queue(page), null, once: false, cancellationToken).ConfigureAwait(false);
        try
        {
            return answer.Read(NodeBbJson.Default.NodeBbQueue);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(answer.Body);
        }
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

    private async Task<FeedAnswer> SendAsync(
        HttpMethod method, Uri uri, HttpContent? content, bool once, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(method, uri) { Content = content };
        request.Headers.Authorization = target.Authorization;
        request.Options.Set(FeedHttp.Once, once);
        FeedAnswer answer = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return answer.IsSuccess ? answer : throw NodeBbErrors.From(answer);
    }
}
