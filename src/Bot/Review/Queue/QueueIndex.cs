using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>
/// Holds what the queue sorts and counts by in memory, some 300 bytes for each live flag, and keeps it exact: when anything
/// was written to the database since the last look, ids and versions are compared and only what changed is read. It works
/// because every change of a flag raises its version.
/// </summary>
internal sealed class QueueIndex(IDbContextFactory<ModerationDb> factory, ChangeWatch watch) : IDisposable
{
    /// <summary>From this many changes on, everything is read again.</summary>
    private const int ManyChanges = 1_000;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private QueueSnapshot _snapshot = QueueSnapshot.Empty;
    private long? _seen;

    /// <summary>The live flags as they are now.</summary>
    public async Task<QueueSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Asked before the rows are read: what is written meanwhile is seen by the next look.
            long version = watch.Version();
            if (version != _seen)
            {
                _snapshot = await RefreshAsync(cancellationToken).ConfigureAwait(false);
                _seen = version;
            }

            return _snapshot;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Entries of any flags, live or decided; one that does not exist is left out.</summary>
    public async Task<IReadOnlyList<QueueEntry>> FindAsync(
        IReadOnlyCollection<long> ids, IReadOnlyDictionary<long, long>? lastDecisions, CancellationToken cancellationToken)
    {
        QueueSnapshot live = await ReadAsync(cancellationToken).ConfigureAwait(false);
        List<QueueEntry> found = [.. ids.Where(live.ById.ContainsKey).Select(id => live.ById[id])];
        List<long> others = [.. ids.Where(id => !live.ById.ContainsKey(id))];
        if (others.Count > 0)
        {
            using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
            List<QueueRow> rows = await QueueRow.ReadAsync(db, others, cancellationToken).ConfigureAwait(false);
            found.AddRange(rows.Select(row => row.ToEntry(lastDecisions?.GetValueOrDefault(row.Id) ?? 0)));
        }

        return found;
    }

    public void Dispose() => _turn.Dispose();

    private async Task<QueueSnapshot> RefreshAsync(CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var now = await db.Set<Flag>().AsNoTracking().Where(f => f.State == FlagState.Open || f.State == FlagState.Waiting)
            .Select(f => new { f.Id, f.Version }).ToListAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<long, QueueEntry> known = _snapshot.ById;
        List<long> changed = [.. now.Where(f => known.GetValueOrDefault(f.Id)?.Version != f.Version).Select(f => f.Id)];
        if (changed.Count == 0 && now.Count == known.Count)
        {
            return _snapshot;
        }

        if (changed.Count > ManyChanges || known.Count == 0)
        {
            List<QueueRow> all = await QueueRow.ReadLiveAsync(db, cancellationToken).ConfigureAwait(false);
            return new QueueSnapshot(all.ToDictionary(row => row.Id, row => row.ToEntry()));
        }

        Dictionary<long, QueueEntry> entries = new(now.Count);
        foreach (var flag in now)
        {
            if (known.TryGetValue(flag.Id, out QueueEntry? entry))
            {
                entries[flag.Id] = entry;
            }
        }

        // A flag that is raised again no longer stands before its author's others.
        List<QueueRow> rows = changed.Count == 0 ? [] : await QueueRow.ReadWithAuthorsAsync(db, changed, cancellationToken).ConfigureAwait(false);
        foreach (QueueEntry entry in rows.Select(row => row.ToEntry()))
        {
            if (entry.State == QueueState.Decided)
            {
                entries.Remove(entry.Id);
            }
            else
            {
                entries[entry.Id] = entry;
            }
        }

        return new QueueSnapshot(entries);
    }
}
