namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>What every kind of Graph-shaped feed asks of its settings.</summary>
internal static class GraphSettings
{
    /// <summary>What is wrong with them, but for the address.</summary>
    public static IEnumerable<string> Faults(string kind, FeedOptions feed) =>
    [
        .. GraphIds.IsAskable(feed.PlatformGroupId)
            ? Enumerable.Empty<string>()
            : [$"PlatformGroupId must be letters and digits, value: '{feed.PlatformGroupId}'."],
        .. FeedAddress.Missing(nameof(FeedOptions.AccessToken), feed.AccessToken),
        .. string.IsNullOrEmpty(feed.VerifyToken) ? [] : FeedAddress.Missing(nameof(FeedOptions.AppSecret), feed.AppSecret),
        .. FeedAddress.Unused(kind, nameof(FeedOptions.User), feed.User),
    ];
}
