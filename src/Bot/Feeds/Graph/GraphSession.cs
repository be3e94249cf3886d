using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModerationBot.Bot.Feeds.Graph.Wire;
using ModerationBot.Bot.Feeds.Http;

namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>Makes calls to one server with one credential, and turns every failure into a <see cref="FeedException"/>.</summary>
internal sealed class GraphSession(GraphTarget target, FeedHttp http, CallPace pace)
{
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
        FeedAnswer answer = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        GraphUsage? usage = GraphUsage.Read(answer.Headers);
        pace.Note(usage);
        return Read(answer, usage?.Regain ?? answer.Headers.RetryAfter?.Delta, type);
    }

    private static T Read<T>(FeedAnswer answer, TimeSpan? retryAfter, JsonTypeInfo<T> type)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(answer.Body);
            if (ErrorOf(json.RootElement) is { } error)
            {
                throw GraphErrors.From(error, retryAfter);
            }

            if (answer.IsSuccess)
            {
                return json.RootElement.Deserialize(type) ?? throw new FeedException(FeedHealth.ParseErrors, "null_json");
            }
        }
        catch (JsonException)
        {
            // The parser's message may quote the text of a member: only the fact goes on.
            if (answer.IsSuccess)
            {
                throw new FeedException(FeedHealth.ParseErrors, "malformed_json");
            }
        }

        throw GraphErrors.From(answer.Status, retryAfter);
    }

    private static GraphError? ErrorOf(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("error", out JsonElement error)
        && error.ValueKind == JsonValueKind.Object
            ? error.Deserialize(GraphJson.Default.GraphError)
            : null;
}
