using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Policies.History;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Policies.Pages;

/// <summary>Reads what the pages of the policy begin with: groups, versions, what ruled when.</summary>
internal sealed class PolicyReader(IDbContextFactory<ModerationDb> factory, PolicyBook book)
{
    /// <summary>Every group, by name.</summary>
    public async Task<IReadOnlyList<Group>> GroupsAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        List<Group> groups = await db.Set<Group>().AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. groups.OrderBy(group => group.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>The settings in force, read anew, and the newest version of the group; 0 when nothing was saved.</summary>
    public async Task<(PolicySettings Settings, int Version)> CurrentAsync(string groupId, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        PolicySnapshot policies = await book.RefreshAsync(db, cancellationToken).ConfigureAwait(false);
        int version = await db.Set<StoredPolicy>().Where(row => row.GroupId == groupId).MaxAsync(row => (int?)row.Version, cancellationToken)
            .ConfigureAwait(false) ?? 0;
        return (policies.Of(groupId).Settings, version);
    }

    /// <summary>What changed in what rules since a version.</summary>
    public async Task<IReadOnlyList<PolicyChange>> ChangesSinceAsync(string groupId, int version, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        string? then = await db.Set<StoredPolicy>()
            .Where(row => row.GroupId == groupId && row.Mode == PolicyMode.Live && row.Version <= version)
            .OrderByDescending(row => row.Version).Select(row => row.Settings).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        PolicySnapshot policies = await book.RefreshAsync(db, cancellationToken).ConfigureAwait(false);
        return PolicyDifferences.Of(then is null ? book.FromFile(groupId) : PolicyJson.Read(then), policies.Of(groupId).Settings);
    }
}
