using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ModerationBot.Sandbox.Graph.Shapes;

namespace ModerationBot.Sandbox.Graph;

/// <summary>What a Graph call answers.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">JSON, UTF-8.</param>
/// <param name="Challenge">Text of the <c>WWW-Authenticate</c> header, if any.</param>
internal sealed record GraphAnswer(int Status, byte[] Body, string? Challenge = null)
{
    public static GraphAnswer Ok<T>(T value, JsonTypeInfo<T> type) =>
        new(StatusCodes.Status200OK, JsonSerializer.SerializeToUtf8Bytes(value, type));

    public static GraphAnswer Ok(JsonObject value) =>
        new(StatusCodes.Status200OK, System.Text.Encoding.UTF8.GetBytes(value.ToJsonString()));

    public static GraphAnswer Success { get; } = Ok(new GraphSuccess(true), GraphJson.Default.GraphSuccess);

    /// <summary>Set for a refusal; the body is written once the trace id is known.</summary>
    public GraphError? Error { get; private init; }

    public static GraphAnswer Refuse(GraphError error, int status = StatusCodes.Status400BadRequest) =>
        new(status, [], Challenged(error)) { Error = error };

    /// <summary>The same answer; a refusal gets its body with the trace id.</summary>
    public GraphAnswer Traced(string id) => Error is null ? this : this with
    {
        Body = JsonSerializer.SerializeToUtf8Bytes(
            new GraphErrorBody(Error with { FbtraceId = id }), GraphJson.Default.GraphErrorBody),
    };

    private static string? Challenged(GraphError error) => error.Type == "OAuthException"
        ? $"OAuth \"Facebook Platform\" \"{(error.Code == 190 ? "invalid_token" : "invalid_request")}\" \"{error.Message}\""
        : null;
}
