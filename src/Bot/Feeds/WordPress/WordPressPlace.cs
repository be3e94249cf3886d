namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>
/// Where a walk through a list stands. It goes by time, because pages by number drift when items come or go meanwhile.
/// Only where one second holds more than a page does it count within that second, in the order of ids.
/// </summary>
/// <param name="From">Unix seconds to read from, this one included; null for the very beginning.</param>
/// <param name="WithinSecond">Whether only that second is read.</param>
/// <param name="Offset">Rows passed over.</param>
internal sealed record WordPressPlace(long? From, bool WithinSecond = false, int Offset = 0)
{
    /// <summary>Where to go on after a page; null at the end. A short page is no end: rows out of sight leave gaps.</summary>
    public WordPressPlace? After(WordPressPage page, int size)
    {
        bool last = page.Total is { } total ? total <= Offset + page.Count : page.Count == 0;
        return (WithinSecond, last) switch
        {
            (false, true) => null,
            (true, true) => new WordPressPlace(From + 1),
            // A fifth again, so that rows deleted meanwhile let none slip through.
            (true, false) => this with { Offset = Offset + Math.Max(1, size * 4 / 5) },
            _ when page.LastTime is null => this with { Offset = Offset + size },
            _ when page.LastTime == From => this with { WithinSecond = true, Offset = 0 },
            _ => new WordPressPlace(page.LastTime),
        };
    }
}
