using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review;

/// <summary>Takes one decision back inside a transaction: the flag is again exactly as it was before.</summary>
internal sealed class DecisionUndoing(DecisionWriter writer, TimeProvider time)
{
    /// <summary>Undoes, or says why not; nothing is written then.</summary>
    public async Task<DeskResult> UndoAsync(ModerationDb db, long decisionId, string actorId, CancellationToken cancellationToken)
    {
        Decision? decision = await db.Set<Decision>().Include(d => d.Flag).ThenInclude(f => f.Item)
            .FirstOrDefaultAsync(d => d.Id == decisionId && d.Outcome != DecisionOutcome.Undo, cancellationToken).ConfigureAwait(false);
        if (decision is null)
        {
            return new DeskResult(DeskStatus.NotFound);
        }

        DateTimeOffset now = time.GetUtcNow();
        if (await RefusalAsync(db, decision, actorId, now, cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            return new DeskResult(refusal, decision.FlagId, decision);
        }

        Flag flag = decision.Flag;
        Decision undo = new()
        {
            FlagId = flag.Id,
            FlagVersion = flag.Version,
            VerdictId = flag.VerdictId,
            Outcome = DecisionOutcome.Undo,
            Reason = DecisionReasons.TakenBack,
            BatchId = decision.BatchId,
            DecidedBy = actorId,
            DecidedAt = now,
            UndoUntil = now,
            UndoesDecisionId = decision.Id,
        };
        // A removal that was to be reversed stands again; any other decision leaves the question open.
        FlagState state = decision.Outcome == DecisionOutcome.Restore ? FlagState.Closed : FlagState.Open;
        await writer.WriteAsync(db, flag, undo, state, decision.Before ?? FlagMarks.None, cancellationToken).ConfigureAwait(false);
        return new DeskResult(DeskStatus.Done, flag.Id, undo);
    }

    /// <summary>
    /// The version is the fence: whoever carries the decision out raises it first, so a flag still at the decision's
    /// next version has had nothing sent to its platform.
    /// </summary>
    private static async Task<DeskStatus?> RefusalAsync(
        ModerationDb db, Decision decision, string actorId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.Set<Decision>().AnyAsync(d => d.UndoesDecisionId == decision.Id, cancellationToken).ConfigureAwait(false))
        {
            return DeskStatus.AlreadyUndone;
        }

        FlagState stands = decision.Outcome is DecisionOutcome.Escalate or DecisionOutcome.Propose ? FlagState.Open : FlagState.Decided;
        if (decision.Flag.State != stands || decision.Flag.Version != decision.FlagVersion + 1 || now > decision.UndoUntil)
        {
            return DeskStatus.TooLate;
        }

        // Whoever decided may think again; a colleague's decision on own words is not one's own to take back.
        return decision.DecidedBy != actorId
            && await Conflicts.IsOwnAffairAsync(db, decision.Flag, actorId, cancellationToken).ConfigureAwait(false)
            ? DeskStatus.Conflict
            : null;
    }
}
