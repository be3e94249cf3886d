using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Screening;

/// <summary>Judges the latest revision of each item by today's detectors, once per set of detectors.</summary>
internal sealed class ScreenStage(
    IDbContextFactory<ModerationDb> factory,
    LiveScreener live,
    ThreadContext context,
    ITextProtector protector,
    IOptions<ScreeningOptions> options,
    TimeProvider time) : IStage
{
    public string Name => "screen";

    public TimeSpan Interval => TimeSpan.FromSeconds(1);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // One set of detectors for the whole batch: a model that comes in meanwhile judges from the next one on.
        Screener screener = live.Current;
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        List<Revision> revisions = await WaitingAsync(db, screener.DetectorSet, cancellationToken).ConfigureAwait(false);
        if (revisions.Count == 0)
        {
            return 0;
        }

        IReadOnlyDictionary<long, string> parents = await context.ReadAsync(db, revisions, cancellationToken).ConfigureAwait(false);
        StoredVerdict[] verdicts = [.. revisions.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(revision => Judge(screener, revision, parents.GetValueOrDefault(revision.Id)))];
        db.AddRange(verdicts);
        try
        {
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DbUpdateException exception) when (UniqueConflict.Is(exception))
        {
            // Another process judged some of them first: its verdicts stand, and the next run takes what is left.
            return 0;
        }

        return verdicts.Length;
    }

    /// <summary>
    /// Revisions without a verdict by these detectors. One whose last verdict waits for the flag stage is left until that
    /// is done: its text may be about to be erased.
    /// </summary>
    private Task<List<Revision>> WaitingAsync(ModerationDb db, string detectors, CancellationToken cancellationToken) =>
        db.Set<Revision>().AsNoTracking().Include(r => r.Item)
            .Where(r => r.TextCipher != null && r.Number == r.Item.LatestRevision)
            .Where(r => !db.Set<StoredVerdict>().Any(v =>
                v.RevisionId == r.Id && (v.DetectorSet == detectors || v.AppliedPolicy == null)))
            .OrderBy(r => r.Id).Take(options.Value.BatchSize)
            .ToListAsync(cancellationToken);

    private StoredVerdict Judge(Screener screener, Revision revision, string? parent)
    {
        if (!protector.TryUnprotect(revision.TextCipher!, out string? text))
        {
            return VerdictMapping.Unreadable(revision.Id, screener, time.GetUtcNow());
        }

        Verdict verdict = screener.Screen(new Content(text)
        {
            Kind = revision.Item.Kind,
            Parent = parent,
            Attachments = revision.Attachments,
            Language = revision.Language,
        });
        return VerdictMapping.ToRow(verdict, revision.Id, screener, time.GetUtcNow());
    }
}
