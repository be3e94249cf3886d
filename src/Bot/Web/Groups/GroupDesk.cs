using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Web.Groups;

/// <summary>What an owner changes about a group while the program runs.</summary>
internal sealed class GroupDesk(IDbContextFactory<ModerationDb> factory, IDecisionLog log)
{
    /// <summary>
    /// Turns the dry run on or off. The choice is kept in the database and goes before the settings file, at later starts too.
    /// A decision that was carried out or begun before stays as it is.
    /// </summary>
    /// <returns>False when there is no such group, or it has no platform to keep from.</returns>
    public async Task<bool> SetDryRunAsync(string groupId, bool on, string actorId, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        Group? group = await db.Set<Group>().FirstOrDefaultAsync(one => one.Id == groupId && one.HasFeed, cancellationToken).ConfigureAwait(false);
        if (group is null || group.DryRun == on)
        {
            return group is not null;
        }

        group.DryRunChosen = on;
        group.DryRun = on;
        Dictionary<string, object?> payload = new() { ["group"] = groupId, ["mode"] = on ? "on" : "off", ["actor"] = actorId };
        await log.AppendAsync(db, LogKinds.DryRunChanged, payload, cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Lets the group be read at the next turn, without waiting for its interval or the back-off after a failure.</summary>
    /// <returns>False when the platform itself asked for a pause, or the group has no feed.</returns>
    public async Task<bool> PollSoonAsync(string groupId, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        int changed = await db.Set<FeedState>()
            .Where(state => state.GroupId == groupId && state.Health != FeedHealth.Throttled && state.Health != FeedHealth.ImportOnly)
            .ExecuteUpdateAsync(set => set.SetProperty(state => state.NextPollAt, (DateTimeOffset?)null), cancellationToken).ConfigureAwait(false);
        return changed > 0;
    }
}
