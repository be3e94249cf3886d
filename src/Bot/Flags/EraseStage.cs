using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Flags;

/// <summary>Erases what has been kept long enough, and proves it in the decision log.</summary>
internal sealed class EraseStage(
    IDbContextFactory<ModerationDb> factory,
    Erasure erasure,
    IEnumerable<IErasureFollower> followers,
    IEnumerable<IEvidenceHold> holds,
    IDecisionLog log,
    IOptions<RetentionOptions> options,
    TimeProvider time) : IStage
{
    private const int BatchSize = 200;

    public string Name => "erase";

    public TimeSpan Interval => TimeSpan.FromMinutes(1);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        List<Revision> due = await DueAsync(db, cancellationToken).ConfigureAwait(false);
        if (due.Count == 0)
        {
            return 0;
        }

        due.ForEach(erasure.Erase);
        long[] revisions = [.. due.Select(r => r.Id)];
        foreach (IErasureFollower follower in followers)
        {
            await follower.ErasedAsync(db, revisions, cancellationToken).ConfigureAwait(false);
        }

        await log.AppendAsync(
            db, LogKinds.TextErased, new Dictionary<string, object?> { ["revisions"] = revisions }, cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return due.Count;
    }

    /// <summary>Context past its days, older revisions that nobody flagged, and closed flags past theirs that nobody still needs.</summary>
    private Task<List<Revision>> DueAsync(ModerationDb db, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset closedBefore = now.AddDays(-options.Value.DecidedDays);
        IQueryable<Flag> flags = db.Set<Flag>();
        IQueryable<Revision> kept = db.Set<Revision>().Include(r => r.Item).Where(r => r.TextCipher != null);
        foreach (IEvidenceHold hold in holds)
        {
            IQueryable<long> held = hold.HeldItems(db);
            kept = kept.Where(r => !held.Contains(r.ItemId));
        }

        return kept
            .Where(r => (!flags.Any(f => f.ItemId == r.ItemId) && (r.KeepUntil < now || r.Number < r.Item.LatestRevision))
                || flags.Any(f => f.ItemId == r.ItemId && f.State == FlagState.Closed && f.ClosedAt < closedBefore))
            .OrderBy(r => r.Id).Take(BatchSize).ToListAsync(cancellationToken);
    }
}
