using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection.Text;

namespace ModerationBot.Bot.Flags;

/// <summary>
/// Opens the flags again whose author was asked to edit: when new words were judged, or when the time is over. It closes none,
/// not even one whose new words are clean: a person reads them.
/// </summary>
internal sealed class WaitStage(
    IDbContextFactory<ModerationDb> factory, PolicyBook book, ITextProtector protector, IDecisionLog log, TimeProvider time) : IStage
{
    private const int BatchSize = 50;

    public string Name => "wait";

    public TimeSpan Interval => TimeSpan.FromSeconds(5);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        if (!await Due(db).AnyAsync(cancellationToken).ConfigureAwait(false))
        {
            return 0;
        }

        PolicySnapshot policies = await book.RefreshAsync(db, cancellationToken).ConfigureAwait(false);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        List<Flag> flags = await Due(db).Include(f => f.Verdict).OrderBy(f => f.Id).Take(BatchSize)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        foreach (Flag flag in flags)
        {
            await ReturnAsync(db, flag, policies, cancellationToken).ConfigureAwait(false);
        }

        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return flags.Count;
    }

    private IQueryable<Flag> Due(ModerationDb db)
    {
        DateTimeOffset now = time.GetUtcNow();
        return db.Set<Flag>().Where(f => f.State == FlagState.Waiting
            && (f.DueAt < now || db.Set<StoredVerdict>().Any(v =>
                v.Revision.ItemId == f.ItemId && v.RevisionId > f.Verdict.RevisionId && v.AppliedPolicy != null)));
    }

    private async Task ReturnAsync(ModerationDb db, Flag flag, PolicySnapshot policies, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        StoredVerdict? edited = await db.Set<StoredVerdict>().Include(v => v.Findings).Include(v => v.Revision.Item)
            .Where(v => v.Revision.ItemId == flag.ItemId && v.RevisionId > flag.Verdict.RevisionId && v.AppliedPolicy != null)
            .OrderByDescending(v => v.RevisionId).ThenByDescending(v => v.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (edited is null)
        {
            FlagRaising.Return(flag, FlagReturns.Overdue, now);
        }
        else
        {
            Policy policy = policies.Of(flag.GroupId);
            PolicyRuling ruling = policy.Rule(edited, policy.ReadsText ? Read(edited.Revision) : null);
            FlagRaising.ReturnEdited(flag, edited, ruling, policy.Version, now);
        }

        await FlagRaising.LogReturnAsync(log, db, flag, cancellationToken).ConfigureAwait(false);
    }

    private PreparedText? Read(Revision revision) =>
        revision.TextCipher is { } cipher && protector.TryUnprotect(cipher, out string? text) ? PreparedText.From(text) : null;
}
