using System.Globalization;

namespace ModerationBot.Sandbox.Graph;

/// <summary>Times as Graph writes and reads them.</summary>
internal static class GraphTime
{
    /// <summary><c>2020-01-16T14:03:36+0000</c>: no colon in the zone.</summary>
    public static string Write(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture);

    /// <summary>Reads Unix seconds or a date; a date without a zone is UTC.</summary>
    public static bool TryRead(string text, out DateTimeOffset time)
    {
        const long last = 253_402_300_799; // the end of the year 9999
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= last)
        {
            time = DateTimeOffset.FromUnixTimeSeconds(seconds);
            return true;
        }

        const DateTimeStyles styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, styles, out time);
    }
}
