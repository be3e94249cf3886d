using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Alerts;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Statements;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Web;

/// <summary>Reads how the program is doing, for the status answer and the health page.</summary>
internal sealed class StatusReader(IDbContextFactory<ModerationDb> factory, IGroupStatusReader groups)
{
    /// <summary>Most rows of a kind on the health page.</summary>
    private const int MostRows = 20;

    /// <summary>Every group with its open flags.</summary>
    public async Task<StatusAnswer> ReadAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<GroupStatus> read = await groups.ReadAsync(cancellationToken).ConfigureAwait(false);
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<string, int> open = await db.Set<Flag>().Where(f => f.State == FlagState.Open)
            .GroupBy(f => f.GroupId).ToDictionaryAsync(g => g.Key, g => g.Count(), cancellationToken).ConfigureAwait(false);
        return new StatusAnswer([.. read.Select(g =>
            new StatusGroup(g.Id, g.Name, g.LastPollAt, g.ItemsSeen, open.GetValueOrDefault(g.Id), g.LagSeconds, g.State))]);
    }

    /// <summary>What the outside world refused or makes us try again, newest first.</summary>
    public async Task<IReadOnlyList<OutsideTrouble>> TroublesAsync(CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        List<OutsideTrouble> alerts = await db.Set<Alert>().AsNoTracking()
            .Where(a => a.State == AlertState.Refused || (a.State == AlertState.Pending && a.Tries > 0))
            .OrderByDescending(a => a.CreatedAt).Take(MostRows)
            .Select(a => new OutsideTrouble("alert", a.Channel, a.State == AlertState.Refused, a.Tries, a.Answer, a.CreatedAt, null))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        List<OutsideTrouble> actions = await db.Set<PlatformAction>().AsNoTracking()
            .Where(a => a.State == ActionState.Refused || (a.State == ActionState.Started && a.Tries > 0))
            .OrderByDescending(a => a.StartedAt).Take(MostRows)
            .Select(a => new OutsideTrouble(
                "action", a.Verb, a.State == ActionState.Refused, a.Tries, a.Answer, a.StartedAt, a.Decision.FlagId))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        List<OutsideTrouble> statements = await db.Set<Statement>().AsNoTracking()
            .Where(s => s.Delivery == StatementDelivery.Pending && s.Tries > 0)
            .OrderByDescending(s => s.MadeAt).Take(MostRows)
            .Select(s => new OutsideTrouble("statement", "reply", false, s.Tries, s.Answer, s.MadeAt, s.Decision.FlagId))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. actions.Concat(alerts).Concat(statements).OrderByDescending(t => t.At)];
    }
}
