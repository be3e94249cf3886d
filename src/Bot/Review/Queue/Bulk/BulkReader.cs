using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Queue.Bulk;

/// <summary>Reads what many flags have in common, and draws some of them to look at.</summary>
internal sealed class BulkReader(
    IDbContextFactory<ModerationDb> factory, QueueIndex index, IQueueSight sight, QueueCards cards, ScoreBands bands)
{
    /// <summary>Flags shown to look at.</summary>
    public const int Samples = 3;

    /// <summary>Up to this many are all shown instead of a draw.</summary>
    public const int AllShown = 12;

    /// <summary>Reads the open flags of a choice that the person sees.</summary>
    public async Task<BulkSheet> ReadAsync(BulkPick pick, string readerId, CancellationToken cancellationToken)
    {
        QueueSnapshot live = await index.ReadAsync(cancellationToken).ConfigureAwait(false);
        Predicate<QueueEntry> sees = await sight.OfAsync(readerId, cancellationToken).ConfigureAwait(false);
        ScoreBand? band = pick.Ids.Count > 0 ? null : await bands.ReadAsync(
            new ScoreBandQuery(pick.Half, null, (pick.From ?? 0) / 100.0, (pick.To ?? 0) / 100.0, pick.Draw), cancellationToken).ConfigureAwait(false);
        IEnumerable<long> wanted = band is null ? pick.Ids : pick.HasBand ? band.Flags.Select(f => f.FlagId) : [];
        List<QueueEntry> chosen = [.. wanted.Select(id => live.ById.GetValueOrDefault(id)).OfType<QueueEntry>()
            .Where(e => e.State == QueueState.Open && sees(e)).Take(BulkDesk.MostFlags)];
        IReadOnlyList<(CategoryTag Tag, int Count)> categories = Count(chosen);
        return new BulkSheet
        {
            Flags = [.. chosen.Select(e => (e.Id, e.Version))],
            Matching = pick.HasBand && band is not null ? Math.Max(band.Total, chosen.Count) : chosen.Count,
            Critical = chosen.Count(e => e.Severity == Severity.Critical),
            Samples = await SamplesAsync(chosen, pick.Draw, readerId, cancellationToken).ConfigureAwait(false),
            BySeverity = [.. chosen.CountBy(e => e.Severity).OrderByDescending(c => c.Key).Select(c => (c.Key, c.Value))],
            ByCategory = categories,
            Suggested = ReasonOrder.Suggest([.. categories.Select(c => c.Tag)]),
            Plot = ScorePlot.Of(band?.Dots ?? []),
        };
    }

    private async Task<IReadOnlyList<Situation>> SamplesAsync(
        List<QueueEntry> chosen, int draw, string readerId, CancellationToken cancellationToken)
    {
        QueueEntry[] drawn = [.. chosen];
        if (drawn.Length > AllShown)
        {
            // The same choice and the same draw always show the same samples.
            new Random(draw).Shuffle(drawn);
            drawn = drawn[..Samples];
        }

        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        List<Group> groups = await db.Set<Group>().AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        return await cards.ReadAsync(db, [.. drawn.Select(e => new[] { e })], groups, readerId, cancellationToken).ConfigureAwait(false);
    }

    private static IReadOnlyList<(CategoryTag, int)> Count(List<QueueEntry> chosen)
    {
        int[] counts = new int[64];
        foreach (QueueEntry entry in chosen)
        {
            CategoryBits.Count(entry.Categories, counts);
        }

        return
        [
            .. CategoryBits.CountedGrounds(counts).Select(c => (new CategoryTag(Half.Discrimination, c.Item1), c.Item2))
                .Concat(CategoryBits.CountedIdentifiers(counts).Select(c => (new CategoryTag(Half.Identification, c.Item1), c.Item2)))
                .OrderByDescending(c => c.Item2),
        ];
    }
}
