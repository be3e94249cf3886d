using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Appeals;

/// <summary>
/// Keeps the evidence of open appeals, and erases the words of decided ones together with it, in the same transaction. An
/// author has a month to read the answer, even where the evidence has been kept its time already.
/// </summary>
internal sealed class AppealErasure(TimeProvider time) : IErasureFollower, IEvidenceHold
{
    private static readonly TimeSpan Readable = TimeSpan.FromDays(30);

    public IQueryable<long> HeldItems(ModerationDb db)
    {
        DateTimeOffset read = time.GetUtcNow() - Readable;
        return db.Set<Appeal>().Where(a => a.State == AppealState.Open || a.DecidedAt >= read).Select(a => a.Decision.Flag.ItemId);
    }

    public Task ErasedAsync(ModerationDb db, IReadOnlyList<long> revisions, CancellationToken cancellationToken) => EraseAsync(
        db.Set<Appeal>().Where(a => a.State != AppealState.Open
            && db.Set<Revision>().Any(r => r.ItemId == a.Decision.Flag.ItemId && revisions.Contains(r.Id))),
        time.GetUtcNow(),
        cancellationToken);

    public static Task<int> EraseAsync(IQueryable<Appeal> appeals, DateTimeOffset now, CancellationToken cancellationToken) => appeals
        .Where(a => a.WordsCipher != null || a.ReasonCipher != null)
        .ExecuteUpdateAsync(
            set => set.SetProperty(a => a.WordsCipher, (byte[]?)null).SetProperty(a => a.ReasonCipher, (byte[]?)null)
                .SetProperty(a => a.ErasedAt, now),
            cancellationToken);
}
