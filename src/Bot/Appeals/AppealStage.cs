using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Appeals;

/// <summary>
/// Goes on with messages that are to come back after a stop of the program, and forgets the words of appeals as long after
/// their end as flagged texts are kept: the evidence may have gone before the appeal came.
/// </summary>
internal sealed class AppealStage(
    IDbContextFactory<ModerationDb> factory,
    AppealRestorer restorer,
    IDecisionLog log,
    IOptions<RetentionOptions> retention,
    TimeProvider time) : IStage
{
    private const int BatchSize = 100;

    public string Name => "appeal";

    public TimeSpan Interval => TimeSpan.FromMinutes(1);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        List<long> wanted = await db.Set<Appeal>().Where(a => a.Restoral == AppealRestoral.Wanted).OrderBy(a => a.Id).Take(BatchSize)
            .Select(a => a.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        foreach (long id in wanted)
        {
            await restorer.RestoreAsync(id, cancellationToken).ConfigureAwait(false);
        }

        return wanted.Count + await ForgetAsync(db, cancellationToken).ConfigureAwait(false);
    }

    private async Task<int> ForgetAsync(ModerationDb db, CancellationToken cancellationToken)
    {
        DateTimeOffset before = time.GetUtcNow().AddDays(-retention.Value.DecidedDays);
        IQueryable<Appeal> old = db.Set<Appeal>().Where(a => a.DecidedAt < before && (a.WordsCipher != null || a.ReasonCipher != null));
        if (!await old.AnyAsync(cancellationToken).ConfigureAwait(false))
        {
            return 0;
        }

        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        long[] ids = await old.OrderBy(a => a.Id).Take(BatchSize).Select(a => a.Id).ToArrayAsync(cancellationToken).ConfigureAwait(false);
        await AppealErasure.EraseAsync(db.Set<Appeal>().Where(a => ids.Contains(a.Id)), time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        await log.AppendAsync(db, LogKinds.TextErased, new Dictionary<string, object?> { ["appeals"] = ids }, cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return ids.Length;
    }
}
