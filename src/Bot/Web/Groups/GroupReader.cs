using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Web.Groups;

/// <summary>Reads the groups for their pages, in the order of the settings.</summary>
internal sealed class GroupReader(
    IDbContextFactory<ModerationDb> factory, StatusReader statuses, FeedSightReader sights, IOptions<GroupsOptions> options)
{
    public async Task<IReadOnlyList<GroupSheet>> ReadAsync(CancellationToken cancellationToken)
    {
        StatusAnswer status = await statuses.ReadAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<string, FeedSight> seen = (await sights.ReadAsync(cancellationToken).ConfigureAwait(false))
            .ToDictionary(sight => sight.GroupId, StringComparer.Ordinal);
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<string, Group> groups = await db.Set<Group>().AsNoTracking()
            .ToDictionaryAsync(group => group.Id, StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
        Dictionary<string, FeedState> states = await db.Set<FeedState>().AsNoTracking()
            .ToDictionaryAsync(state => state.GroupId, StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
        return
        [
            .. status.Groups.Where(group => seen.ContainsKey(group.Id)).Select(group => Sheet(
                groups[group.Id], group, seen[group.Id], states.GetValueOrDefault(group.Id))),
        ];
    }

    /// <summary>Cards of the kinds of platform that no group uses yet.</summary>
    public IReadOnlyList<FeedCard> OtherCards(IEnumerable<GroupSheet> used) => sights.OtherCards(used.Select(sheet => sheet.Sight));

    private GroupSheet Sheet(Group group, StatusGroup status, FeedSight sight, FeedState? state)
    {
        int place = options.Value.Groups.FindIndex(wanted => wanted.Id == group.Id);
        return new(group, status, sight, state, place < 0 ? null : options.Value.Groups[place], place);
    }
}
