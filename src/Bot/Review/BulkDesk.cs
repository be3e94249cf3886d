using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review;

/// <summary>
/// Decides many flags at once, each by the same rules as one alone. The batch's row comes first, then chunks of decisions, each
/// chunk in one transaction with its count. A crash leaves whole chunks: what they decided belongs to the batch and can be undone
/// with it, and the rest is still open in the queue; the flags' versions keep a repeated request from deciding anything twice.
/// One transaction for all would keep every other writer waiting; one for each flag would wait for the disk a thousand times.
/// </summary>
internal sealed partial class BulkDesk(
    IDbContextFactory<ModerationDb> factory,
    DeskTransactions transactions,
    DecisionTaking taking,
    DecisionUndoing undoing,
    Admins admins,
    IDecisionLog log,
    IOptions<ReviewOptions> options,
    TimeProvider time,
    ILogger<BulkDesk> logger)
{
    /// <summary>Most flags in a batch.</summary>
    public const int MostFlags = 1000;

    /// <summary>Flags in one transaction.</summary>
    private const int ChunkSize = 50;

    /// <summary>Decides the flags; those that cannot be are counted by reason and stay as they are.</summary>
    public async Task<BulkResult> DecideAsync(BulkRequest request, CancellationToken cancellationToken)
    {
        List<FlagSeen> flags = [.. request.Flags.DistinctBy(f => f.FlagId)];
        Team team = await Team.ReadAsync(admins, request.ActorId, cancellationToken).ConfigureAwait(false);
        if (Refusal(request, flags.Count, team) is { } refusal)
        {
            return BulkResult.None(refusal, flags.Count);
        }

        Batch batch = await StartAsync(request, flags.Count, cancellationToken).ConfigureAwait(false);
        Dictionary<DeskStatus, int> tally = [];
        foreach (FlagSeen[] chunk in flags.Chunk(ChunkSize))
        {
            NewDecision[] decisions = [.. chunk.Select(flag => Single(request, flag) with { BatchId = batch.Id })];
            Add(tally, await transactions.RunAsync(
                db => TakeAsync(db, batch, decisions, team, cancellationToken),
                // Not expected: the transaction holds the only right to write. Nothing of the chunk stays, and all is told so.
                _ => Task.FromResult(new Dictionary<DeskStatus, int> { [DeskStatus.Changed] = chunk.Length }),
                cancellationToken).ConfigureAwait(false));
        }

        tally.Remove(DeskStatus.Done, out int done);
        Log.Decided(logger, batch.Id, flags.Count, done);
        return new BulkResult(DeskStatus.Done, batch.Id, flags.Count, done, tally);
    }

    /// <summary>Takes back every decision of a batch that still can be.</summary>
    public async Task<BulkResult> UndoAsync(long batchId, string actorId, CancellationToken cancellationToken)
    {
        List<long> decisions = await DecisionsAsync(batchId, cancellationToken).ConfigureAwait(false);
        if (decisions.Count == 0 || await admins.IsBarredAsync(actorId, cancellationToken).ConfigureAwait(false))
        {
            return BulkResult.None(decisions.Count == 0 ? DeskStatus.NotFound : DeskStatus.NotAllowed);
        }

        Dictionary<DeskStatus, int> tally = [];
        foreach (long[] chunk in decisions.Chunk(ChunkSize))
        {
            Add(tally, await transactions.RunAsync(
                db => UndoAsync(db, chunk, actorId, cancellationToken),
                _ => Task.FromResult(new Dictionary<DeskStatus, int> { [DeskStatus.TooLate] = chunk.Length }),
                cancellationToken).ConfigureAwait(false));
        }

        tally.Remove(DeskStatus.Done, out int done);
        Log.Undone(logger, batchId, decisions.Count, done);
        return new BulkResult(DeskStatus.Done, batchId, decisions.Count, done, tally);
    }

    private static DeskStatus? Refusal(BulkRequest request, int count, Team team) =>
        count is 0 or > MostFlags ? DeskStatus.BatchSize
        : request.Outcome == DecisionOutcome.AskEdit ? DeskStatus.Unsupported
        : DecisionCheck.Refusal(Single(request, request.Flags[0])) is { } refusal ? refusal
        : team.IsBarred ? DeskStatus.NotAllowed
        : request.Outcome == DecisionOutcome.Escalate && !team.CanReceive(request.EscalateTo, request.ActorId) ? DeskStatus.RecipientUnknown
        : null;

    private static NewDecision Single(BulkRequest request, FlagSeen flag) =>
        new(flag.FlagId, flag.Version, request.Outcome, request.Reason, request.Note, request.ActorId)
        {
            RuleId = request.RuleId,
            EscalateTo = request.EscalateTo,
        };

    private Task<Batch> StartAsync(BulkRequest request, int count, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        Batch batch = new()
        {
            DecidedBy = request.ActorId,
            DecidedAt = now,
            Outcome = request.Outcome,
            Reason = request.Reason,
            Asked = count,
            // One end for all of them; a second for each chunk, so that the last one can still be taken back too.
            UndoUntil = now.AddSeconds(options.Value.UndoSeconds + (count / ChunkSize)),
        };
        return transactions.RunAsync(
            async db =>
            {
                db.Add(batch);
                await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
                Dictionary<string, object?> payload = new()
                {
                    ["batch"] = batch.Id,
                    ["outcome"] = DecisionPayload.Code(batch.Outcome),
                    ["reason"] = batch.Reason,
                    ["asked"] = count,
                    ["actor"] = batch.DecidedBy,
                };
                await log.AppendAsync(db, LogKinds.BatchStarted, payload, cancellationToken).ConfigureAwait(false);
                await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
                return batch;
            },
            _ => throw new InvalidOperationException("A new batch met another of the same id."),
            cancellationToken);
    }

    private async Task<Dictionary<DeskStatus, int>> TakeAsync(
        ModerationDb db, Batch batch, NewDecision[] decisions, Team team, CancellationToken cancellationToken)
    {
        Dictionary<DeskStatus, int> tally = [];
        foreach (NewDecision decision in decisions)
        {
            Add(tally, (await taking.TakeAsync(db, decision, team, batch.UndoUntil, cancellationToken).ConfigureAwait(false)).Status);
        }

        Batch row = await db.Set<Batch>().SingleAsync(b => b.Id == batch.Id, cancellationToken).ConfigureAwait(false);
        row.Done += tally.GetValueOrDefault(DeskStatus.Done);
        Dictionary<DeskStatus, int> refused = new(row.Refused);
        Add(refused, tally);
        refused.Remove(DeskStatus.Done);
        row.Refused = refused;
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return tally;
    }

    private async Task<Dictionary<DeskStatus, int>> UndoAsync(
        ModerationDb db, long[] decisions, string actorId, CancellationToken cancellationToken)
    {
        Dictionary<DeskStatus, int> tally = [];
        foreach (long decision in decisions)
        {
            Add(tally, (await undoing.UndoAsync(db, decision, actorId, cancellationToken).ConfigureAwait(false)).Status);
        }

        return tally;
    }

    private async Task<List<long>> DecisionsAsync(long batchId, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await db.Set<Decision>().Where(d => d.BatchId == batchId && d.Outcome != DecisionOutcome.Undo)
            .OrderBy(d => d.Id).Select(d => d.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    private static void Add(Dictionary<DeskStatus, int> tally, DeskStatus status, int count = 1) =>
        tally[status] = tally.GetValueOrDefault(status) + count;

    private static void Add(Dictionary<DeskStatus, int> tally, Dictionary<DeskStatus, int> more)
    {
        foreach ((DeskStatus status, int count) in more)
        {
            Add(tally, status, count);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1602, LogLevel.Information, "Batch {BatchId}: {Done} of {Asked} decided")]
        public static partial void Decided(ILogger logger, long batchId, int asked, int done);

        [LoggerMessage(1603, LogLevel.Information, "Undo of batch {BatchId}: {Done} of {Asked} taken back")]
        public static partial void Undone(ILogger logger, long batchId, int asked, int done);
    }
}
