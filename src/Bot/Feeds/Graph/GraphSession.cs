using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModerationBot.Bot.Feeds.Graph.Wire;
using Polly.Timeout;

namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>Makes calls to one server with one credential, and turns every failure into a <see cref="FeedException"/>.</summary>
internal sealed class GraphSession(GraphTarget target, IHttpClientFactory clients, CallPace pace)
{
    /// <summary>Name of the client in the factory.</summary>
    public const string ClientName = "graph";

    public GraphUrls Urls { get; } = new(target);

    public string GroupId => target.GroupId;

    public Task<T> GetAsync<T>(Uri uri, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, uri, null, type, cancellationToken);

    /// <summary>One call.</summary>
    /// <exception cref="GraphGoneException">The object is gone or out of sight.</exception>
    /// <exception cref="FeedException">Anything else that went wrong.</exception>
    public async Task<T> SendAsync<T>(
        HttpMethod method, Uri uri, HttpContent? form, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        await pace.WaitAsync(cancellationToken).ConfigureAwait(false);
        using HttpRequestMessage request = new(method, uri) { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", target.AccessToken);
        using HttpResponseMessage response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        GraphUsage? usage = GraphUsage.Read(response.Headers);
        pace.Note(usage);
        byte[] body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return Read(response, body, usage?.Regain ?? response.Headers.RetryAfter?.Delta, type);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using HttpClient client = clients.CreateClient(ClientName);
        try
        {
            return await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException failure)
        {
            string reason = JsonNamingPolicy.SnakeCaseLower.ConvertName(failure.HttpRequestError.ToString());
            throw new FeedException(FeedHealth.Unavailable, $"http_{reason}");
        }
        catch (Exception failure) when (failure is TimeoutRejectedException
            || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new FeedException(FeedHealth.Unavailable, "timeout");
        }
    }

    private static T Read<T>(HttpResponseMessage response, byte[] body, TimeSpan? retryAfter, JsonTypeInfo<T> type)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(body);
            if (ErrorOf(json.RootElement) is { } error)
            {
                throw GraphErrors.From(error, retryAfter);
            }

            if (response.IsSuccessStatusCode)
            {
                return json.RootElement.Deserialize(type) ?? throw new FeedException(FeedHealth.ParseErrors, "null_json");
            }
        }
        catch (JsonException)
        {
            // The parser's message may quote the text of a member: only the fact goes on.
            if (response.IsSuccessStatusCode)
            {
                throw new FeedException(FeedHealth.ParseErrors, "malformed_json");
            }
        }

        throw GraphErrors.From(response.StatusCode, retryAfter);
    }

    private static GraphError? ErrorOf(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("error", out JsonElement error)
        && error.ValueKind == JsonValueKind.Object
            ? error.Deserialize(GraphJson.Default.GraphError)
            : null;
}
