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
        List<Decision> found = await db.Set<Decision>().AsNoTracking().Include(d => d.Flag).Where(d => d.FlagId == flagId)
            .OrderByDescending(d => d.FlagVersion).ToListAsync(cancellationToken).ConfigureAwait(false);
        return await DescribeAsync(db, found, readerId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The reader's own decisions whose undo window is open, newest first.</summary>
    public async Task<IReadOnlyList<PastDecision>> UndoableAsync(string readerId, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        List<Decision> found = await db.Set<Decision>().AsNoTracking().Include(d => d.Flag)
            .Where(d => d.UndoUntil > now && d.DecidedBy == readerId && d.Outcome != DecisionOutcome.Undo
                && d.Flag.State == FlagState.Decided && d.Flag.Version == d.FlagVersion + 1)
            .OrderByDescending(d => d.DecidedAt).ThenByDescending(d => d.Id)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return await DescribeAsync(db, found, readerId, cancellationToken).ConfigureAwait(false);
    }

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
                await trail.FindAsync(decision.Id, cancellationToken).ConfigureAwait(false)));
        }

        return described;
    }
}
