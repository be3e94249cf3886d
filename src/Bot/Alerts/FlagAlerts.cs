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
    private const int MostAtOnce = 500;

    public async Task<int> WriteAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        List<Group> groups = await db.Set<Group>().AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        int written = 0;
        foreach (string recipient in options.Value.Recipients)
        {
            foreach (Group group in groups)
            {
                written += await WriteInstantAsync(db, recipient, group, cancellationToken).ConfigureAwait(false);
                written += await WriteDigestAsync(db, recipient, group, cancellationToken).ConfigureAwait(false);
            }
        }

        return written;
    }

    private async Task<int> WriteInstantAsync(ModerationDb db, string recipient, Group group, CancellationToken cancellationToken)
    {
        if (!await BurstIsOverAsync(db, recipient, group.Id, cancellationToken).ConfigureAwait(false))
        {
            return 0;
        }

        List<Flag> flags = await Untold(db, recipient, group).Where(f => f.Severity >= options.Value.InstantFrom)
            .OrderByDescending(f => f.Severity).ThenBy(f => f.Id).Take(MostAtOnce).ToListAsync(cancellationToken).ConfigureAwait(false);
        if (flags.Count == 0)
        {
            return 0;
        }

        string key = string.Create(CultureInfo.InvariantCulture, $"{AlertKeys.Flag}{flags[0].Id}:{flags[0].Version}");
        return await SaveAsync(db, NewAlert(group.Id, key, recipient, flags), cancellationToken).ConfigureAwait(false);
    }

    private async Task<int> WriteDigestAsync(ModerationDb db, string recipient, Group group, CancellationToken cancellationToken)
    {
        if (await DigestKeyAsync(db, recipient, group, cancellationToken).ConfigureAwait(false) is not { } key)
        {
            return 0;
        }

        List<Flag> flags = await Untold(db, recipient, group).Where(f => f.Severity < options.Value.InstantFrom)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return flags.Count == 0 ? 0 : await SaveAsync(db, NewAlert(group.Id, key, recipient, flags), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Open flags that the recipient was not told about since they were raised; taking a decision back raises nothing.</summary>
    private IQueryable<Flag> Untold(ModerationDb db, string recipient, Group group)
    {
        string channel = options.Value.Channel;
        return db.Set<Flag>().AsNoTracking()
            .Where(f => f.GroupId == group.Id && f.State == FlagState.Open)
            .Where(f => !db.Set<Alert>().Any(a =>
                a.Channel == channel && a.Recipient == recipient && a.CreatedAt >= f.RaisedAt && a.Flags.Any(t => t.FlagId == f.Id)));
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
    private async Task<string?> DigestKeyAsync(ModerationDb db, string recipient, Group group, CancellationToken cancellationToken)
    {
        DateTimeOffset local = TimeZoneInfo.ConvertTime(time.GetUtcNow(), group.Zone);
        string key = string.Create(CultureInfo.InvariantCulture, $"{AlertKeys.Digest}{local:yyyy-MM-dd}");
        bool due = local.Hour >= options.Value.DigestHour && !await db.Set<Alert>()
            .AnyAsync(a => a.GroupId == group.Id && a.Recipient == recipient && a.Key == key, cancellationToken).ConfigureAwait(false);
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
