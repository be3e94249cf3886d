using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review;

/// <summary>
/// Where people decide. A decision, the flag's new state, the log entry and the example that it gives are written together
/// or not at all, and only by the holder of the flag's current version: of two people who decide at once, one decides and the other is told.
/// </summary>
internal sealed partial class ReviewDesk(
    DeskTransactions transactions,
    DecisionTaking taking,
    DecisionUndoing undoing,
    DecisionWriter writer,
    Admins admins,
    IActionTrail trail,
    IFeedClients clients,
    TimeProvider time,
    IOptions<ReviewOptions> options,
    ILogger<ReviewDesk> logger)
{
    /// <summary>Longest note, in UTF-16 units.</summary>
    public const int MaxNote = 1000;

    /// <summary>Records a decision on an open flag.</summary>
    public async Task<DeskResult> DecideAsync(NewDecision request, CancellationToken cancellationToken)
    {
        if (DecisionCheck.Refusal(request) is { } refusal)
        {
            return new DeskResult(refusal, request.FlagId);
        }

        Team team = await Team.ReadAsync(admins, request.ActorId, cancellationToken).ConfigureAwait(false);
        DeskResult result = team.IsBarred ? new DeskResult(DeskStatus.NotAllowed, request.FlagId) : await transactions.RunAsync(
            db => taking.TakeAsync(db, request, team, undoUntil: null, cancellationToken),
            db => DecisionTaking.ExplainAsync(db, request.FlagId, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        Log.Decided(logger, request.FlagId, request.FlagVersion, result.Status);
        return result;
    }

    /// <summary>Decides to bring a removed or hidden item back, where its platform can; carried out after the undo window like any decision.</summary>
    public async Task<DeskResult> RestoreAsync(long flagId, int flagVersion, string actorId, CancellationToken cancellationToken)
    {
        bool barred = await admins.IsBarredAsync(actorId, cancellationToken).ConfigureAwait(false);
        DeskResult result = barred ? new DeskResult(DeskStatus.NotAllowed, flagId) : await transactions.RunAsync(
            db => RestoreAsync(db, flagId, flagVersion, actorId, cancellationToken),
            db => DecisionTaking.ExplainAsync(db, flagId, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        Log.Decided(logger, flagId, flagVersion, result.Status);
        return result;
    }

    /// <summary>Takes a decision back while its window is open and nothing was sent to the platform.</summary>
    public async Task<DeskResult> UndoAsync(long decisionId, string actorId, CancellationToken cancellationToken)
    {
        bool barred = await admins.IsBarredAsync(actorId, cancellationToken).ConfigureAwait(false);
        DeskResult result = barred ? new DeskResult(DeskStatus.NotAllowed) : await transactions.RunAsync(
            db => undoing.UndoAsync(db, decisionId, actorId, cancellationToken),
            _ => Task.FromResult(new DeskResult(DeskStatus.TooLate)),
            cancellationToken).ConfigureAwait(false);
        Log.Undone(logger, decisionId, result.Status);
        return result;
    }

    private async Task<DeskResult> RestoreAsync(
        ModerationDb db, long flagId, int flagVersion, string actorId, CancellationToken cancellationToken)
    {
        Flag? flag = await db.Set<Flag>().Include(f => f.Item).FirstOrDefaultAsync(f => f.Id == flagId, cancellationToken).ConfigureAwait(false);
        Decision? last = await Restoring.StandingAsync(db, flagId, cancellationToken).ConfigureAwait(false);
        if (flag is null || last is null)
        {
            return new DeskResult(DeskStatus.NotFound);
        }

        CarriedAction? action = await trail.FindAsync(last.Id, cancellationToken).ConfigureAwait(false);
        if (flag.Version != flagVersion || !Restoring.IsOffered(flag.State, last.Outcome, action, clients.Find(flag.GroupId)))
        {
            return new DeskResult(DeskStatus.Changed, flagId, last);
        }

        if (await Conflicts.IsOwnAffairAsync(db, flag, actorId, cancellationToken).ConfigureAwait(false))
        {
            return new DeskResult(DeskStatus.Conflict, flagId);
        }

        DateTimeOffset now = time.GetUtcNow();
        FlagMarks marks = FlagMarks.Of(flag);
        Decision decision = new()
        {
            FlagId = flag.Id,
            FlagVersion = flag.Version,
            VerdictId = flag.VerdictId,
            Outcome = DecisionOutcome.Restore,
            Reason = DecisionReasons.BroughtBack,
            DecidedBy = actorId,
            DecidedAt = now,
            UndoUntil = now.AddSeconds(options.Value.UndoSeconds),
            Before = marks,
        };
        await writer.WriteAsync(db, flag, decision, FlagState.Decided, marks, cancellationToken).ConfigureAwait(false);
        return new DeskResult(DeskStatus.Done, flag.Id, decision);
    }

    private static partial class Log
    {
        [LoggerMessage(1600, LogLevel.Information, "Decision on flag {FlagId} version {FlagVersion}: {Status}")]
        public static partial void Decided(ILogger logger, long flagId, int flagVersion, DeskStatus status);

        [LoggerMessage(1601, LogLevel.Information, "Undo of decision {DecisionId}: {Status}")]
        public static partial void Undone(ILogger logger, long decisionId, DeskStatus status);
    }
}
