using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review.Examples;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review;

/// <summary>
/// Where people decide. A decision, the flag's new state, the log entry and the example that it gives are written together
/// or not at all, and only by the holder of the flag's current version: of two people who decide at once, one decides and the other is told.
/// </summary>
internal sealed partial class ReviewDesk(
    IDbContextFactory<ModerationDb> factory,
    IDecisionLog log,
    ExampleBook examples,
    IActionTrail trail,
    IFeedClients clients,
    ITextProtector protector,
    TimeProvider time,
    IOptions<ReviewOptions> options,
    ILogger<ReviewDesk> logger)
{
    /// <summary>Longest note, in UTF-16 units.</summary>
    public const int MaxNote = 1000;

    /// <summary>SQLITE_CONSTRAINT_UNIQUE.</summary>
    private const int UniqueViolation = 2067;

    /// <summary>Records a decision on an open flag.</summary>
    public async Task<DeskResult> DecideAsync(NewDecision request, CancellationToken cancellationToken)
    {
        if (Refusal(request) is { } refusal)
        {
            return new DeskResult(refusal, request.FlagId);
        }

        DeskResult result = await InTransactionAsync(db => DecideAsync(db, request, cancellationToken), request.FlagId, cancellationToken)
            .ConfigureAwait(false);
        Log.Decided(logger, request.FlagId, request.FlagVersion, result.Status);
        return result;
    }

    /// <summary>Decides to bring a removed item back, where its platform can; carried out after the undo window like any decision.</summary>
    public async Task<DeskResult> RestoreAsync(long flagId, int flagVersion, string actorId, CancellationToken cancellationToken)
    {
        DeskResult result = await InTransactionAsync(db => RestoreAsync(db, flagId, flagVersion, actorId, cancellationToken), flagId, cancellationToken)
            .ConfigureAwait(false);
        Log.Decided(logger, flagId, flagVersion, result.Status);
        return result;
    }

    /// <summary>Takes a decision back while its window is open and nothing was sent to the platform.</summary>
    public async Task<DeskResult> UndoAsync(long decisionId, string actorId, CancellationToken cancellationToken)
    {
        DeskResult result = await InTransactionAsync(db => UndoAsync(db, decisionId, actorId, cancellationToken), null, cancellationToken)
            .ConfigureAwait(false);
        Log.Undone(logger, decisionId, result.Status);
        return result;
    }

    private static DeskStatus? Refusal(NewDecision request)
    {
        IReadOnlyList<string> reasons = request.Outcome switch
        {
            DecisionOutcome.Approve => DecisionReasons.ForApprove,
            DecisionOutcome.Remove => DecisionReasons.ForRemove,
            _ => throw new ArgumentException($"Outcome must be Approve or Remove, not {request.Outcome}.", nameof(request)),
        };
        return !reasons.Contains(request.Reason) ? DeskStatus.ReasonMissing
            : request.Note?.Length > MaxNote ? DeskStatus.NoteTooLong
            : null;
    }

    private async Task<DeskResult> InTransactionAsync(
        Func<ModerationDb, Task<DeskResult>> work, long? flagId, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            DeskResult result = await work(db).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return result;
        }
        catch (DbUpdateException exception) when (IsLostRace(exception))
        {
            // The flag's version moved between our read and our write: somebody else was faster.
            await transaction.RollbackAsync(cancellationToken).ConfigureAwait(false);
            db.ChangeTracker.Clear();
            return flagId is { } id
                ? await ExplainAsync(db, id, cancellationToken).ConfigureAwait(false)
                : new DeskResult(DeskStatus.TooLate);
        }
    }

    private static bool IsLostRace(DbUpdateException exception) =>
        exception is DbUpdateConcurrencyException
        || exception.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueViolation };

    private async Task<DeskResult> DecideAsync(ModerationDb db, NewDecision request, CancellationToken cancellationToken)
    {
        Flag? flag = await db.Set<Flag>().FirstOrDefaultAsync(f => f.Id == request.FlagId, cancellationToken).ConfigureAwait(false);
        if (flag is null || flag.State != FlagState.Open || flag.Version != request.FlagVersion)
        {
            return await ExplainAsync(db, request.FlagId, cancellationToken).ConfigureAwait(false);
        }

        Decision decision = Undoable(flag, request.Outcome, request.Reason, request.Note, request.ActorId);
        await RecordAsync(db, flag, decision, FlagState.Decided, LogKinds.DecisionMade, cancellationToken).ConfigureAwait(false);
        return new DeskResult(DeskStatus.Done, flag.Id, decision);
    }

    /// <summary>A decision on a flag as it stands, with its undo window.</summary>
    private Decision Undoable(Flag flag, DecisionOutcome outcome, string reason, string? note, string actorId)
    {
        DateTimeOffset now = time.GetUtcNow();
        return new Decision
        {
            FlagId = flag.Id,
            FlagVersion = flag.Version,
            VerdictId = flag.VerdictId,
            Outcome = outcome,
            Reason = reason,
            NoteCipher = string.IsNullOrWhiteSpace(note) ? null : protector.Protect(note.Trim()),
            DecidedBy = actorId,
            DecidedAt = now,
            UndoUntil = now.AddSeconds(options.Value.UndoSeconds),
        };
    }

    private async Task<DeskResult> RestoreAsync(
        ModerationDb db, long flagId, int flagVersion, string actorId, CancellationToken cancellationToken)
    {
        Flag? flag = await db.Set<Flag>().FirstOrDefaultAsync(f => f.Id == flagId, cancellationToken).ConfigureAwait(false);
        Decision? last = await db.Set<Decision>().AsNoTracking().Where(d => d.FlagId == flagId)
            .OrderByDescending(d => d.FlagVersion).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (flag is null || last is null)
        {
            return new DeskResult(DeskStatus.NotFound);
        }

        CarriedAction? action = await trail.FindAsync(last.Id, cancellationToken).ConfigureAwait(false);
        if (flag.Version != flagVersion || !Restoring.IsOffered(flag.State, last.Outcome, action, clients.Find(flag.GroupId)))
        {
            return new DeskResult(DeskStatus.Changed, flagId, last);
        }

        Decision decision = Undoable(flag, DecisionOutcome.Restore, DecisionReasons.BroughtBack, null, actorId);
        await RecordAsync(db, flag, decision, FlagState.Decided, LogKinds.DecisionMade, cancellationToken).ConfigureAwait(false);
        return new DeskResult(DeskStatus.Done, flag.Id, decision);
    }

    private async Task<DeskResult> UndoAsync(ModerationDb db, long decisionId, string actorId, CancellationToken cancellationToken)
    {
        Decision? decision = await db.Set<Decision>().Include(d => d.Flag)
            .FirstOrDefaultAsync(d => d.Id == decisionId && d.Outcome != DecisionOutcome.Undo, cancellationToken).ConfigureAwait(false);
        if (decision is null)
        {
            return new DeskResult(DeskStatus.NotFound);
        }

        DateTimeOffset now = time.GetUtcNow();
        if (await UndoRefusalAsync(db, decision, now, cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            return new DeskResult(refusal, decision.FlagId, decision);
        }

        Decision undo = new()
        {
            FlagId = decision.FlagId,
            FlagVersion = decision.Flag.Version,
            VerdictId = decision.Flag.VerdictId,
            Outcome = DecisionOutcome.Undo,
            Reason = DecisionReasons.TakenBack,
            DecidedBy = actorId,
            DecidedAt = now,
            UndoUntil = now,
            UndoesDecisionId = decision.Id,
        };
        // A removal that was to be reversed stands again; any other decision leaves the question open.
        FlagState state = decision.Outcome == DecisionOutcome.Restore ? FlagState.Closed : FlagState.Open;
        await RecordAsync(db, decision.Flag, undo, state, LogKinds.DecisionUndone, cancellationToken).ConfigureAwait(false);
        return new DeskResult(DeskStatus.Done, decision.FlagId, undo);
    }

    /// <summary>
    /// The version is the fence: whoever carries the decision out raises it first, so a flag still at the decision's
    /// next version has had nothing sent to its platform.
    /// </summary>
    private static async Task<DeskStatus?> UndoRefusalAsync(
        ModerationDb db, Decision decision, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.Set<Decision>().AnyAsync(d => d.UndoesDecisionId == decision.Id, cancellationToken).ConfigureAwait(false))
        {
            return DeskStatus.AlreadyUndone;
        }

        bool untouched = decision.Flag.State == FlagState.Decided && decision.Flag.Version == decision.FlagVersion + 1;
        return untouched && now <= decision.UndoUntil ? null : DeskStatus.TooLate;
    }

    private async Task RecordAsync(
        ModerationDb db, Flag flag, Decision decision, FlagState state, string kind, CancellationToken cancellationToken)
    {
        flag.State = state;
        flag.Version++;
        db.Add(decision);
        // Saved first, so that the log entry can name the decision's id.
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await log.AppendAsync(db, kind, DecisionPayload.Of(decision), cancellationToken).ConfigureAwait(false);
        await (decision.UndoesDecisionId is { } undone
            ? ExampleBook.RetractAsync(db, undone, cancellationToken)
            : examples.NoteAsync(db, decision, cancellationToken)).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task<DeskResult> ExplainAsync(ModerationDb db, long flagId, CancellationToken cancellationToken)
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

    private static partial class Log
    {
        [LoggerMessage(1600, LogLevel.Information, "Decision on flag {FlagId} version {FlagVersion}: {Status}")]
        public static partial void Decided(ILogger logger, long flagId, int flagVersion, DeskStatus status);

        [LoggerMessage(1601, LogLevel.Information, "Undo of decision {DecisionId}: {Status}")]
        public static partial void Undone(ILogger logger, long decisionId, DeskStatus status);
    }
}
