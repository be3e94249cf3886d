using System.Net;
using System.Text;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>
/// Reads raw content in one pass, without a tree: tags go, blocks become lines, entities become letters, pictures and films
/// become words. What only looks like a tag stays as it was written.
/// </summary>
internal sealed class WordPressHtml
{
    public const string Photo = "photo";
    private const string Video = "video";
    private const string File = "file";
    private const string Link = "link";
    private const int LongestCode = 12;

    private static readonly HashSet<string> Lines = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "figcaption", "tr",
        "table", "pre", "hr", "section", "article", "details", "summary", "dt", "dd",
    };

    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "noscript", "template" };

    private static readonly Dictionary<string, string> Shortcodes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["gallery"] = Photo,
        ["video"] = Video,
        ["playlist"] = Video,
        ["audio"] = File,
        ["embed"] = Link,
        ["caption"] = "",
        ["/caption"] = "",
        ["/video"] = "",
        ["/audio"] = "",
        ["/embed"] = "",
        ["/gallery"] = "",
    };

    private readonly StringBuilder _text = new();
    private readonly List<string> _attachments = [];
    private string? _address;
    private int _addressAt;
    private bool _noMoreTags;
    private bool _noMoreCodes;

    public IReadOnlyList<string> Attachments => _attachments;

    /// <summary>The plain text; call once.</summary>
    public string Read(string html)
    {
        int at = 0;
        while (at < html.Length)
        {
            at = html[at] switch
            {
                '<' => Tag(html, at),
                '[' => Shortcode(html, at),
                _ => Words(html, at),
            };
        }

        return Tidy(_text.ToString());
    }

    private int Words(string html, int at)
    {
        int end = html.AsSpan(at + 1).IndexOfAny('<', '[');
        end = end < 0 ? html.Length : at + 1 + end;
        _text.Append(WebUtility.HtmlDecode(html[at..end]));
        return end;
    }

    private int Tag(string html, int at)
    {
        if (html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
        {
            int close = html.IndexOf("-->", at, StringComparison.Ordinal);
            return close < 0 ? html.Length : close + 3;
        }

        bool ends = at + 1 < html.Length && html[at + 1] == '/';
        int start = ends ? at + 2 : at + 1;
        // Looked for once only where there is none: ten million brackets without an end are read in one pass, too.
        int closing = _noMoreTags || start >= html.Length || !char.IsAsciiLetter(html[start]) ? -1 : html.IndexOf('>', start);
        if (closing < 0)
        {
            _noMoreTags |= start < html.Length && char.IsAsciiLetter(html[start]);
            return Words(html, at);
        }

        int stop = start;
        while (stop < closing && char.IsAsciiLetterOrDigit(html[stop]))
        {
            stop++;
        }

        string name = html[start..stop];
        if (!ends && Silent.Contains(name))
        {
            int close = html.IndexOf($"</{name}", closing, StringComparison.OrdinalIgnoreCase);
            return close < 0 ? html.Length : Math.Max(close + 1, html.IndexOf('>', close) + 1);
        }

        Take(name.ToLowerInvariant(), html[stop..closing], ends);
        return closing + 1;
    }

    private void Take(string name, string attributes, bool ends)
    {
        if (Lines.Contains(name))
        {
            _text.Append('\n');
        }

        switch (name, ends)
        {
            case ("img", false):
                _attachments.Add(Photo);
                Aside(WordPressAttributes.Value(attributes, "alt"));
                break;
            case ("video", false):
                _attachments.Add(Video);
                break;
            case ("audio" or "object" or "embed", false):
                _attachments.Add(File);
                break;
            case ("iframe", false):
                _attachments.Add(Link);
                Aside(WordPressAttributes.Value(attributes, "src"));
                break;
            case ("a", false):
                _address = WordPressAttributes.Value(attributes, "href");
                _addressAt = _text.Length;
                break;
            case ("a", true):
                EndLink();
                break;
            default:
                break;
        }
    }

    /// <summary>The address of a link may name a person, too: it is read after the link's words, unless they are the address.</summary>
    private void EndLink()
    {
        if (_address is not { Length: > 0 } address)
        {
            return;
        }

        _address = null;
        if (address.Contains("/uploads/", StringComparison.OrdinalIgnoreCase))
        {
            bool isPicture = _attachments.Count > 0 && _text.Length == _addressAt;
            if (!isPicture)
            {
                _attachments.Add(File);
            }
        }
        else if (Uri.TryCreate(address, UriKind.Absolute, out _)
            && !_text.ToString(_addressAt, _text.Length - _addressAt).Contains(address, StringComparison.OrdinalIgnoreCase))
        {
            _text.Append(" (").Append(address).Append(')');
        }
    }

    private void Aside(string? words)
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            _text.Append('\n').Append(words).Append('\n');
        }
    }

    /// <summary>Only the codes that come with WordPress: members write brackets, too.</summary>
    private int Shortcode(string html, int at)
    {
        ReadOnlySpan<char> start = html.AsSpan(at + 1, Math.Min(LongestCode, html.Length - at - 1));
        int stop = start.IndexOfAny(' ', ']');
        if (_noMoreCodes || stop < 0 || !Shortcodes.TryGetValue(start[..stop].ToString(), out string? kind))
        {
            return Words(html, at);
        }

        int close = html.IndexOf(']', at);
        if (close < 0)
        {
            _noMoreCodes = true;
            return Words(html, at);
        }

        if (kind.Length > 0)
        {
            _attachments.Add(kind);
        }

        return close + 1;
    }

    /// <summary>No spaces at the ends of lines, and no more than one empty line.</summary>
    private static string Tidy(string text)
    {
        StringBuilder tidy = new(text.Length);
        int empty = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> words = line.Trim();
            empty = words.IsEmpty ? empty + 1 : 0;
            if (empty <= 1)
            {
                tidy.Append(words).Append('\n');
            }
        }

        return tidy.ToString().Trim();
    }
}
