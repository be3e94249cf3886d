using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Review;

/// <summary>
/// Takes one decision inside a transaction, which holds the only right to write: what is read here is still so when it is written.
/// </summary>
internal sealed class DecisionTaking(
    DecisionWriter writer,
    ClaimDesk claims,
    DecisionOffers offers,
    IGroupRules rules,
    IEnumerable<IMemberVoice> voices,
    ITextProtector protector,
    IOptions<ReviewOptions> options,
    TimeProvider time)
{
    /// <summary>Decides, or says why not; nothing is written then.</summary>
    /// <param name="db">With an open transaction.</param>
    /// <param name="request">Passed <see cref="DecisionCheck"/>.</param>
    /// <param name="team">Who can decide.</param>
    /// <param name="undoUntil">End of the undo window; null gives the usual one.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public async Task<DeskResult> TakeAsync(
        ModerationDb db, NewDecision request, Team team, DateTimeOffset? undoUntil, CancellationToken cancellationToken)
    {
        Flag? flag = await db.Set<Flag>().Include(f => f.Item).FirstOrDefaultAsync(f => f.Id == request.FlagId, cancellationToken)
            .ConfigureAwait(false);
        if (flag is null || flag.State != FlagState.Open || flag.Version != request.FlagVersion)
        {
            return await ExplainAsync(db, request.FlagId, cancellationToken).ConfigureAwait(false);
        }

        if (Refusal(flag, request, team) is { } refusal)
        {
            return new DeskResult(refusal, flag.Id);
        }

        IReadOnlyCollection<string> involved = await Conflicts.InvolvedAsync(db, flag, cancellationToken).ConfigureAwait(false);
        bool alone = !team.HasOthers([.. involved, request.ActorId]);
        if (request.Outcome != DecisionOutcome.Escalate && involved.Contains(request.ActorId))
        {
            return new DeskResult(DeskStatus.Conflict, flag.Id) { NobodyElse = alone };
        }

        bool grave = request.Outcome == DecisionOutcome.Approve && await NeedsTwoAsync(db, flag, cancellationToken).ConfigureAwait(false);
        bool second = grave && team.Deciders.Count > 1;
        if ((second && flag.ProposedBy == request.ActorId) || (grave && request.BatchId is not null))
        {
            // What two people must want is looked at by itself, by each of them: never in a batch.
            return new DeskResult(DeskStatus.SecondNeeded, flag.Id) { NobodyElse = alone };
        }

        if (await claims.EndAsync(db, request, cancellationToken).ConfigureAwait(false) is { } claim)
        {
            return new DeskResult(DeskStatus.Claimed, flag.Id) { Claim = claim };
        }

        DecisionOutcome outcome = second && flag.ProposedBy is null ? DecisionOutcome.Propose : request.Outcome;
        Decision decision = await WriteAsync(db, flag, request, outcome, undoUntil, cancellationToken).ConfigureAwait(false);
        return outcome == DecisionOutcome.Propose
            ? new DeskResult(DeskStatus.Proposed, flag.Id, decision) { NobodyElse = alone }
            : new DeskResult(DeskStatus.Done, flag.Id, decision);
    }

    /// <summary>How a flag stands that is not as the person saw it.</summary>
    public static async Task<DeskResult> ExplainAsync(ModerationDb db, long flagId, CancellationToken cancellationToken)
    {
        Flag? flag = await db.Set<Flag>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == flagId, cancellationToken)
            .ConfigureAwait(false);
        if (flag is null)
        {
            return new DeskResult(DeskStatus.NotFound);
        }

        Decision? last = await db.Set<Decision>().AsNoTracking().Where(d => d.FlagId == flagId)
            .OrderByDescending(d => d.FlagVersion).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return new DeskResult(flag.State == FlagState.Open ? DeskStatus.Changed : DeskStatus.AlreadyDecided, flagId, last);
    }

    private DeskStatus? Refusal(Flag flag, NewDecision request, Team team) =>
        !string.IsNullOrEmpty(request.RuleId) && rules.Of(flag.GroupId).All(rule => rule.Id != request.RuleId) ? DeskStatus.RuleUnknown
        : request.Outcome == DecisionOutcome.Hide && !offers.CanHide(flag.Item) ? DeskStatus.Unsupported
        : request.Outcome == DecisionOutcome.Escalate && !team.CanReceive(request.EscalateTo, request.ActorId) ? DeskStatus.RecipientUnknown
        : null;

    /// <summary>Whether two different people must want to keep it: the most severe, and what was reported as a colleague's affair.</summary>
    private async Task<bool> NeedsTwoAsync(ModerationDb db, Flag flag, CancellationToken cancellationToken)
    {
        if (flag.Severity == Severity.Critical)
        {
            return true;
        }

        foreach (IMemberVoice voice in voices)
        {
            if (await voice.ConcernsAdminAsync(db, flag.ItemId, cancellationToken).ConfigureAwait(false))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<Decision> WriteAsync(
        ModerationDb db,
        Flag flag,
        NewDecision request,
        DecisionOutcome outcome,
        DateTimeOffset? undoUntil,
        CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        FlagMarks before = FlagMarks.Of(flag);
        Decision decision = new()
        {
            FlagId = flag.Id,
            FlagVersion = flag.Version,
            VerdictId = flag.VerdictId,
            Outcome = outcome,
            Reason = string.IsNullOrWhiteSpace(request.Reason) ? DecisionReasons.For(outcome)[0] : request.Reason,
            RuleId = string.IsNullOrEmpty(request.RuleId) ? null : request.RuleId,
            MessageCipher = outcome == DecisionOutcome.AskEdit ? protector.Protect(AuthorMessage.Clean(request.Message)!) : null,
            BatchId = request.BatchId,
            NoteCipher = string.IsNullOrWhiteSpace(request.Note) ? null : protector.Protect(request.Note.Trim()),
            DecidedBy = request.ActorId,
            DecidedAt = now,
            UndoUntil = undoUntil ?? now.AddSeconds(options.Value.UndoSeconds),
            Before = before,
            EscalatedTo = outcome == DecisionOutcome.Escalate ? request.EscalateTo : null,
        };
        FlagState state = outcome is DecisionOutcome.Escalate or DecisionOutcome.Propose ? FlagState.Open : FlagState.Decided;
        FlagMarks after = outcome switch
        {
            DecisionOutcome.Escalate => before with { EscalatedTo = request.EscalateTo },
            DecisionOutcome.Propose => before with { ProposedBy = request.ActorId },
            DecisionOutcome.AskEdit => FlagMarks.None with { DueAt = now.AddHours(options.Value.AskEditHours) },
            _ => FlagMarks.None,
        };
        await writer.WriteAsync(db, flag, decision, state, after, cancellationToken).ConfigureAwait(false);
        return decision;
    }
}
