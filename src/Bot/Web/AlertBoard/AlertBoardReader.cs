using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Alerts;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Web.AlertBoard;

/// <summary>Reads the latest messages.</summary>
internal sealed class AlertBoardReader(IDbContextFactory<ModerationDb> factory)
{
    /// <summary>Most messages listed.</summary>
    public const int Most = 30;

    private static readonly string[] Kinds = [AlertKeys.Flag, AlertKeys.Digest, AlertKeys.Blind];

    /// <summary>The latest messages, newest first.</summary>
    public async Task<IReadOnlyList<SentAlert>> ReadAsync(CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var rows = await db.Set<Alert>().AsNoTracking().OrderByDescending(alert => alert.Id).Take(Most)
            .Select(alert => new { Alert = alert, Items = alert.Flags.Count, Group = db.Set<Group>().Where(group => group.Id == alert.GroupId).Select(group => group.Name).FirstOrDefault() })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new SentAlert(
                KindOf(row.Alert.Key), row.Group ?? row.Alert.GroupId, row.Alert.Recipient, row.Alert.Channel, row.Alert.State, row.Alert.Tries,
                row.Alert.Answer, row.Items, row.Alert.SentAt ?? row.Alert.CreatedAt)),
        ];
    }

    private static string KindOf(string key) =>
        Kinds.FirstOrDefault(kind => key.StartsWith(kind, StringComparison.Ordinal))?.TrimEnd(':') ?? "other";
}
