using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.Webhooks;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Actions;

/// <summary>Writes how an action ended, and what that makes of the flag and the item.</summary>
internal sealed class ActionEnding(IDecisionLog log, IOptions<ReviewOptions> options, TimeProvider time)
{
    /// <summary>The platform answered, or nobody has to be asked.</summary>
    public async Task FinishAsync(ModerationDb db, PlatformAction action, string answer, CancellationToken cancellationToken)
    {
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        Flag flag = action.Decision.Flag;
        DateTimeOffset now = time.GetUtcNow();
        action.State = ActionState.Done;
        action.Answer = answer;
        action.DoneAt = now;
        action.NextTryAt = null;
        flag.Item.State = ActionAnswers.StateAfter(ActionVerbs.Of(action), answer, flag.Item.State);
        Task next = (action.Verb, answer) switch
        {
            (ActionVerbs.Reply, FeedAnswers.AlreadyGone) => ReturnAsync(db, flag, now, cancellationToken),
            (ActionVerbs.Reply, _) => Wait(flag, now),
            _ => Close(flag, now),
        };
        await next.ConfigureAwait(false);
        if (answer == FeedAnswers.Restored)
        {
            await LookAgainAsync(db, flag.Item, now, cancellationToken).ConfigureAwait(false);
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

    /// <summary>
    /// The platform refused for good; the caller saves. A removal is left to the admin. An author who was never asked is not waited
    /// for: the flag is open again.
    /// </summary>
    public Task RefuseAsync(ModerationDb db, PlatformAction action, CancellationToken cancellationToken)
    {
        action.State = ActionState.Refused;
        return action.Verb == ActionVerbs.Reply
            ? ReturnAsync(db, action.Decision.Flag, time.GetUtcNow(), cancellationToken)
            : Close(action.Decision.Flag, time.GetUtcNow());
    }

    private static Task Close(Flag flag, DateTimeOffset now)
    {
        flag.State = FlagState.Closed;
        flag.ClosedAt = now;
        flag.Version++;
        return Task.CompletedTask;
    }

    /// <summary>The author's time runs from the message on, however long the platform was away.</summary>
    private Task Wait(Flag flag, DateTimeOffset now)
    {
        flag.State = FlagState.Waiting;
        flag.DueAt = now.AddHours(options.Value.AskEditHours);
        flag.Version++;
        return Task.CompletedTask;
    }

    private Task ReturnAsync(ModerationDb db, Flag flag, DateTimeOffset now, CancellationToken cancellationToken)
    {
        FlagRaising.Return(flag, FlagReturns.NotSent, now);
        return FlagRaising.LogReturnAsync(log, db, flag, cancellationToken);
    }

    /// <summary>What left with a post may have come back with it: the sweep is told to look.</summary>
    private static async Task LookAgainAsync(ModerationDb db, Item restored, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<string> left = await db.Set<Item>()
            .Where(i => i.GroupId == restored.GroupId && i.ThreadPlatformId == restored.PlatformId && i.State == ItemState.Gone)
            .Select(i => i.PlatformId).ToListAsync(cancellationToken).ConfigureAwait(false);
        db.AddRange(left.Select(id => new FeedHint { GroupId = restored.GroupId, PlatformId = id, At = now }));
    }
}
