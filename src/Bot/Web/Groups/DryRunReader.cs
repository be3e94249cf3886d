using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Web.Groups;

/// <summary>Reads for every page which groups are in dry run.</summary>
internal sealed class DryRunReader(IDbContextFactory<ModerationDb> factory)
{
    /// <summary>Ids and names of the groups whose platform is kept from the decisions.</summary>
    public async Task<IReadOnlyList<(string Id, string Name)>> ReadAsync(CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return [.. (await db.Set<Group>().AsNoTracking().Where(group => group.HasFeed && group.DryRun).OrderBy(group => group.Name)
            .Select(group => new { group.Id, group.Name }).ToListAsync(cancellationToken).ConfigureAwait(false))
            .Select(group => (group.Id, group.Name))];
    }
}
