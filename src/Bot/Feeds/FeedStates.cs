using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Feeds;

/// <summary>Writes how each feed is doing: a failure is a row that the admin sees, never silence.</summary>
internal sealed class FeedStates(IDbContextFactory<ModerationDb> contexts, IOptions<GroupsOptions> groups, TimeProvider time)
{
    /// <summary>The feeds that may be polled now, longest waiting first.</summary>
    public async Task<IReadOnlyList<FeedState>> DueAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        await using ModerationDb db = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await Watched(db)
            .Where(state => state.NextPollAt == null || state.NextPollAt <= now)
            .OrderBy(state => state.NextPollAt)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The feeds that could be read but for single items; a feed that fails is not swept.</summary>
    public async Task<IReadOnlyList<FeedState>> HealthyAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await Watched(db)
            .Where(state => state.Cursor != null && (state.Failures == 0 || state.Health == FeedHealth.ParseErrors))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Settings of a group's feed; null for a group without one.</summary>
    public FeedOptions? Options(string groupId) => groups.Value.Groups.FirstOrDefault(group => group.Id == groupId)?.Feed;

    public Task PolledAsync(string groupId, double lagSeconds, CancellationToken cancellationToken) =>
        ChangeAsync(groupId, (state, now) =>
        {
            state.Health = FeedHealth.Ok;
            state.LastPollAt = now;
            state.LastSuccessAt = now;
            state.NextPollAt = now + PollInterval(groupId);
            state.Failures = 0;
            state.FailureCode = null;
            state.LagSeconds = lagSeconds;
        }, cancellationToken);

    public Task FailedAsync(string groupId, FeedException failure, CancellationToken cancellationToken) =>
        ChangeAsync(groupId, (state, now) =>
        {
            state.Failures = IsFirst(state, failure) ? 1 : state.Failures + 1;
            state.Health = failure.Health;
            state.LastPollAt = now;
            state.FailureCode = failure.Code;
            state.NextPollAt = now + FeedBackOff.After(failure, state.Failures, PollInterval(groupId));
        }, cancellationToken);

    public Task SweptAsync(string groupId, CancellationToken cancellationToken) =>
        ChangeAsync(groupId, (state, now) => state.LastSweepAt = now, cancellationToken);

    /// <summary>Polls that only met a broken item do not make the rest longer when the platform then stumbles.</summary>
    private static bool IsFirst(FeedState before, FeedException failure) =>
        FeedBackOff.KeepsPace(before.Health, before.FailureCode) && !FeedBackOff.KeepsPace(failure.Health, failure.Code);

    private static IQueryable<FeedState> Watched(ModerationDb db) => db.Set<FeedState>().AsNoTracking()
        .Where(state => db.Set<Group>().Any(group => group.Id == state.GroupId && group.HasFeed));

    private TimeSpan PollInterval(string groupId) => TimeSpan.FromSeconds((Options(groupId) ?? new FeedOptions()).PollSeconds);

    private async Task ChangeAsync(string groupId, Action<FeedState, DateTimeOffset> change, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        FeedState state =
            await db.Set<FeedState>().SingleAsync(one => one.GroupId == groupId, cancellationToken).ConfigureAwait(false);
        change(state, time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }
}
