using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Alerts;

/// <summary>
/// Writes alerts about open flags: at once for the severe ones, folded when they come in a burst; once a day for the
/// others. Each version of a flag is told once to each recipient.
/// </summary>
internal sealed class FlagAlerts(IDbContextFactory<ModerationDb> factory, IOptions<AlertsOptions> options, TimeProvider time)
{
    private const int MostFlags = 500;

    public async Task<int> WriteAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        int written = 0;
        foreach (string recipient in options.Value.Recipients)
        {
            List<Flag> untold = await UntoldAsync(db, recipient, cancellationToken).ConfigureAwait(false);
            foreach (IGrouping<string, Flag> group in untold.GroupBy(f => f.GroupId))
            {
                written += await WriteAsync(db, recipient, group.Key, [.. group], cancellationToken).ConfigureAwait(false);
            }
        }

        return written;
    }

    private Task<List<Flag>> UntoldAsync(ModerationDb db, string recipient, CancellationToken cancellationToken)
    {
        string channel = options.Value.Channel;
        return db.Set<Flag>().AsNoTracking()
            .Where(f => f.State == FlagState.Open)
            .Where(f => !db.Set<AlertedFlag>().Any(t =>
                t.FlagId == f.Id && t.FlagVersion == f.Version && t.Channel == channel && t.Recipient == recipient))
            .OrderByDescending(f => f.Severity).ThenBy(f => f.Id).Take(MostFlags).ToListAsync(cancellationToken);
    }

    private async Task<int> WriteAsync(
        ModerationDb db, string recipient, string groupId, IReadOnlyList<Flag> untold, CancellationToken cancellationToken)
    {
        int written = 0;
        Flag[] instant = [.. untold.Where(f => f.Severity >= options.Value.InstantFrom)];
        if (instant.Length > 0 && await BurstIsOverAsync(db, recipient, groupId, cancellationToken).ConfigureAwait(false))
        {
            string key = string.Create(CultureInfo.InvariantCulture, $"{AlertKeys.Flag}{instant[0].Id}:{instant[0].Version}");
            written += await SaveAsync(db, NewAlert(groupId, key, recipient, instant), cancellationToken).ConfigureAwait(false);
        }

        Flag[] calm = [.. untold.Where(f => f.Severity < options.Value.InstantFrom)];
        if (calm.Length > 0 && await DigestKeyAsync(db, recipient, groupId, cancellationToken).ConfigureAwait(false) is { } digest)
        {
            written += await SaveAsync(db, NewAlert(groupId, digest, recipient, calm), cancellationToken).ConfigureAwait(false);
        }

        return written;
    }

    private async Task<bool> BurstIsOverAsync(ModerationDb db, string recipient, string groupId, CancellationToken cancellationToken)
    {
        DateTimeOffset since = time.GetUtcNow().AddSeconds(-options.Value.BurstSeconds);
        return !await db.Set<Alert>()
            .AnyAsync(
                a => a.GroupId == groupId && a.Recipient == recipient && a.CreatedAt > since && a.Key.StartsWith(AlertKeys.Flag),
                cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Today's digest, once its hour has come and unless it was written; null otherwise.</summary>
    private async Task<string?> DigestKeyAsync(ModerationDb db, string recipient, string groupId, CancellationToken cancellationToken)
    {
        Group group = await db.Set<Group>().AsNoTracking().SingleAsync(g => g.Id == groupId, cancellationToken).ConfigureAwait(false);
        DateTimeOffset local = TimeZoneInfo.ConvertTime(time.GetUtcNow(), group.Zone);
        string key = string.Create(CultureInfo.InvariantCulture, $"{AlertKeys.Digest}{local:yyyy-MM-dd}");
        bool due = local.Hour >= options.Value.DigestHour && !await db.Set<Alert>()
            .AnyAsync(a => a.GroupId == groupId && a.Recipient == recipient && a.Key == key, cancellationToken).ConfigureAwait(false);
        return due ? key : null;
    }

    private Alert NewAlert(string groupId, string key, string recipient, IEnumerable<Flag> flags) => new()
    {
        GroupId = groupId,
        Key = key,
        Channel = options.Value.Channel,
        Recipient = recipient,
        CreatedAt = time.GetUtcNow(),
        Flags = [.. flags.Select(f => new AlertedFlag
        {
            FlagId = f.Id, FlagVersion = f.Version, Channel = options.Value.Channel, Recipient = recipient,
        })],
    };

    private static async Task<int> SaveAsync(ModerationDb db, Alert alert, CancellationToken cancellationToken)
    {
        db.Add(alert);
        try
        {
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            return 1;
        }
        catch (DbUpdateException exception) when (UniqueConflict.Is(exception))
        {
            // Another process wrote it first.
            db.ChangeTracker.Clear();
            return 0;
        }
    }
}
