using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Alerts;

/// <summary>Writes an alert when the bot no longer sees a group: once a day for each cause, at once.</summary>
internal sealed class BlindAlerts(IDbContextFactory<ModerationDb> factory, IOptions<AlertsOptions> options, TimeProvider time)
{
    /// <summary>One failed poll is no alarm: a short fault heals by itself.</summary>
    private const int FailuresBeforeAlarm = 2;

    private static readonly TimeSpan LongestSilence = TimeSpan.FromHours(1);

    public async Task<int> WriteAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        List<FeedState> states = await db.Set<FeedState>().AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        int written = 0;
        foreach (FeedState state in states.Where(IsAlarming))
        {
            foreach (string recipient in options.Value.Recipients)
            {
                written += await WriteAsync(db, state, recipient, cancellationToken).ConfigureAwait(false);
            }
        }

        return written;
    }

    private bool IsAlarming(FeedState state) => IsLate(state)
        || (FeedHealth.IsBlind(state.Health)
            && (state.Failures >= FailuresBeforeAlarm || state.Health is FeedHealth.TokenDead or FeedHealth.PermissionLost or FeedHealth.Anonymous or FeedHealth.Empty or FeedHealth.Lagging));

    /// <summary>Whatever the reason says, be it throttling or a poll that hangs: nothing was read for too long.</summary>
    private bool IsLate(FeedState state) =>
        state.Health != FeedHealth.ImportOnly && state.LastSuccessAt is { } last && time.GetUtcNow() - last > LongestSilence;

    private async Task<int> WriteAsync(ModerationDb db, FeedState state, string recipient, CancellationToken cancellationToken)
    {
        string cause = state.Health == FeedHealth.Ok ? FeedHealth.Lagging : state.Health;
        string key = string.Create(CultureInfo.InvariantCulture, $"{AlertKeys.Blind}{cause}:{time.GetUtcNow():yyyy-MM-dd}");
        bool told = await db.Set<Alert>()
            .AnyAsync(a => a.GroupId == state.GroupId && a.Key == key && a.Recipient == recipient, cancellationToken).ConfigureAwait(false);
        if (told)
        {
            return 0;
        }

        db.Add(new Alert
        {
            GroupId = state.GroupId,
            Key = key,
            Channel = options.Value.Channel,
            Recipient = recipient,
            CreatedAt = time.GetUtcNow(),
        });
        try
        {
            return await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DbUpdateException exception) when (UniqueConflict.Is(exception))
        {
            db.ChangeTracker.Clear();
            return 0;
        }
    }
}
