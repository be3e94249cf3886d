using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Feeds;

/// <summary>Writes how each feed is doing: a failure is a row that the admin sees, never silence.</summary>
internal sealed class FeedStates(IDbContextFactory<ModerationDb> contexts, IOptions<GroupsOptions> groups, TimeProvider time)
{
    /// <summary>An item first seen at a greater age came late, although the bot was watching.</summary>
    private static readonly TimeSpan LongestLag = TimeSpan.FromMinutes(15);

    /// <summary>A poll that comes later than this after its time ends the span: nobody was watching.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

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

    /// <summary>A poll came to its end.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="items">Items that it stored.</param>
    /// <param name="lagSeconds">Age of the newest new item.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public Task PolledAsync(string groupId, int items, double lagSeconds, CancellationToken cancellationToken) =>
        ChangeAsync(groupId, items, (state, now) =>
        {
            // After a stop everything is old, and that is no fault of the platform.
            bool watching = state.LastSuccessAt is { } last && now - last < LongestLag;
            state.Health = watching && lagSeconds > LongestLag.TotalSeconds ? FeedHealth.Lagging : FeedHealth.Ok;
            state.LastPollAt = now;
            state.LastSuccessAt = now;
            state.NextPollAt = now + PollInterval(groupId);
            state.Failures = 0;
            state.FailureCode = null;
            state.LagSeconds = lagSeconds;
        }, cancellationToken);

    /// <summary>A poll or a sweep failed.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="items">Items that it stored before.</param>
    /// <param name="failure">Why.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public Task FailedAsync(string groupId, int items, FeedException failure, CancellationToken cancellationToken) =>
        ChangeAsync(groupId, items, (state, now) =>
        {
            state.Failures = IsFirst(state, failure) ? 1 : state.Failures + 1;
            state.Health = failure.Health;
            state.LastPollAt = now;
            state.FailureCode = failure.Code;
            state.NextPollAt = now + FeedBackOff.After(failure, state.Failures, PollInterval(groupId));
        }, cancellationToken);

    public async Task SweptAsync(string groupId, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await db.Set<FeedState>().Where(state => state.GroupId == groupId)
            .ExecuteUpdateAsync(set => set.SetProperty(state => state.LastSweepAt, time.GetUtcNow()), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Polls that only met a broken item do not make the rest longer when the platform then stumbles.</summary>
    private static bool IsFirst(FeedState before, FeedException failure) =>
        FeedBackOff.KeepsPace(before.Health, before.FailureCode) && !FeedBackOff.KeepsPace(failure.Health, failure.Code);

    private static IQueryable<FeedState> Watched(ModerationDb db) => db.Set<FeedState>().AsNoTracking()
        .Where(state => db.Set<Group>().Any(group => group.Id == state.GroupId && group.HasFeed));

    private TimeSpan PollInterval(string groupId) => TimeSpan.FromSeconds((Options(groupId) ?? new FeedOptions()).PollSeconds);

    private async Task ChangeAsync(
        string groupId, int items, Action<FeedState, DateTimeOffset> change, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        FeedState state =
            await db.Set<FeedState>().SingleAsync(one => one.GroupId == groupId, cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = time.GetUtcNow();
        change(state, now);
        FeedSpan span = await SpanAsync(db, state, now, cancellationToken).ConfigureAwait(false);
        span.Until = now;
        span.Polls++;
        span.Items += items;
        span.NextPollAt = state.NextPollAt ?? now;
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The running span when this poll came in time and had the same outcome; a new one otherwise.</summary>
    private static async Task<FeedSpan> SpanAsync(ModerationDb db, FeedState state, DateTimeOffset now, CancellationToken cancellationToken)
    {
        FeedSpan? last = await db.Set<FeedSpan>().Where(span => span.GroupId == state.GroupId)
            .OrderByDescending(span => span.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (last is not null && last.Health == state.Health && last.Code == state.FailureCode && now - last.NextPollAt < LongestPause)
        {
            return last;
        }

        FeedSpan next = new() { GroupId = state.GroupId, Health = state.Health, Code = state.FailureCode, From = now, Until = now };
        db.Add(next);
        return next;
    }
}
