namespace ModerationBot.Bot.Review;

/// <summary>Addresses that come from outside: only those of the web become links.</summary>
internal static class WebLink
{
    /// <summary>The address when it is one of http or https; null otherwise.</summary>
    public static string? Safe(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri.AbsoluteUri
            : null;
}
