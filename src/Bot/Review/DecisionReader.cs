using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review;

/// <summary>Reads decisions for the pages: those of one flag, and those that a person can still take back.</summary>
internal sealed class DecisionReader(
    IDbContextFactory<ModerationDb> factory, MemberTexts texts, Admins names, IActionTrail trail, TimeProvider time)
{
    /// <summary>Every decision of a flag, newest first.</summary>
    public async Task<IReadOnlyList<PastDecision>> OfFlagAsync(long flagId, string readerId, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        List<Decision> found = await db.Set<Decision>().AsNoTracking().Include(d => d.Flag.Item).Where(d => d.FlagId == flagId)
            .OrderByDescending(d => d.FlagVersion).ToListAsync(cancellationToken).ConfigureAwait(false);
        return await DescribeAsync(db, found, readerId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The reader's own decisions whose undo window is open, newest first; those of a batch are undone with it.</summary>
    public async Task<IReadOnlyList<PastDecision>> UndoableAsync(string readerId, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        List<Decision> found = await db.Set<Decision>().AsNoTracking().Include(d => d.Flag.Item)
            .Where(d => d.UndoUntil > now && d.DecidedBy == readerId && d.BatchId == null && d.Outcome != DecisionOutcome.Undo
                && d.Flag.Version == d.FlagVersion + 1
                && (d.Flag.State == FlagState.Decided || (d.Flag.State == FlagState.Open
                    && (d.Outcome == DecisionOutcome.Escalate || d.Outcome == DecisionOutcome.Propose))))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        // Sorted here: asked to sort, SQLite would walk through every decision in order in place of the few whose window is open.
        List<Decision> newestFirst = [.. found.OrderByDescending(d => d.DecidedAt).ThenByDescending(d => d.Id)];
        return await DescribeAsync(db, newestFirst, readerId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The reader's own batches whose undo window is open, newest first, unless all of it was taken back.</summary>
    public async Task<IReadOnlyList<PastBatch>> UndoableBatchesAsync(string readerId, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        List<Batch> found = await db.Set<Batch>().AsNoTracking()
            .Where(b => b.DecidedBy == readerId && b.UndoUntil > now && b.Done > 0)
            .Where(b => db.Set<Decision>().Any(d => d.BatchId == b.Id && d.Outcome != DecisionOutcome.Undo
                && !db.Set<Decision>().Any(u => u.UndoesDecisionId == d.Id)))
            .OrderByDescending(b => b.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. found.Select(Describe)];
    }

    /// <summary>One of the reader's own batches; null when there is none with this id.</summary>
    public async Task<PastBatch?> BatchAsync(long batchId, string readerId, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await db.Set<Batch>().AsNoTracking().FirstOrDefaultAsync(b => b.Id == batchId && b.DecidedBy == readerId, cancellationToken)
            .ConfigureAwait(false) is { } batch ? Describe(batch) : null;
    }

    /// <summary>The time zone of a flag's group.</summary>
    public async Task<TimeZoneInfo> ZoneAsync(long flagId, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        Group? group = await db.Set<Group>().AsNoTracking()
            .FirstOrDefaultAsync(g => db.Set<Flag>().Any(f => f.Id == flagId && f.GroupId == g.Id), cancellationToken).ConfigureAwait(false);
        return group?.Zone ?? TimeZoneInfo.Utc;
    }

    private static PastBatch Describe(Batch batch) =>
        new(batch.Id, batch.Outcome, batch.Reason, batch.Asked, batch.Done, batch.Refused, batch.UndoUntil);

    private async Task<IReadOnlyList<PastDecision>> DescribeAsync(
        ModerationDb db, List<Decision> decisions, string readerId, CancellationToken cancellationToken)
    {
        Dictionary<string, Group> groups = decisions.Count == 0 ? [] : await db.Set<Group>().AsNoTracking()
            .ToDictionaryAsync(g => g.Id, cancellationToken).ConfigureAwait(false);
        List<PastDecision> described = [];
        foreach (Decision decision in decisions)
        {
            described.Add(new PastDecision(
                decision.Id, decision.FlagId, decision.Outcome, decision.Reason, texts.Open(decision.NoteCipher),
                await names.FindNameAsync(decision.DecidedBy, cancellationToken).ConfigureAwait(false),
                decision.DecidedBy == readerId, decision.DecidedAt, decision.UndoUntil,
                groups.GetValueOrDefault(decision.Flag.GroupId)?.Zone ?? TimeZoneInfo.Utc,
                await trail.FindAsync(decision.Id, cancellationToken).ConfigureAwait(false))
            {
                Kind = decision.Flag.Item.Kind,
                RuleId = decision.RuleId,
                Message = texts.Open(decision.MessageCipher),
                EscalatedTo = decision.EscalatedTo is null or FlagMarks.Owners
                    ? decision.EscalatedTo
                    : await names.FindNameAsync(decision.EscalatedTo, cancellationToken).ConfigureAwait(false),
                IsLatest = decision.Flag.Version == decision.FlagVersion + 1,
            });
        }

        return described;
    }
}
