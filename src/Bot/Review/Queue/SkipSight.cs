using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>Holds back what a person has put off until tomorrow; her colleagues still see it.</summary>
internal sealed class SkipSight(IDbContextFactory<ModerationDb> factory, TimeProvider time) : IQueueSight
{
    public async Task<Predicate<QueueEntry>> OfAsync(string readerId, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        HashSet<long> hidden = [.. await SkipDesk.HiddenFrom(db, readerId, time.GetUtcNow()).ToListAsync(cancellationToken).ConfigureAwait(false)];
        return hidden.Count == 0 ? static _ => true : entry => !hidden.Contains(entry.Id);
    }
}
