using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ModerationBot.Bot.Feeds.Graph.Wire;
using ModerationBot.Bot.Feeds.Webhooks;

namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>Webhooks of Facebook's shape: fields <c>feed</c> and <c>group_feed</c>, every verb, <c>edited</c> too.</summary>
internal sealed class GraphWebhook : IFeedWebhook
{
    private const string Scheme = "sha256=";
    private static readonly string[] Fields = ["feed", "group_feed"];

    // Likes change no text and would cost a read each.
    private static readonly string[] Idle = ["like", "reaction"];

    public IReadOnlyList<string> Kinds { get; } = ["page", "graph"];

    public string? Answer(FeedOptions feed, IQueryCollection query) =>
        query["hub.mode"] == "subscribe"
        && Same(Encoding.UTF8.GetBytes(query["hub.verify_token"].ToString()), Encoding.UTF8.GetBytes(feed.VerifyToken ?? ""))
            ? query["hub.challenge"].ToString()
            : null;

    /// <summary>HMAC-SHA256 of the raw bytes: the platform escapes letters in its own way, so the text must not be written anew.</summary>
    public bool IsSigned(FeedOptions feed, IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        string signature = headers["X-Hub-Signature-256"].ToString();
        if (string.IsNullOrEmpty(feed.AppSecret) || !signature.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        string right = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(feed.AppSecret), body));
        return Same(Encoding.ASCII.GetBytes(signature[Scheme.Length..].ToLowerInvariant()), Encoding.ASCII.GetBytes(right));
    }

    public IReadOnlyList<string>? Items(FeedOptions feed, ReadOnlyMemory<byte> body)
    {
        try
        {
            GraphDelivery? delivery = JsonSerializer.Deserialize(body.Span, GraphJson.Default.GraphDelivery);
            IEnumerable<string?> ids = (delivery?.Entry ?? [])
                .Where(entry => entry.Id == feed.PlatformGroupId)
                .SelectMany(entry => entry.Changes ?? [])
                .Select(change => GraphItems.Read(change, GraphJson.Default.GraphChange))
                .Where(change => Fields.Contains(change?.Field) && !Idle.Contains(change?.Value?.Item))
                .Select(change => change?.Value?.CommentId ?? change?.Value?.PostId);
            return [.. ids.OfType<string>().Where(GraphIds.IsAskable).Distinct(StringComparer.Ordinal)];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool Same(byte[] one, byte[] other) => other.Length > 0 && CryptographicOperations.FixedTimeEquals(one, other);
}
