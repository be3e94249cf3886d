using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Review.Queue.Searches;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>Reads the queue: which flags, from memory; their texts, from the database, for one page only.</summary>
internal sealed class QueueReader(
    IDbContextFactory<ModerationDb> factory, QueueIndex index, IQueueSight sight, SearchDesk searches, QueueCards cards, TimeProvider time)
{
    /// <summary>Flags shown of those that are decided: the last ones.</summary>
    public const int MostDecided = 2_000;

    /// <summary>Reads one page of the queue.</summary>
    /// <param name="filter">What is asked for.</param>
    /// <param name="readerId">Id of the account that looks.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<QueueSheet> ReadAsync(QueueFilter filter, string readerId, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        List<Group> groups = await db.Set<Group>().AsNoTracking().OrderBy(g => g.Name).ToListAsync(cancellationToken).ConfigureAwait(false);
        QueueSnapshot live = await index.ReadAsync(cancellationToken).ConfigureAwait(false);
        Predicate<QueueEntry> sees = await sight.OfAsync(readerId, cancellationToken).ConfigureAwait(false);
        FoundFlags? found = await searches.FindAsync(filter.Search, readerId, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<QueueEntry> source = found?.Flags is { } hits ? await index.FindAsync(hits, null, cancellationToken).ConfigureAwait(false)
            : filter.State == QueueState.Decided ? await DecidedAsync(db, cancellationToken).ConfigureAwait(false)
            : live.All;
        QueueDays days = new(time.GetUtcNow(), groups);
        List<QueueEntry> seen = [.. source.Where(e => sees(e))];
        QueueSelection selection = QueueSelection.Of(seen, filter, days, anyState: found?.Flags is not null, readerId);
        List<QueueEntry> open = [.. live.All.Where(e => e.State == QueueState.Open && sees(e))];
        return new QueueSheet
        {
            Situations = await cards.ReadAsync(db, selection.OnPage, groups, readerId, cancellationToken).ConfigureAwait(false),
            Open = open.Count,
            Shown = selection.Shown,
            ShownSituations = selection.Threads,
            Pages = selection.Pages,
            Page = selection.Page,
            NewestRaisedAt = open.Count == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(open.Max(e => e.RaisedAt)),
            Search = found is null ? null : found.Result with { Found = found.Flags is null ? 0 : seen.Count },
            BySeverity = selection.Counts.BySeverity,
            ByHalf = selection.Counts.ByHalf,
            ByGround = selection.Counts.ByGround,
            ByIdentifier = selection.Counts.ByIdentifier,
            ByAuthor = selection.Counts.ByAuthor,
            ByState = selection.Counts.ByState,
            ByAge = selection.Counts.ByAge,
            ByGroup = [.. groups.Select(g => (g.Id, g.Name, selection.Counts.OfGroup(g.Id)))],
            ByKind = selection.Counts.ByKind,
        };
    }

    /// <summary>Flags open to a person, and how many of them were raised after a moment.</summary>
    public async Task<QueueCount> CountAsync(DateTimeOffset after, string readerId, CancellationToken cancellationToken)
    {
        QueueSnapshot live = await index.ReadAsync(cancellationToken).ConfigureAwait(false);
        Predicate<QueueEntry> sees = await sight.OfAsync(readerId, cancellationToken).ConfigureAwait(false);
        long since = after.ToUnixTimeMilliseconds();
        int open = 0, fresh = 0;
        foreach (QueueEntry entry in live.All)
        {
            if (entry.State == QueueState.Open && sees(entry))
            {
                open++;
                fresh += entry.RaisedAt > since ? 1 : 0;
            }
        }

        return new QueueCount(open, fresh);
    }

    /// <summary>The flags decided last; decisions are only ever appended, so their ids tell the order.</summary>
    private async Task<IReadOnlyList<QueueEntry>> DecidedAsync(ModerationDb db, CancellationToken cancellationToken)
    {
        var last = await db.Set<Decision>().AsNoTracking().OrderByDescending(d => d.Id).Take(MostDecided)
            .Select(d => new { d.Id, d.FlagId }).ToListAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<long, long> byFlag = [];
        foreach (var decision in last)
        {
            byFlag.TryAdd(decision.FlagId, decision.Id);
        }

        IReadOnlyList<QueueEntry> entries = await index.FindAsync(byFlag.Keys, byFlag, cancellationToken).ConfigureAwait(false);
        return [.. entries.Where(e => e.State == QueueState.Decided)];
    }
}
