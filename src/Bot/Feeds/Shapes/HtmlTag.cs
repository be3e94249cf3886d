using System.Net;

namespace ModerationBot.Bot.Feeds.Shapes;

/// <summary>One tag of a piece of HTML.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="IsClosing">Whether it ends an element.</param>
/// <param name="Inside">What stands between the name and the closing bracket.</param>
/// <param name="End">Index after it.</param>
internal sealed record HtmlTag(string Name, bool IsClosing, string Inside, int End)
{
    /// <summary>Reads the tag at a place; null when the bracket there opens none.</summary>
    public static HtmlTag? Read(string html, int start)
    {
        int name = start + 1;
        bool closing = name < html.Length && html[name] == '/';
        name += closing ? 1 : 0;
        int rest = name;
        while (rest < html.Length && char.IsAsciiLetterOrDigit(html[rest]))
        {
            rest++;
        }

        if (rest == name || !char.IsAsciiLetter(html[name]))
        {
            return Declaration(html, start);
        }

        int end = EndOf(html, rest);
        return new HtmlTag(html[name..rest], closing, html[rest..end], Math.Min(end + 1, html.Length));
    }

    public bool HasClass(string name) => Value("class").Split(' ').Contains(name, StringComparer.Ordinal);

    /// <summary>An attribute's value; empty when it is missing.</summary>
    public string Value(string attribute)
    {
        int found = Inside.IndexOf($" {attribute}=", StringComparison.OrdinalIgnoreCase);
        if (found < 0)
        {
            return "";
        }

        string rest = Inside[(found + attribute.Length + 2)..];
        char quote = rest.Length > 0 && rest[0] is '"' or '\'' ? rest[0] : ' ';
        string[] parts = rest.Split(quote);
        return WebUtility.HtmlDecode(quote == ' ' ? parts[0] : parts[1]);
    }

    /// <summary>Such as <c>&lt;!DOCTYPE html&gt;</c>: skipped.</summary>
    private static HtmlTag? Declaration(string html, int start) => start + 1 < html.Length && html[start + 1] is '!' or '?'
        ? new HtmlTag("!", false, "", Math.Min(EndOf(html, start) + 1, html.Length))
        : null;

    /// <summary>The closing bracket, past quotes that hold one.</summary>
    private static int EndOf(string html, int at)
    {
        char quote = '\0';
        for (; at < html.Length; at++)
        {
            char letter = html[at];
            if (quote != '\0')
            {
                quote = letter == quote ? '\0' : quote;
            }
            else if (letter == '>')
            {
                return at;
            }
            else if (letter is '"' or '\'')
            {
                quote = letter;
            }
        }

        return html.Length;
    }
}
