using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>Counts what was read since Monday. Only the empty queue asks, and the answer is kept for half a minute.</summary>
internal sealed class LifeLineReader(IDbContextFactory<ModerationDb> factory, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);
    private (DateTimeOffset At, LifeLine Line)? _last;

    public async Task<LifeLine> ReadAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (_last is { } last && now - last.At < Kept)
        {
            return last.Line;
        }

        LifeLine line = await CountAsync(now, cancellationToken).ConfigureAwait(false);
        _last = (now, line);
        return line;
    }

    /// <summary>Each group's week begins on its own Monday.</summary>
    private async Task<LifeLine> CountAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        LifeLine line = new(0, 0);
        foreach (Group group in await db.Set<Group>().AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false))
        {
            DateTimeOffset monday = Monday(now, group.Zone);
            IQueryable<Item> read = db.Set<Item>().Where(i => i.GroupId == group.Id && i.SeenAt >= monday);
            int all = await read.CountAsync(cancellationToken).ConfigureAwait(false);
            int posts = await read.CountAsync(i => i.Kind == ContentKind.Post, cancellationToken).ConfigureAwait(false);
            line = new LifeLine(line.Posts + posts, line.Comments + all - posts);
        }

        return line;
    }

    private static DateTimeOffset Monday(DateTimeOffset now, TimeZoneInfo zone)
    {
        DateTime today = TimeZoneInfo.ConvertTime(now, zone).Date;
        DateTime monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return new DateTimeOffset(monday, zone.GetUtcOffset(monday));
    }
}
