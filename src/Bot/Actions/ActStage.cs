using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Actions;

/// <summary>
/// Carries out each decision once its undo window has passed. The flag's row version is the fence: whoever raises it
/// first, an undo or the action, has won.
/// </summary>
internal sealed class ActStage(
    IDbContextFactory<ModerationDb> factory, ActionRunner runner, TimeProvider time) : IStage
{
    private const int BatchSize = 20;

    public string Name => "act";

    public TimeSpan Interval => TimeSpan.FromSeconds(1);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        int started = await StartAsync(cancellationToken).ConfigureAwait(false);
        int done = await runner.RunDueAsync(BatchSize, cancellationToken).ConfigureAwait(false);
        return started + done;
    }

    private async Task<int> StartAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        List<Decision> due = await DueAsync(db, cancellationToken).ConfigureAwait(false);
        int started = 0;
        foreach (Decision decision in due)
        {
            if (!await StartAsync(db, decision, cancellationToken).ConfigureAwait(false))
            {
                // What was read is no longer how things stand: the next run reads again.
                break;
            }

            started++;
        }

        return started;
    }

    private Task<List<Decision>> DueAsync(ModerationDb db, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        return db.Set<Decision>().Include(d => d.Flag)
            .Where(d => d.Outcome != DecisionOutcome.Undo && d.UndoUntil < now)
            .Where(d => d.Flag.State == FlagState.Decided && d.Flag.Version == d.FlagVersion + 1)
            .OrderBy(d => d.Id).Take(BatchSize).ToListAsync(cancellationToken);
    }

    private async Task<bool> StartAsync(ModerationDb db, Decision decision, CancellationToken cancellationToken)
    {
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        decision.Flag.Version++;
        if (decision.Outcome == DecisionOutcome.Approve)
        {
            decision.Flag.State = FlagState.Closed;
            decision.Flag.ClosedAt = time.GetUtcNow();
        }
        else
        {
            decision.Flag.State = FlagState.Acting;
            db.Add(await NewActionAsync(db, decision, cancellationToken).ConfigureAwait(false));
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || UniqueConflict.Is(exception))
        {
            // The decision was undone, or another process began.
            return false;
        }
    }

    /// <summary>For a restoring: what it reverses.</summary>
    private static async Task<DecisionOutcome?> ReversedAsync(ModerationDb db, Decision decision, CancellationToken cancellationToken) =>
        decision.Outcome != DecisionOutcome.Restore ? null : await db.Set<Decision>()
            .Where(d => d.FlagId == decision.FlagId && d.FlagVersion < decision.FlagVersion)
            .Where(d => d.Outcome == DecisionOutcome.Remove || d.Outcome == DecisionOutcome.Hide)
            .Where(d => !db.Set<Decision>().Any(u => u.UndoesDecisionId == d.Id))
            .OrderByDescending(d => d.FlagVersion).Select(d => (DecisionOutcome?)d.Outcome)
            .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);

    private async Task<PlatformAction> NewActionAsync(ModerationDb db, Decision decision, CancellationToken cancellationToken)
    {
        bool dryRun = await db.Set<Group>().Where(g => g.Id == decision.Flag.GroupId).Select(g => g.DryRun)
            .SingleAsync(cancellationToken).ConfigureAwait(false);
        return new PlatformAction
        {
            DecisionId = decision.Id,
            Verb = ActionVerbs.For(decision.Outcome, await ReversedAsync(db, decision, cancellationToken).ConfigureAwait(false)),
            DryRun = dryRun,
            StartedAt = time.GetUtcNow(),
        };
    }
}
