using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace ModerationBot.Bot.Feeds.Inbox;

/// <summary>The body of a call as lines of JSON: one object, an array, or JSON lines.</summary>
/// <param name="Lines">Each item with its number from 1; blank lines are left out.</param>
/// <param name="Digest">SHA-256 of the bytes and their kind, in hex.</param>
internal sealed record InboxBody(IReadOnlyList<(long Number, string Json)> Lines, string Digest)
{
    /// <summary>Most bytes of a call: 1 MiB.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>Most items of a call.</summary>
    public const int MostItems = 500;

    private const string JsonLines = "application/x-ndjson";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the body of a call; never more than the limit of it.</summary>
    public static async Task<(InboxBody? Body, InboxProblem? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (KindOf(request) is not { } kind)
        {
            return (null, new InboxProblem(
                StatusCodes.Status415UnsupportedMediaType,
                $"Content-Type: must be application/json or {JsonLines}, in UTF-8 and not compressed."));
        }

        if (request.ContentLength > MostBytes)
        {
            return (null, TooLarge(FormattableString.Invariant($"{request.ContentLength}")));
        }

        byte[] bytes = new byte[MostBytes + 1];
        int length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken)
            .ConfigureAwait(false);
        return length > MostBytes ? (null, TooLarge("more")) : Parse(bytes.AsMemory(0, length), kind);
    }

    private static string? KindOf(HttpRequest request)
    {
        bool plain = request.Headers.ContentEncoding.Count == 0
            || string.Equals(request.Headers.ContentEncoding, "identity", StringComparison.OrdinalIgnoreCase);
        if (!plain || !MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            || !(type.Charset.Length == 0 || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        return type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) ? "application/json"
            : type.MediaType.Equals(JsonLines, StringComparison.OrdinalIgnoreCase) ? JsonLines
            : null;
    }

    private static (InboxBody? Body, InboxProblem? Problem) Parse(ReadOnlyMemory<byte> bytes, string kind)
    {
        try
        {
            List<(long, string)> lines = kind == JsonLines ? SplitLines(bytes) : SplitArray(bytes);
            return lines.Count is > 0 and <= MostItems
                ? (new InboxBody(lines, DigestOf(bytes, kind)), null)
                : (null, lines.Count == 0
                    ? new InboxProblem(StatusCodes.Status400BadRequest, "items: must be at least 1 in a call, value: 0.")
                    : new InboxProblem(
                        StatusCodes.Status413PayloadTooLarge,
                        FormattableString.Invariant($"items: must be at most {MostItems} in a call, value: {lines.Count}.")));
        }
        catch (JsonException failure)
        {
            // Only the place: the parser's message may quote what a member wrote.
            return (null, new InboxProblem(StatusCodes.Status400BadRequest, FormattableString.Invariant(
                $"The body must be one JSON object or an array of them, broken in line {(failure.LineNumber ?? 0) + 1}.")));
        }
        catch (DecoderFallbackException failure)
        {
            return (null, new InboxProblem(
                StatusCodes.Status400BadRequest, FormattableString.Invariant($"The body must be UTF-8, broken at byte {failure.Index}.")));
        }
    }

    private static List<(long, string)> SplitLines(ReadOnlyMemory<byte> bytes) =>
        [.. Strict.GetString(bytes.Span).TrimStart('\uFEFF').Split('\n')
            .Select((line, index) => (index + 1L, line.Trim())).Where(line => line.Item2.Length > 0)];

    private static List<(long, string)> SplitArray(ReadOnlyMemory<byte> bytes)
    {
        using JsonDocument document = JsonDocument.Parse(bytes);
        return document.RootElement.ValueKind switch
        {
            JsonValueKind.Array => [.. document.RootElement.EnumerateArray().Select((one, index) => (index + 1L, one.GetRawText()))],
            JsonValueKind.Object => [(1L, document.RootElement.GetRawText())],
            _ => throw new JsonException(),
        };
    }

    private static string DigestOf(ReadOnlyMemory<byte> bytes, string kind) =>
        $"{kind}:{Convert.ToHexStringLower(SHA256.HashData(bytes.Span))}";

    private static InboxProblem TooLarge(string value) => new(
        StatusCodes.Status413PayloadTooLarge, FormattableString.Invariant($"body: must be at most {MostBytes} bytes, value: {value}."));
}
