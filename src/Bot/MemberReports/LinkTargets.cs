using Microsoft.AspNetCore.WebUtilities;

namespace ModerationBot.Bot.MemberReports;

/// <summary>Which platform ids an address may mean.</summary>
internal static class LinkTargets
{
    /// <summary>Names of parameters that hold an id, the most precise first.</summary>
    private static readonly string[] Parameters = ["reply_comment_id", "comment_id", "story_fbid", "post_id", "multi_permalinks", "p", "fbid"];

    private static readonly char[] Signs = ['-', '_'];

    /// <summary>The address as a web address; null when it is none.</summary>
    public static Uri? Web(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri : null;

    /// <summary>
    /// Ids that are tried: the link itself when it is no address, else what its most precise part names. An address that
    /// names a comment never means the post above it.
    /// </summary>
    public static IReadOnlyList<string> Ids(string link)
    {
        if (Web(link) is not { } uri)
        {
            return [link];
        }

        Dictionary<string, Microsoft.Extensions.Primitives.StringValues> query = QueryHelpers.ParseQuery(uri.Query);
        string? named = Parameters.Select(name => query.TryGetValue(name, out var value) ? value.ToString() : null)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value));
        if (named is not null)
        {
            return Forms(named);
        }

        string fragment = uri.Fragment.TrimStart('#');
        if (fragment.Any(char.IsAsciiDigit))
        {
            return Forms(fragment);
        }

        string[] parts = [.. uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
        string? last = parts.LastOrDefault(part => part.Any(char.IsAsciiDigit));
        // A Graph id joins the group's and the post's.
        IEnumerable<string> joined = last is null ? [] : parts.TakeWhile(part => part != last)
            .Where(part => part.All(char.IsAsciiDigit)).Select(part => $"{part}_{last}");
        return last is null ? [] : [.. Forms(last), .. joined];
    }

    /// <summary>An id, and without a word before it: <c>comment-12</c> is also <c>12</c>.</summary>
    private static IReadOnlyList<string> Forms(string id) =>
        id.LastIndexOfAny(Signs) is > 0 and var sign && !id[..sign].Any(char.IsAsciiDigit) ? [id, id[(sign + 1)..]] : [id];
}
