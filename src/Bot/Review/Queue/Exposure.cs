using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review.Items;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>Counts the hard contents that a person opened or decided today, so that the page can say that it is enough.</summary>
internal sealed class Exposure(IDbContextFactory<ModerationDb> factory, TimeProvider time)
{
    /// <summary>From this many on, the page proposes a break.</summary>
    public const int PauseFrom = 20;

    /// <summary>Different flags of high or critical severity since midnight.</summary>
    /// <param name="personId">Id of the account.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<int> TodayAsync(string personId, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        DateTimeOffset midnight = await MidnightAsync(db, cancellationToken).ConfigureAwait(false);
        IQueryable<long> opened = db.Set<Opening>().Where(o => o.OpenedBy == personId && o.OpenedAt >= midnight).Select(o => o.FlagId);
        IQueryable<long> decided = db.Set<Decision>()
            .Where(d => d.UndoUntil >= midnight && d.DecidedBy == personId && d.DecidedAt >= midnight).Select(d => d.FlagId);
        return await opened.Union(decided)
            .Join(db.Set<Flag>().Where(f => f.Severity >= Severity.High), id => id, f => f.Id, (id, _) => id)
            .CountAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The start of the day by the clock of the first group; by UTC while there is none.</summary>
    private async Task<DateTimeOffset> MidnightAsync(ModerationDb db, CancellationToken cancellationToken)
    {
        Group? group = await db.Set<Group>().AsNoTracking().OrderBy(g => g.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        TimeZoneInfo zone = group?.Zone ?? TimeZoneInfo.Utc;
        DateTime today = TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).Date;
        return new DateTimeOffset(today, zone.GetUtcOffset(today));
    }
}
