using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Actions;

/// <summary>Carries started actions to their end, each on its own: a failure waits, is tried again and stops no other.</summary>
internal sealed partial class ActionRunner(
    IDbContextFactory<ModerationDb> factory,
    PlatformActor platform,
    DryRunActor dryRun,
    ReplyFence fence,
    ActionEnding ending,
    ITextProtector protector,
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
            due = await ReplyFence.Idle(db.Set<PlatformAction>(), now)
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
            if (await ActAsync(action, cancellationToken).ConfigureAwait(false) is { } answer)
            {
                await FinishAsync(db, action, answer, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (FeedException exception)
        {
            bool refused = exception.Health == FeedHealth.PermissionLost && action.Tries >= TriesWithoutPermission;
            await PostponeAsync(id, exception.Code, refused, exception.RetryAfter, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One action that breaks must not stop the others; its code tells the health page. A message keeps its mark.
            await PostponeAsync(id, $"internal_{exception.GetType().Name}", refused: false, null, cancellationToken, keepMark: true)
                .ConfigureAwait(false);
        }
    }

    /// <summary>Asks the platform, or its dry-run twin; null when another process is about to.</summary>
    private async Task<string?> ActAsync(PlatformAction action, CancellationToken cancellationToken)
    {
        Item item = action.Decision.Flag.Item;
        FeedVerb verb = ActionVerbs.Of(action);
        if (!platform.Reaches(item, verb))
        {
            return ActionAnswers.ByHand;
        }

        if (verb == FeedVerb.Reply)
        {
            return await ReplyAsync(action, item, cancellationToken).ConfigureAwait(false);
        }

        IItemActor actor = action.DryRun ? dryRun : platform;
        return await actor.ActAsync(item, new FeedAction(verb, item.PlatformId), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes to the author at most once, even if that means not at all: the admin is told and can look.</summary>
    private async Task<string?> ReplyAsync(PlatformAction action, Item item, CancellationToken cancellationToken)
    {
        if (action.CalledAt is not null)
        {
            return ActionAnswers.Unconfirmed;
        }

        if (action.Decision.MessageCipher is not { } cipher || !protector.TryUnprotect(cipher, out string? words))
        {
            // The keys are not those that encrypted it: only a person can still say what was meant.
            return ActionAnswers.ByHand;
        }

        FeedAction reply = new(FeedVerb.Reply, item.PlatformId, words);
        if (action.DryRun)
        {
            return await dryRun.ActAsync(item, reply, cancellationToken).ConfigureAwait(false);
        }

        if (await platform.IsGoneAsync(item, cancellationToken).ConfigureAwait(false))
        {
            return FeedAnswers.AlreadyGone;
        }

        if (!await fence.BeginAsync(action, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        try
        {
            return await platform.ActAsync(item, reply, cancellationToken).ConfigureAwait(false);
        }
        catch (FeedException exception) when (!ReplyFence.ProvesNothingSent(exception))
        {
            return ActionAnswers.Unconfirmed;
        }
    }

    private async Task FinishAsync(ModerationDb db, PlatformAction action, string answer, CancellationToken cancellationToken)
    {
        await ending.FinishAsync(db, action, answer, cancellationToken).ConfigureAwait(false);
        Log.Done(logger, action.Id, answer, action.Tries);
    }

    /// <summary>Writes a failure down, in a context of its own: the other one may hold half a change.</summary>
    private async Task PostponeAsync(
        long id, string code, bool refused, TimeSpan? retryAfter, CancellationToken cancellationToken, bool keepMark = false)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        PlatformAction action = await db.Set<PlatformAction>().Include(a => a.Decision).ThenInclude(d => d.Flag)
            .SingleAsync(a => a.Id == id, cancellationToken).ConfigureAwait(false);
        action.Tries++;
        action.Answer = code;
        action.CalledAt = keepMark ? action.CalledAt : null;
        action.NextTryAt = refused ? null : time.GetUtcNow() + BackOff.Within(retryAfter, action.Tries);
        if (refused)
        {
            await ending.RefuseAsync(db, action, cancellationToken).ConfigureAwait(false);
        }

        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        Log.Postponed(logger, action.Id, code, action.Tries);
    }

    private static partial class Log
    {
        [LoggerMessage(1701, LogLevel.Information, "Action {ActionId} is done: {Answer} after {Tries} tries")]
        public static partial void Done(ILogger logger, long actionId, string answer, int tries);

        [LoggerMessage(1702, LogLevel.Warning, "Action {ActionId} is postponed: {Code} after {Tries} tries")]
        public static partial void Postponed(ILogger logger, long actionId, string code, int tries);
    }
}
