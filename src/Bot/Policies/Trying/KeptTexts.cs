using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;
using ModerationBot.Detection.Text;

namespace ModerationBot.Bot.Policies.Trying;

/// <summary>Opens the texts of a group that are still kept: those with a flag, and posts kept as context of their comments.</summary>
internal sealed class KeptTexts(IDbContextFactory<ModerationDb> factory, ITextProtector protector, TimeProvider time)
{
    /// <summary>Most texts opened for one trial, newest first.</summary>
    public const int Most = 2_000;

    private const int Chunk = 500;

    /// <summary>The newest kept texts of the last 90 days, with their newest verdicts.</summary>
    public async Task<IReadOnlyList<KeptText>> ReadAsync(string groupId, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        DateTimeOffset since = Backtest.ScoreTally.Since(time.GetUtcNow());
        // The empty word keeps the database from walking through all items of the group: few revisions still hold a text, and
        // their own index gives them newest first.
        List<Kept> kept = await db.Set<Revision>().AsNoTracking()
            .Where(r => r.TextCipher != null && r.SeenAt >= since && r.Item.GroupId + "" == groupId && r.Number == r.Item.LatestRevision)
            .OrderByDescending(r => r.Id).Take(Most)
            .Select(r => new Kept(
                r.Id, r.ItemId, r.Item.Kind, r.TextCipher!, r.Language,
                db.Set<Flag>().Where(f => f.ItemId == r.ItemId).Select(f => (long?)f.Id).FirstOrDefault()))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<long, StoredVerdict> verdicts = [];
        foreach (Kept[] chunk in kept.Chunk(Chunk))
        {
            long[] ids = [.. chunk.Select(row => row.RevisionId)];
            foreach (StoredVerdict verdict in await VerdictsAsync(db, ids, cancellationToken).ConfigureAwait(false))
            {
                verdicts[verdict.RevisionId] = verdict;
            }
        }

        return [.. kept.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(row => verdicts.GetValueOrDefault(row.RevisionId) is { } verdict ? Open(row, verdict) : null).OfType<KeptText>()];
    }

    private static Task<List<StoredVerdict>> VerdictsAsync(ModerationDb db, long[] revisions, CancellationToken cancellationToken) =>
        db.Set<StoredVerdict>().AsNoTracking().Include(v => v.Findings)
            .Where(v => revisions.Contains(v.RevisionId)
                && !db.Set<StoredVerdict>().Any(later => later.RevisionId == v.RevisionId && later.Id > v.Id))
            .ToListAsync(cancellationToken);

    /// <summary>A text that the keys at hand do not open cannot be tried.</summary>
    private KeptText? Open(Kept row, StoredVerdict verdict) => protector.TryUnprotect(row.Cipher, out string? text)
        ? new(row.ItemId, row.FlagId, row.Kind, PreparedText.From(text, row.Language), verdict)
        : null;

    private sealed record Kept(long RevisionId, long ItemId, ContentKind Kind, byte[] Cipher, string? Language, long? FlagId);
}
