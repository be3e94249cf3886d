using Microsoft.AspNetCore.WebUtilities;

namespace ModerationBot.Bot.Review;

/// <summary>Addresses within this program: a form may name where to go back to, and must not lead elsewhere.</summary>
internal static class LocalUrl
{
    /// <summary>Longest address that is gone back to.</summary>
    private const int Longest = 2000;

    /// <summary>
    /// The address when it is a path of this program; otherwise the one to fall back to. Only signs that an address may
    /// hold: a browser reads a backslash as a slash and drops tabs and line ends, and a header takes no accents.
    /// </summary>
    public static string Safe(string? url, string otherwise) =>
        url is ['/', ..] && url is not ['/', '/', ..] && url.Length <= Longest && url.All(c => c is > ' ' and < '\x7f' and not '\\') ? url : otherwise;

    /// <summary>Path and query of a request without the notice of an earlier form.</summary>
    public static string Of(HttpRequest request)
    {
        IEnumerable<KeyValuePair<string, string?>> kept = request.Query
            .Where(q => q.Key is not ("notice" or "flag" or "batch"))
            .Select(q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString()));
        return QueryHelpers.AddQueryString(request.Path, kept);
    }

    /// <summary>The address with a notice.</summary>
    public static string WithNotice(string url, string notice) => QueryHelpers.AddQueryString(url, "notice", notice);

    /// <summary>The address with a notice about a batch.</summary>
    public static string WithBatch(string url, string notice, long batchId) =>
        QueryHelpers.AddQueryString(url, new Dictionary<string, string?>
        {
            ["notice"] = notice,
            ["batch"] = batchId.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });

    /// <summary>The address with a notice about a flag.</summary>
    public static string WithNotice(string url, string notice, long flagId) =>
        QueryHelpers.AddQueryString(url, new Dictionary<string, string?>
        {
            ["notice"] = notice,
            ["flag"] = flagId.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
}
