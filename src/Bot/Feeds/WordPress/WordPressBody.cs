using System.Text.Json;
using ModerationBot.Bot.Feeds.Http;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>
/// Finds the JSON of an answer: plugins print notices and byte order marks before it, and a wall of a host answers with a
/// page.
/// </summary>
internal static class WordPressBody
{
    private const byte Space = (byte)' ';
    private const byte NewLine = (byte)'\n';

    /// <exception cref="FeedException">There is none: <see cref="FeedHealth.ParseErrors"/>.</exception>
    public static JsonElement Read(FeedAnswer answer)
    {
        try
        {
            return Parse(answer.Body.AsSpan(StartOf(answer.Body)));
        }
        catch (JsonException)
        {
            // The parser's message may quote the text of a member: only the fact goes on.
            throw new FeedException(FeedHealth.ParseErrors, IsPage(answer) ? "html_instead_of_json" : "malformed_json");
        }
    }

    private static JsonElement Parse(ReadOnlySpan<byte> body)
    {
        Utf8JsonReader reader = new(body);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>The first bracket that opens a line; the beginning when there is none.</summary>
    private static int StartOf(byte[] body)
    {
        bool opensLine = true;
        for (int at = 0; at < body.Length; at++)
        {
            if (opensLine && body[at] is (byte)'[' or (byte)'{')
            {
                return at;
            }

            // A byte order mark is three bytes above ASCII; so are words of a notice, which have letters between.
            opensLine = body[at] == NewLine || (opensLine && (body[at] <= Space || body[at] is 0xEF or 0xBB or 0xBF));
        }

        return 0;
    }

    private static bool IsPage(FeedAnswer answer) => answer.MediaType is "text/html" or "application/xhtml+xml";
}
