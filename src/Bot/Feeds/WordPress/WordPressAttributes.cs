using System.Net;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>Finds one attribute in the inside of a tag.</summary>
internal static class WordPressAttributes
{
    /// <summary>Its value with entities read; null when it is missing.</summary>
    public static string? Value(string attributes, string name)
    {
        for (int at = 0; (at = attributes.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            int equals = at + name.Length;
            bool own = at == 0 || char.IsWhiteSpace(attributes[at - 1]);
            if (own && equals < attributes.Length && attributes[equals] == '=')
            {
                return WebUtility.HtmlDecode(Quoted(attributes[(equals + 1)..]));
            }
        }

        return null;
    }

    private static string Quoted(string rest)
    {
        if (rest.Length > 0 && rest[0] is '"' or '\'')
        {
            int end = rest.IndexOf(rest[0], 1);
            return end < 0 ? rest[1..] : rest[1..end];
        }

        int stop = rest.AsSpan().IndexOfAny(' ', '\n', '\t');
        return stop < 0 ? rest : rest[..stop];
    }
}
