using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Appeals;

/// <summary>
/// Asks the review desk to bring the message of an overturned decision back; where the desk or the platform cannot, a person
/// does. Harmless when asked again.
/// </summary>
internal sealed class AppealRestorer(IDbContextFactory<ModerationDb> factory, ReviewDesk desk)
{
    private const int MostTries = 3;

    /// <summary>Settles one appeal.</summary>
    public async Task RestoreAsync(long appealId, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        Appeal appeal = await db.Set<Appeal>().AsNoTracking().Include(a => a.Decision)
            .SingleAsync(a => a.Id == appealId, cancellationToken).ConfigureAwait(false);
        if (appeal.Restoral != AppealRestoral.Wanted)
        {
            return;
        }

        AppealRestoral settled = await AskAsync(db, appeal, cancellationToken).ConfigureAwait(false);
        await db.Set<Appeal>().Where(a => a.Id == appealId && a.Restoral == AppealRestoral.Wanted)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Restoral, settled), cancellationToken).ConfigureAwait(false);
    }

    private async Task<AppealRestoral> AskAsync(ModerationDb db, Appeal appeal, CancellationToken cancellationToken)
    {
        for (int tries = 0; tries < MostTries; tries++)
        {
            Flag flag = await db.Set<Flag>().AsNoTracking().SingleAsync(f => f.Id == appeal.Decision.FlagId, cancellationToken)
                .ConfigureAwait(false);
            if (await LaterAsync(db, appeal, cancellationToken).ConfigureAwait(false) is { } later)
            {
                // Restored already: a stop of the program came before our note of it. Anything else is about another text.
                return later == DecisionOutcome.Restore ? AppealRestoral.Decided : AppealRestoral.ByHand;
            }

            DeskResult result = await desk.RestoreAsync(flag.Id, flag.Version, appeal.DecidedBy!, cancellationToken).ConfigureAwait(false);
            if (result.Status == DeskStatus.Done)
            {
                return AppealRestoral.Decided;
            }

            int now = await db.Set<Flag>().Where(f => f.Id == flag.Id).Select(f => f.Version).SingleAsync(cancellationToken).ConfigureAwait(false);
            if (now == flag.Version)
            {
                // The desk saw the flag as it is, and cannot.
                break;
            }
        }

        return AppealRestoral.ByHand;
    }

    /// <summary>The last decision on the flag since the one that was overturned, and that stands; null when there is none.</summary>
    private static async Task<DecisionOutcome?> LaterAsync(ModerationDb db, Appeal appeal, CancellationToken cancellationToken) =>
        (await db.Set<Decision>().AsNoTracking()
            .Where(d => d.FlagId == appeal.Decision.FlagId && d.Id > appeal.DecisionId && d.Outcome != DecisionOutcome.Undo
                && !db.Set<Decision>().Any(u => u.UndoesDecisionId == d.Id))
            .OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false))?.Outcome;
}
