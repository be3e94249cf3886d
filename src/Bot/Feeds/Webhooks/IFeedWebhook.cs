namespace ModerationBot.Bot.Feeds.Webhooks;

/// <summary>Understands the notices that a platform sends by itself.</summary>
internal interface IFeedWebhook
{
    /// <summary>Kinds of feed whose platform sends them.</summary>
    IReadOnlyList<string> Kinds { get; }

    /// <summary>The answer that proves to the platform that the address is ours; null when the question is not the platform's.</summary>
    string? Answer(FeedOptions feed, IQueryCollection query);

    /// <summary>Whether the platform itself signed the body.</summary>
    /// <param name="feed">Holds the secret.</param>
    /// <param name="headers">Hold the signature.</param>
    /// <param name="body">The bytes as they came.</param>
    bool IsSigned(FeedOptions feed, IHeaderDictionary headers, ReadOnlySpan<byte> body);

    /// <summary>Ids of the items that something happened to, each once; null when the body cannot be read.</summary>
    IReadOnlyList<string>? Items(FeedOptions feed, ReadOnlyMemory<byte> body);
}
