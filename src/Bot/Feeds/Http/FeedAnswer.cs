using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ModerationBot.Bot.Feeds.Http;

/// <summary>One answer of a platform, read whole. Not a record: a record would print members' text.</summary>
internal sealed class FeedAnswer(HttpStatusCode status, HttpResponseHeaders headers, string? mediaType, byte[] body)
{
    public HttpStatusCode Status { get; } = status;

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public HttpResponseHeaders Headers { get; } = headers;

    /// <summary>Such as <c>application/json</c>; null when the answer names none.</summary>
    public string? MediaType { get; } = mediaType;

    public byte[] Body { get; } = body;

    /// <summary>A header's first value; null when it is missing.</summary>
    public string? Header(string name) => Headers.TryGetValues(name, out IEnumerable<string>? values) ? values.FirstOrDefault() : null;

    /// <summary>Reads the body as JSON.</summary>
    /// <exception cref="FeedException">It is none, or of another shape: <see cref="FeedHealth.ParseErrors"/>.</exception>
    public T Read<T>(JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(Body, type) ?? throw new FeedException(FeedHealth.ParseErrors, "null_json");
        }
        catch (JsonException)
        {
            // The parser's message may quote the text of a member: only the fact goes on.
            throw new FeedException(FeedHealth.ParseErrors, "malformed_json");
        }
    }

    /// <summary>Reads the body as JSON where an answer may be none; null then.</summary>
    public T? TryRead<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(Body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
