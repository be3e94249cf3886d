namespace ModerationBot.Bot.Feeds;

/// <summary>Which server addresses the settings may name.</summary>
internal static class FeedAddress
{
    /// <summary>What is wrong with <see cref="FeedOptions.BaseUrl"/>.</summary>
    public static IEnumerable<string> Faults(Uri? address)
    {
        if (address is not { IsAbsoluteUri: true } url)
        {
            yield return "BaseUrl must be an absolute address, value: none.";
        }
        else if (url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        {
            yield return $"BaseUrl must be https, or http on this machine, because the token travels with each call, value scheme: {url.Scheme}.";
        }
        else if (url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0)
        {
            yield return "BaseUrl must be scheme, host and path only, value: with a user, a query or a fragment.";
        }
    }

    /// <summary>What is wrong with a setting that the kind of feed does not use.</summary>
    public static IEnumerable<string> Unused(string kind, string field, string? value) => string.IsNullOrEmpty(value)
        ? []
        : [$"{field} must be left out with Kind {kind}, value: '{value}'."];

    /// <summary>What is wrong with a secret that the kind of feed needs; it is never quoted.</summary>
    public static IEnumerable<string> Missing(string field, string? secret) => string.IsNullOrWhiteSpace(secret)
        ? [$"{field} must be set (environment or user secrets), value: none."]
        : [];
}
