using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Appeals;

/// <summary>
/// Where appeals are decided. The ruling, the mark on the flag and the log entry are written together or not at all, and only
/// by the holder of the appeal's current version. Bringing the message back follows; it is asked again until it is settled.
/// </summary>
internal sealed partial class AppealBench(
    IDbContextFactory<ModerationDb> factory,
    AppealJudges judges,
    AppealRestorer restorer,
    ITextProtector protector,
    IDecisionLog log,
    TimeProvider time,
    ILogger<AppealBench> logger)
{
    /// <summary>Longest reason, in UTF-16 units.</summary>
    public const int MaxReason = 1_000;

    /// <summary>Decides an open appeal.</summary>
    public async Task<RulingStatus> DecideAsync(AppealRuling ruling, CancellationToken cancellationToken)
    {
        string reason = AppealDesk.Clean(ruling.Reason);
        RulingStatus status = reason.Length switch
        {
            0 => RulingStatus.ReasonMissing,
            > MaxReason => RulingStatus.ReasonLong,
            _ => await RecordAsync(ruling, reason, cancellationToken).ConfigureAwait(false),
        };
        Log.Decided(logger, ruling.AppealId, status);
        if (status == RulingStatus.Done && ruling.Overturn)
        {
            await restorer.RestoreAsync(ruling.AppealId, cancellationToken).ConfigureAwait(false);
        }

        return status;
    }

    private async Task<RulingStatus> RecordAsync(AppealRuling ruling, string reason, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        Appeal? appeal = await db.Set<Appeal>().Include(a => a.Decision).ThenInclude(d => d.Flag).ThenInclude(f => f.Item)
            .FirstOrDefaultAsync(a => a.Id == ruling.AppealId, cancellationToken).ConfigureAwait(false);
        if (appeal is null)
        {
            return RulingStatus.NotFound;
        }

        if (appeal.State != AppealState.Open || appeal.Version != ruling.Version)
        {
            return RulingStatus.Already;
        }

        AppealStanding standing = await judges.OfAsync(db, appeal, ruling.ActorId, cancellationToken).ConfigureAwait(false);
        if (standing != AppealStanding.MayDecide && !(ruling.Overturn && standing == AppealStanding.MayOverturn))
        {
            return RulingStatus.NotAllowed;
        }

        Apply(appeal, ruling, reason);
        try
        {
            await log.AppendAsync(db, LogKinds.AppealDecided, AppealPayload.Of(appeal), cancellationToken).ConfigureAwait(false);
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            if (ruling.Overturn)
            {
                // The flag's version is a fence between decisions, and this is none: the mark leaves it alone.
                await db.Set<Flag>().Where(f => f.Id == appeal.Decision.FlagId).ExecuteUpdateAsync(
                    set => set.SetProperty(f => f.ReversedAt, appeal.DecidedAt), cancellationToken).ConfigureAwait(false);
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return RulingStatus.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return RulingStatus.Already;
        }
    }

    private void Apply(Appeal appeal, AppealRuling ruling, string reason)
    {
        appeal.State = ruling.Overturn ? AppealState.Overturned : AppealState.Upheld;
        appeal.Version++;
        appeal.DecidedBy = ruling.ActorId;
        appeal.DecidedAt = time.GetUtcNow();
        appeal.ReasonCipher = protector.Protect(reason);
        appeal.Restoral = !ruling.Overturn ? AppealRestoral.None
            : appeal.Decision.Outcome == DecisionOutcome.AskEdit ? AppealRestoral.ByHand
            : AppealRestoral.Wanted;
    }

    private static partial class Log
    {
        [LoggerMessage(1741, LogLevel.Information, "Ruling on appeal {AppealId}: {Status}")]
        public static partial void Decided(ILogger logger, long appealId, RulingStatus status);
    }
}
