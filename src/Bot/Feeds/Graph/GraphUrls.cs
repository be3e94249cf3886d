using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>Writes the addresses of calls. The token is never part of one.</summary>
internal sealed class GraphUrls(GraphTarget target)
{
    public const int FeedLimit = 25;

    public Uri Group() => Make(Escape(target.GroupId), ("fields", GraphFields.Group));

    /// <summary>
    /// The feed between two times in Unix seconds; null leaves a side open. A second more on each side, because whether
    /// the ends are included is not documented.
    /// </summary>
    public Uri Feed(long? since, long? until) => Make(
        $"{Escape(target.GroupId)}/feed",
        ("fields", GraphFields.Post),
        ("include_hidden", "true"),
        ("limit", Text(FeedLimit)),
        ("since", Text(since - 1)),
        ("until", Text(until + 1)));

    /// <summary>The shortest read that tells whether the feed holds anything at all.</summary>
    public Uri AnyPost() => Make(
        $"{Escape(target.GroupId)}/feed", ("fields", "id"), ("include_hidden", "true"), ("limit", "1"));

    public Uri Node(string id, string? fields = null) => Make(Escape(id), ("fields", fields));

    public Uri Many(IEnumerable<string> ids, string fields) => Make("", ("ids", string.Join(',', ids)), ("fields", fields));

    /// <summary>
    /// The address that a page gave for the next one: without the token that the platform may have written into it,
    /// with our proof.
    /// </summary>
    /// <exception cref="FeedException">It leads to another host: the token must not follow it.</exception>
    public Uri Next(string next)
    {
        if (!Uri.TryCreate(next, UriKind.Absolute, out Uri? uri)
            || Uri.Compare(uri, target.Root, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) != 0)
        {
            throw new FeedException(FeedHealth.ParseErrors, "next_on_other_host");
        }

        IEnumerable<(string, string?)> kept = QueryHelpers.ParseQuery(uri.Query)
            .Where(pair => pair.Key is not ("access_token" or "appsecret_proof"))
            .Select(pair => (pair.Key, (string?)pair.Value.ToString()));
        return WithQuery(uri.GetLeftPart(UriPartial.Path), kept);
    }

    private Uri Make(string path, params (string, string?)[] query) => WithQuery(new Uri(target.Root, path).AbsoluteUri, query);

    private Uri WithQuery(string address, IEnumerable<(string Name, string? Value)> query)
    {
        IEnumerable<KeyValuePair<string, string?>> pairs = query.Append((Name: "appsecret_proof", Value: target.Proof))
            .Where(pair => pair.Value is not null)
            .Select(pair => KeyValuePair.Create(pair.Name, pair.Value));
        return new Uri(QueryHelpers.AddQueryString(address, pairs));
    }

    private static string Escape(string id) => Uri.EscapeDataString(id);

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
