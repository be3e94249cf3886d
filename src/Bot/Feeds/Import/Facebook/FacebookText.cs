using System.Text;

namespace ModerationBot.Bot.Feeds.Import.Facebook;

/// <summary>Mends the texts of Facebook's JSON, in which each byte of UTF-8 was written as a character of its own.</summary>
internal static class FacebookText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text as it was written; one that was never broken stays as it is.</summary>
    public static string Mend(string text)
    {
        if (!text.Any(one => one > '\x7F') || text.Any(one => one > '\xFF'))
        {
            return text;
        }

        try
        {
            return Strict.GetString(Encoding.Latin1.GetBytes(text));
        }
        catch (DecoderFallbackException)
        {
            return text;
        }
    }
}
