using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ModerationBot.Bot.Feeds.Import.Facebook;

/// <summary>
/// Reads an HTML page of an export. Its class names mean nothing and change; what stays is the box of a record, the sentence
/// at its top, what was written, and the time at its end, without a zone.
/// </summary>
internal static class FacebookHtml
{
    private const string Box = ".uiBoxWhite, ._a6-g";
    private const string Head = "._a6-h, h2, h3";
    private const string Body = "._a6-p";
    private const string Foot = "._a6-o, ._a72d, footer";
    private static readonly string[] CommentWords = ["comment", "réponse", "répondu", "replied"];

    public static IEnumerable<FacebookRecord> Read(byte[] content, TimeZoneInfo zone)
    {
        using MemoryStream stream = new(content, writable: false);
        using IDocument page = new HtmlParser().ParseDocument(stream);
        return
        [
            .. page.QuerySelectorAll(Box).Where(box => box.ParentElement?.Closest(Box) is null && box.QuerySelector(Body) is not null)
                .Select(box => Record(box, zone)).Where(record => !record.IsEmpty),
        ];
    }

    private static FacebookRecord Record(IElement box, TimeZoneInfo zone)
    {
        string? title = box.QuerySelector(Head)?.TextContent.Trim();
        IElement body = box.QuerySelector(Body)!;
        string? time = box.QuerySelectorAll(Foot).Select(foot => FacebookTimes.Read(foot.TextContent, zone)).FirstOrDefault(at => at is not null);
        return new FacebookRecord
        {
            IsComment = title is not null && CommentWords.Any(word => title.Contains(word, StringComparison.OrdinalIgnoreCase)),
            Text = TextOf(body, zone),
            Attachments = [.. body.QuerySelectorAll("img[src], video[src]").Select(media => FacebookMedia.KindOf(media.GetAttribute("src")!))],
            Title = title,
            CreatedAt = time,
        };
    }

    /// <summary>The lines of the innermost boxes, without those that only tell when something was changed.</summary>
    private static string TextOf(IElement body, TimeZoneInfo zone)
    {
        StringBuilder text = new();
        Collect(body, text);
        return string.Join('\n', text.ToString().Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => !(line.Length < 60 && FacebookTimes.Read(line, zone) is not null))).Trim('\n');
    }

    private static void Collect(INode node, StringBuilder text)
    {
        foreach (INode child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.Data.ReplaceLineEndings(" "));
            }
            else if (child is IElement { LocalName: "br" })
            {
                text.Append('\n');
            }
            else if (child is IElement element && element.LocalName is not ("script" or "style" or "video" or "footer"))
            {
                bool block = element.LocalName is "div" or "p" or "section" or "ul" or "li" or "table" or "tr";
                Break(text, block);
                Collect(child, text);
                Break(text, block);
            }
        }
    }

    private static void Break(StringBuilder text, bool block)
    {
        if (block && text is { Length: > 0 } && text[^1] != '\n')
        {
            text.Append('\n');
        }
    }
}
