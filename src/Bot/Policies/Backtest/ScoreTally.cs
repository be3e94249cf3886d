using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Policies.Backtest;

/// <summary>
/// Counts the scores of the last 90 days, by group and day. Reads each verdict once and keeps counts alone, so that an answer
/// costs the same for a thousand texts as for a million. A text that was judged again counts by its newest verdict.
/// </summary>
internal sealed class ScoreTally(IDbContextFactory<ModerationDb> factory, TimeProvider time) : IDisposable
{
    /// <summary>Days that are looked back, today included. Days begin at midnight UTC.</summary>
    public const int Days = 90;

    private const int Chunk = 500;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Dictionary<string, GroupTally> _groups = new(StringComparer.Ordinal);
    private readonly List<long> _owed = [];
    private long _last;

    /// <summary>The curve of a group, brought up to date.</summary>
    public async Task<ScoreCurve> ReadAsync(string groupId, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await CatchUpAsync(cancellationToken).ConfigureAwait(false);
            return Of(groupId).Curve(DayOf(time.GetUtcNow()));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Reads what was judged since.</summary>
    /// <returns>Verdicts read.</returns>
    public async Task<int> RefreshAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await CatchUpAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static int DayOf(DateTimeOffset moment) => (int)(moment.ToUnixTimeSeconds() / 86_400);

    /// <summary>The first moment that is looked back to.</summary>
    public static DateTimeOffset Since(DateTimeOffset now) =>
        DateTimeOffset.FromUnixTimeSeconds((DayOf(now) - Days + 1) * 86_400L);

    private GroupTally Of(string groupId)
    {
        if (!_groups.TryGetValue(groupId, out GroupTally? tally))
        {
            _groups[groupId] = tally = new GroupTally();
        }

        return tally;
    }

    private async Task<int> CatchUpAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        DateTimeOffset since = Since(time.GetUtcNow());
        long last = _last;
        IQueryable<StoredVerdict> all = db.Set<StoredVerdict>();
        IAsyncEnumerable<Judged> rows = all.AsNoTracking()
            .Where(v => v.Id > last && v.JudgedAt >= since).OrderBy(v => v.Id)
            .Select(v => new Judged(
                v.Id, v.Revision.Item.GroupId, v.JudgedAt, v.DiscriminationScore, v.IdentificationScore,
                all.Where(before => before.RevisionId == v.RevisionId && before.Id < v.Id).Max(before => (long?)before.Id)))
            .AsAsyncEnumerable();
        int read = 0;
        await foreach (Judged row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            Of(row.GroupId).Add(DayOf(row.At), row.Discrimination, row.Identification, 1);
            _last = row.Id;
            read++;
            if (row.Before is { } before)
            {
                _owed.Add(before);
            }
        }

        // A stop in between leaves them owed, and the next turn takes them back.
        while (_owed.Count > 0)
        {
            long[] ids = [.. _owed.Take(Chunk)];
            await TakeBackAsync(db, ids, since, cancellationToken).ConfigureAwait(false);
            _owed.RemoveRange(0, ids.Length);
        }

        return read;
    }

    private async Task TakeBackAsync(ModerationDb db, long[] ids, DateTimeOffset since, CancellationToken cancellationToken)
    {
        List<Judged> rows = await db.Set<StoredVerdict>().AsNoTracking().Where(v => ids.Contains(v.Id) && v.JudgedAt >= since)
            .Select(v => new Judged(v.Id, v.Revision.Item.GroupId, v.JudgedAt, v.DiscriminationScore, v.IdentificationScore, null))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        foreach (Judged row in rows)
        {
            Of(row.GroupId).Add(DayOf(row.At), row.Discrimination, row.Identification, -1);
        }
    }

    private readonly record struct Judged(long Id, string GroupId, DateTimeOffset At, double Discrimination, double Identification, long? Before);
}
