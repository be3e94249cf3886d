using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Alerts;

/// <summary>Sends waiting alerts; a refusal waits longer each time, or ends as a row that the health page shows.</summary>
internal sealed partial class AlertSender(
    IDbContextFactory<ModerationDb> factory,
    IEnumerable<IAlertChannel> channels,
    AlertComposer composer,
    IDecisionLog log,
    PageAddress pages,
    TimeProvider time,
    ILogger<AlertSender> logger)
{
    private const int MostAtOnce = 20;

    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        List<long> due;
        await using (ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false))
        {
            due = await db.Set<Alert>()
                .Where(a => a.State == AlertState.Pending && (a.NextTryAt == null || a.NextTryAt <= now))
                .OrderBy(a => a.Id).Take(MostAtOnce).Select(a => a.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        }

        foreach (long id in due)
        {
            await SendAsync(id, cancellationToken).ConfigureAwait(false);
        }

        return due.Count;
    }

    private async Task SendAsync(long id, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        Alert alert = await db.Set<Alert>().Include(a => a.Flags).SingleAsync(a => a.Id == id, cancellationToken).ConfigureAwait(false);
        alert.Tries++;
        try
        {
            IAlertChannel channel = channels.FirstOrDefault(c => c.Name == alert.Channel)
                ?? throw new AlertChannelException("channel_unknown", permanent: true);
            AlertMessage message = await ComposeAsync(db, alert, cancellationToken).ConfigureAwait(false);
            alert.Answer = await channel.SendAsync(message, cancellationToken).ConfigureAwait(false);
            alert.State = AlertState.Sent;
            alert.SentAt = time.GetUtcNow();
            await SaveSentAsync(db, alert, cancellationToken).ConfigureAwait(false);
            Log.Sent(logger, alert.Id, alert.Flags.Count, alert.Tries);
        }
        catch (AlertChannelException exception)
        {
            await PostponeAsync(id, exception.Code, exception.Permanent, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One message that breaks must not stop the others; its code tells the health page.
            await PostponeAsync(id, $"internal_{exception.GetType().Name}", permanent: false, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes a failure down, in a context of its own: the other one may hold half a change.</summary>
    private async Task PostponeAsync(long id, string code, bool permanent, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        Alert alert = await db.Set<Alert>().SingleAsync(a => a.Id == id, cancellationToken).ConfigureAwait(false);
        alert.Tries++;
        alert.Answer = code;
        alert.State = permanent ? AlertState.Refused : AlertState.Pending;
        alert.NextTryAt = permanent ? null : time.GetUtcNow() + BackOff.After(alert.Tries);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        Log.NotSent(logger, alert.Id, code, alert.Tries);
    }

    private async Task<AlertMessage> ComposeAsync(ModerationDb db, Alert alert, CancellationToken cancellationToken)
    {
        Group group = await db.Set<Group>().AsNoTracking().SingleAsync(g => g.Id == alert.GroupId, cancellationToken).ConfigureAwait(false);
        string messageId = string.Create(
            CultureInfo.InvariantCulture, $"{alert.CreatedAt.ToUnixTimeMilliseconds()}.{alert.Id}@{pages.Address.Host}");
        if (alert.Key.StartsWith(AlertKeys.Blind, StringComparison.Ordinal))
        {
            string health = alert.Key.Split(':')[1];
            return await composer.ComposeBlindAsync(
                messageId, alert.Recipient, group.Name, group.Language, health, new Uri(pages.Address, "health")).ConfigureAwait(false);
        }

        long[] ids = [.. alert.Flags.Select(f => f.FlagId)];
        List<Flag> flags = await db.Set<Flag>().AsNoTracking().Include(f => f.Item).Where(f => ids.Contains(f.Id))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return await composer.ComposeAsync(messageId, alert.Recipient, SubjectOf(group, flags)).ConfigureAwait(false);
    }

    private AlertSubject SubjectOf(Group group, List<Flag> flags) => new(
        group.Name,
        group.Language,
        flags.Count,
        flags.Count(f => f.Identification),
        flags.Count(f => f.Discrimination),
        flags.Max(f => f.Severity),
        (int)Math.Max(0, (time.GetUtcNow() - flags.Min(f => f.Item.CreatedAt)).TotalMinutes),
        new Uri(pages.Address, flags.Count == 1 ? $"items/{flags[0].Id.ToString(CultureInfo.InvariantCulture)}" : "queue"));

    private async Task SaveSentAsync(ModerationDb db, Alert alert, CancellationToken cancellationToken)
    {
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await log.AppendAsync(
            db,
            LogKinds.AlertSent,
            new Dictionary<string, object?>
            {
                ["alert"] = alert.Id,
                ["channel"] = alert.Channel,
                ["key"] = alert.Key,
                ["flags"] = alert.Flags.Select(f => f.FlagId).ToArray(),
            },
            cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static partial class Log
    {
        [LoggerMessage(1501, LogLevel.Information, "Alert {AlertId} about {Flags} flags was sent after {Tries} tries")]
        public static partial void Sent(ILogger logger, long alertId, int flags, int tries);

        [LoggerMessage(1502, LogLevel.Warning, "Alert {AlertId} was not sent: {Code} after {Tries} tries")]
        public static partial void NotSent(ILogger logger, long alertId, string code, int tries);
    }
}
