using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace ModerationBot.Bot.Feeds.Shapes;

/// <summary>
/// Reads the HTML that platforms make of a post: words and pictures only. Nothing is loaded and no address is kept. HTML cut
/// short or badly closed still gives its words.
/// </summary>
internal sealed class HtmlText
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "address", "article", "aside", "blockquote", "br", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h1", "h2",
        "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section", "summary", "table", "tr", "ul");

    /// <summary>What stands between these is no text of the member.</summary>
    private static readonly FrozenSet<string> Unread =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "script", "style", "svg", "template");

    private readonly string _html;
    private readonly StringBuilder _words = new();
    private readonly List<string> _attachments = [];
    private int _at;

    private HtmlText(string html) => _html = html;

    /// <summary>Reads a piece of HTML; none gives an empty text.</summary>
    public static PlainText Read(string? html)
    {
        HtmlText reader = new(html ?? "");
        while (reader._at < reader._html.Length)
        {
            reader.Step();
        }

        return new PlainText(Lines(reader._words.ToString()), reader._attachments);
    }

    /// <summary>Reads a line in which only characters are escaped, such as a title.</summary>
    public static string Decode(string? line) => WebUtility.HtmlDecode(line ?? "").Trim();

    private void Step()
    {
        int tag = _html.IndexOf('<', _at);
        if (tag != _at)
        {
            int end = tag < 0 ? _html.Length : tag;
            _words.Append(WebUtility.HtmlDecode(_html[_at..end]));
            _at = end;
        }
        else if (Starts("<!--"))
        {
            SkipPast("-->");
        }
        else if (HtmlTag.Read(_html, _at) is { } read)
        {
            _at = read.End;
            Take(read);
        }
        else
        {
            _words.Append('<');
            _at++;
        }
    }

    private void Take(HtmlTag tag)
    {
        if (Blocks.Contains(tag.Name))
        {
            _words.Append('\n');
        }

        if (tag.IsClosing)
        {
            return;
        }

        if (Unread.Contains(tag.Name))
        {
            SkipPast($"</{tag.Name}");
            SkipPast(">");
        }
        else
        {
            Show(tag);
        }
    }

    private void Show(HtmlTag tag)
    {
        switch (tag.Name.ToLowerInvariant())
        {
            case "img" when tag.HasClass("emoji") || tag.HasClass("wp-smiley"):
                _words.Append(tag.Value("alt"));
                break;
            case "img":
                _attachments.Add("photo");
                break;
            case "video" or "iframe":
                _attachments.Add("video");
                break;
            case "audio" or "object" or "embed":
            case "a" when tag.HasClass("attachment"):
                _attachments.Add("file");
                break;
            case "td" or "th":
                _words.Append(' ');
                break;
            default:
                break;
        }
    }

    private bool Starts(string mark) => string.CompareOrdinal(_html, _at, mark, 0, mark.Length) == 0;

    private void SkipPast(string mark)
    {
        int found = _html.IndexOf(mark, _at, StringComparison.OrdinalIgnoreCase);
        _at = found < 0 ? _html.Length : found + mark.Length;
    }

    private static string Lines(string words) => string.Join('\n', words
        .Split('\n')
        .Select(line => string.Join(' ', line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries)))
        .Where(line => line.Length > 0));
}
