using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>One list's part of the cursor while a poll is under way.</summary>
internal sealed class WordPressProgress
{
    /// <summary>A post edited again in the second in which it was read looks the same: it is read once more when that is over.</summary>
    private const long SettledSeconds = 5;

    /// <summary>More marks than this only save reading again what is known.</summary>
    private const int MostMarks = 5_000;

    private static readonly TimeSpan LongestTurn = TimeSpan.FromHours(1);

    private readonly long _overlap;
    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<string, long> _seen;
    private long? _time;

    public WordPressProgress(WordPressTrack? track, int overlapSeconds, TimeZoneInfo zone)
    {
        _overlap = overlapSeconds;
        _zone = zone;
        _time = track?.Time;
        _seen = (track?.Seen ?? []).Distinct(StringComparer.Ordinal).ToDictionary(mark => mark, TimeOf, StringComparer.Ordinal);
        Start = new WordPressPlace(FromOf(_time));
    }

    /// <summary>Where the poll begins.</summary>
    public WordPressPlace Start { get; }

    /// <summary>Whether anything was ever seen.</summary>
    public bool HasHistory => _time is not null;

    public bool IsSeen(WordPressRow row) => _seen.ContainsKey(row.Mark);

    /// <summary>Takes a handled page into account.</summary>
    /// <param name="page">The page.</param>
    /// <param name="now">Unix seconds at which it was asked for.</param>
    public void Handled(WordPressPage page, long now)
    {
        if (page.LastTime is { } last)
        {
            // A date in the future, which an import or a plugin can set, must not blind the feed until then.
            long reached = Math.Min(last, Math.Max(now, _time ?? long.MinValue));
            _time = Math.Max(_time ?? long.MinValue, reached);
        }

        foreach (WordPressRow row in page.Rows.Where(row => row.Item.Kind == ContentKind.Comment || row.Changed <= now - SettledSeconds))
        {
            _seen[row.Mark] = row.Changed;
        }
    }

    public WordPressTrack ToTrack() => new(
        _time,
        [
            .. _seen.Where(mark => mark.Value >= FromOf(_time))
                .OrderByDescending(mark => mark.Value).ThenBy(mark => mark.Key, StringComparer.Ordinal)
                .Take(MostMarks).Select(mark => mark.Key),
        ]);

    /// <summary>
    /// WordPress filters by local time. When the clocks go back, an hour comes twice, and what is new in the second looks
    /// older than what was read in the first: then that hour is read again.
    /// </summary>
    private long? FromOf(long? time)
    {
        if (time is not { } known)
        {
            return null;
        }

        DateTimeOffset then = DateTimeOffset.FromUnixTimeSeconds(known);
        TimeSpan back = _zone.GetUtcOffset(then) - _zone.GetUtcOffset(then + LongestTurn);
        return known - _overlap - Math.Max(0, (long)back.TotalSeconds);
    }

    private static long TimeOf(string mark) =>
        long.TryParse(mark.AsSpan(mark.LastIndexOf('@') + 1), System.Globalization.CultureInfo.InvariantCulture, out long seconds) ? seconds : 0;
}
