using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Feeds;

/// <summary>
/// Knows how many items each group has. Items are never deleted and their ids only grow: after the first count only those
/// that came since are counted, because every page of the queue tells the number.
/// </summary>
internal sealed class ItemTally : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private Dictionary<string, int> _counts = [];
    private long _last;

    /// <summary>The number of items by group.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(ModerationDb db, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_last == 0)
            {
                await CountAllAsync(db, cancellationToken).ConfigureAwait(false);
            }

            await CountNewAsync(db, cancellationToken).ConfigureAwait(false);
            return _counts;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task CountAllAsync(ModerationDb db, CancellationToken cancellationToken)
    {
        long last = await db.Set<Item>().MaxAsync(i => (long?)i.Id, cancellationToken).ConfigureAwait(false) ?? 0;
        _counts = await db.Set<Item>().Where(i => i.Id <= last).GroupBy(i => i.GroupId)
            .Select(items => new { items.Key, Count = items.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
        _last = last;
    }

    private async Task CountNewAsync(ModerationDb db, CancellationToken cancellationToken)
    {
        var fresh = await db.Set<Item>().Where(i => i.Id > _last).Select(i => new { i.Id, i.GroupId })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        if (fresh.Count == 0)
        {
            return;
        }

        // A new dictionary: somebody may still read the one before.
        Dictionary<string, int> counts = new(_counts, StringComparer.Ordinal);
        foreach (var item in fresh)
        {
            counts[item.GroupId] = counts.GetValueOrDefault(item.GroupId) + 1;
        }

        (_counts, _last) = (counts, fresh.Max(item => item.Id));
    }
}
