using System.Security.Cryptography;
using System.Text;

namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>Which group on which server, and with what credential. Not a record: a record would print its secrets.</summary>
internal sealed class GraphTarget(Uri baseUrl, string apiVersion, string groupId, string accessToken, string? appSecret)
{
    /// <summary>Scheme, host, port and version, with a slash at the end.</summary>
    public Uri Root { get; } = new(baseUrl, $"{baseUrl.AbsolutePath.TrimEnd('/')}/{apiVersion}/");

    public string GroupId { get; } = groupId;

    /// <summary>Goes into the Authorization header and nowhere else.</summary>
    public string AccessToken { get; } = accessToken;

    /// <summary>Lower-case hex HMAC-SHA256 of the token under the app secret; null without a secret.</summary>
    public string? Proof { get; } = string.IsNullOrEmpty(appSecret) ? null : Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), Encoding.UTF8.GetBytes(accessToken)));
}
