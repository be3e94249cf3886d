using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Feeds;

/// <summary>Reads groups, their feed states and the number of their items.</summary>
internal sealed class GroupStatusReader(
    IDbContextFactory<ModerationDb> contexts, IOptions<GroupsOptions> options, ItemTally tally, TimeProvider time) : IGroupStatusReader
{
    public async Task<IReadOnlyList<GroupStatus>> ReadAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        List<Group> groups = await db.Set<Group>().AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<string, FeedState> states = await db.Set<FeedState>().AsNoTracking()
            .ToDictionaryAsync(state => state.GroupId, StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<string, int> counts = await tally.CountAsync(db, cancellationToken).ConfigureAwait(false);
        return
        [
            .. groups.OrderBy(Place).ThenBy(group => group.Id, StringComparer.Ordinal)
                .Select(group => Status(group, states.GetValueOrDefault(group.Id), counts.GetValueOrDefault(group.Id))),
        ];
    }

    private FeedOptions? FeedOf(string groupId) => options.Value.Groups.FirstOrDefault(group => group.Id == groupId)?.Feed;

    private int Place(Group group) =>
        options.Value.Groups.FindIndex(wanted => wanted.Id == group.Id) is var place and >= 0 ? place : int.MaxValue;

    private GroupStatus Status(Group group, FeedState? state, int items) => new(
        group.Id,
        group.Name,
        state?.LastPollAt,
        items,
        group.HasFeed && state is not null ? Lag(state) : 0,
        state?.Health ?? FeedHealth.NeverPolled);

    /// <summary>A feed that cannot be read lags more with every minute, whatever its last good poll said.</summary>
    private double Lag(FeedState state)
    {
        double interval = (FeedOf(state.GroupId) ?? new FeedOptions()).PollSeconds;
        double silent = state.LastSuccessAt is { } last ? (time.GetUtcNow() - last).TotalSeconds : 0;
        return Math.Round(silent > 2 * interval ? Math.Max(silent, state.LagSeconds) : state.LagSeconds, 1);
    }
}
