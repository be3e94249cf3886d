using System.Net;
using System.Text.RegularExpressions;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>What members read of a post or a comment, without its marks, and the kinds of what is joined to it.</summary>
/// <param name="Text">Plain text: title, content, then an excerpt written by hand.</param>
/// <param name="Attachments">Words <c>photo video file link</c>, in their order.</param>
internal sealed partial record WordPressText(string Text, IReadOnlyList<string> Attachments)
{
    /// <summary>Reads the raw parts; each may be missing.</summary>
    public static WordPressText Of(string? title, string? content, string? excerpt)
    {
        WordPressHtml html = new();
        string body = html.Read(content ?? "");
        IEnumerable<string> parts = [Plain(title), body, Plain(excerpt)];
        return new WordPressText(string.Join("\n\n", parts.Where(part => part.Length > 0)), html.Attachments);
    }

    /// <summary>The kinds with the picture over the post, which the content does not name.</summary>
    public IReadOnlyList<string> WithFeatured(long? medium) => medium is null ? Attachments : [WordPressHtml.Photo, .. Attachments];

    public override string ToString() => "Text of an item";

    private static string Plain(string? text) => string.IsNullOrEmpty(text) ? "" : new WordPressHtml().Read(text);

    /// <summary>Ids of media in a content, as blocks and the editor write them.</summary>
    public static IReadOnlyList<long> MediaIds(string content) =>
    [
        .. MediaId().Matches(content).SelectMany(match => match.Groups["id"].Captures)
            .SelectMany(capture => capture.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(word => long.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out long id) ? id : 0)
            .Where(id => id > 0).Distinct(),
    ];

    /// <summary>Addresses of files in a content.</summary>
    public static IReadOnlyList<string> FileAddresses(string content) =>
        [.. FileAddress().Matches(content).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex("""wp-image-(?<id>\d{1,18})|<!--\s*wp:(?:image|video|audio|file|cover|media-text)\s+\{[^>]*?"(?:id|mediaId)":(?<id>\d{1,18})|\[(?:gallery|playlist)[^\]]*\bids="?(?<id>[\d,\s]{1,2000})""", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex MediaId();

    [GeneratedRegex("""\b(?:src|href)\s*=\s*["']([^"'<>]{1,2000}/uploads/[^"'<>]{1,2000})["']""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex FileAddress();
}
