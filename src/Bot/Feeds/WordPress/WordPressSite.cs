using System.Net;
using System.Text.Json;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>What the site says of itself to everybody.</summary>
internal sealed class WordPressSite(WordPressSession session)
{
    private TimeZoneInfo? _zone;

    /// <summary>The site's time zone, asked once; UTC, which never turns its clocks, where it is none that is known here.</summary>
    public async Task<TimeZoneInfo> ZoneAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _zone) is null)
        {
            await NameAsync(cancellationToken).ConfigureAwait(false);
        }

        return Volatile.Read(ref _zone) ?? TimeZoneInfo.Utc;
    }

    /// <summary>The site's name; null without one.</summary>
    public async Task<string?> NameAsync(CancellationToken cancellationToken)
    {
        JsonElement index = await session.GetAsync(session.Urls.Index(), cancellationToken).ConfigureAwait(false);
        bool known = TimeZoneInfo.TryFindSystemTimeZoneById(WordPressJson.Word(index, "timezone_string") ?? "", out TimeZoneInfo? zone);
        Volatile.Write(ref _zone, known ? zone : TimeZoneInfo.Utc);
        return WebUtility.HtmlDecode(WordPressJson.Word(index, "name"));
    }

    /// <summary>The watched category's name; null when it is there no more.</summary>
    public async Task<string?> CategoryAsync(CancellationToken cancellationToken)
    {
        try
        {
            JsonElement category = await session.GetAsync(session.Urls.Category(), cancellationToken).ConfigureAwait(false);
            return WebUtility.HtmlDecode(WordPressJson.Word(category, "name"));
        }
        catch (WordPressGoneException)
        {
            return null;
        }
    }
}
