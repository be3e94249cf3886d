using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.Webhooks;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Actions;

/// <summary>Carries started actions to their end, each on its own: a failure waits, is tried again and stops no other.</summary>
internal sealed partial class ActionRunner(
    IDbContextFactory<ModerationDb> factory,
    PlatformActor platform,
    DryRunActor dryRun,
    IDecisionLog log,
    TimeProvider time,
    ILogger<ActionRunner> logger)
{
    private const int TriesWithoutPermission = 5;

    public async Task<int> RunDueAsync(int most, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        List<long> due;
        await using (ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false))
        {
            due = await db.Set<PlatformAction>()
                .Where(a => a.State == ActionState.Started && (a.NextTryAt == null || a.NextTryAt <= now))
                .OrderBy(a => a.Id).Take(most).Select(a => a.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        }

        foreach (long id in due)
        {
            await RunAsync(id, cancellationToken).ConfigureAwait(false);
        }

        return due.Count;
    }

    private async Task RunAsync(long id, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        PlatformAction action = await db.Set<PlatformAction>()
            .Include(a => a.Decision).ThenInclude(d => d.Flag).ThenInclude(f => f.Item)
            .SingleAsync(a => a.Id == id, cancellationToken).ConfigureAwait(false);
        action.Tries++;
        try
        {
            Item item = action.Decision.Flag.Item;
            IItemActor actor = action.DryRun && platform.Reaches(item) ? dryRun : platform;
            string answer = await actor.ActAsync(item, ActionVerbs.Of(action), cancellationToken).ConfigureAwait(false);
            await FinishAsync(db, action, answer, cancellationToken).ConfigureAwait(false);
            Log.Done(logger, action.Id, answer, action.Tries);
        }
        catch (FeedException exception)
        {
            bool refused = exception.Health == FeedHealth.PermissionLost && action.Tries >= TriesWithoutPermission;
            await PostponeAsync(id, exception.Code, refused, exception.RetryAfter, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One action that breaks must not stop the others; its code tells the health page.
            await PostponeAsync(id, $"internal_{exception.GetType().Name}", refused: false, null, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes a failure down, in a context of its own: the other one may hold half a change.</summary>
    private async Task PostponeAsync(long id, string code, bool refused, TimeSpan? retryAfter, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        PlatformAction action = await db.Set<PlatformAction>().Include(a => a.Decision).ThenInclude(d => d.Flag)
            .SingleAsync(a => a.Id == id, cancellationToken).ConfigureAwait(false);
        action.Tries++;
        action.Answer = code;
        action.NextTryAt = refused ? null : time.GetUtcNow() + BackOff.Within(retryAfter, action.Tries);
        if (refused)
        {
            action.State = ActionState.Refused;
            action.Decision.Flag.State = FlagState.Closed;
            action.Decision.Flag.ClosedAt = time.GetUtcNow();
            action.Decision.Flag.Version++;
        }

        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        Log.Postponed(logger, action.Id, code, action.Tries);
    }

    private async Task FinishAsync(ModerationDb db, PlatformAction action, string answer, CancellationToken cancellationToken)
    {
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        Flag flag = action.Decision.Flag;
        action.State = ActionState.Done;
        action.Answer = answer;
        action.DoneAt = time.GetUtcNow();
        action.NextTryAt = null;
        flag.State = FlagState.Closed;
        flag.ClosedAt = action.DoneAt;
        flag.Version++;
        flag.Item.State = ActionAnswers.StateAfter(ActionVerbs.Of(action), answer, flag.Item.State);

        if (answer == FeedAnswers.Restored)
        {
            await LookAgainAsync(db, flag.Item, cancellationToken).ConfigureAwait(false);
        }

        await log.AppendAsync(
            db,
            LogKinds.ActionDone,
            new Dictionary<string, object?>
            {
                ["action"] = action.Id,
                ["decision"] = action.DecisionId,
                ["flag"] = flag.Id,
                ["verb"] = action.Verb,
                ["answer"] = answer,
            },
            cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What left with a post may have come back with it: the sweep is told to look.</summary>
    private async Task LookAgainAsync(ModerationDb db, Item restored, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        List<string> left = await db.Set<Item>()
            .Where(i => i.GroupId == restored.GroupId && i.ThreadPlatformId == restored.PlatformId && i.State == ItemState.Gone)
            .Select(i => i.PlatformId).ToListAsync(cancellationToken).ConfigureAwait(false);
        db.AddRange(left.Select(id => new FeedHint { GroupId = restored.GroupId, PlatformId = id, At = now }));
    }

    private static partial class Log
    {
        [LoggerMessage(1701, LogLevel.Information, "Action {ActionId} is done: {Answer} after {Tries} tries")]
        public static partial void Done(ILogger logger, long actionId, string answer, int tries);

        [LoggerMessage(1702, LogLevel.Warning, "Action {ActionId} is postponed: {Code} after {Tries} tries")]
        public static partial void Postponed(ILogger logger, long actionId, string code, int tries);
    }
}
