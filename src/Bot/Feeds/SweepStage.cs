using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds.Webhooks;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Feeds;

/// <summary>
/// Stage <c>sweep</c>: reads single items: at once those that a webhook named, and from time to time known ones again, those
/// longest unconfirmed first, for edits and deletions that a poll cannot see.
/// </summary>
internal sealed partial class SweepStage(
    IDbContextFactory<ModerationDb> contexts,
    FeedStates states,
    IFeedClients clients,
    ItemStore store,
    HintBook hints,
    GroupTurns turns,
    TimeProvider time,
    ILogger<SweepStage> logger) : IStage
{
    public string Name => "sweep";

    public TimeSpan Interval { get; } = TimeSpan.FromSeconds(1);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        int rows = 0;
        IReadOnlyList<string> hinted = await hints.GroupsAsync(cancellationToken).ConfigureAwait(false);
        foreach (FeedState state in await states.HealthyAsync(cancellationToken).ConfigureAwait(false))
        {
            if (states.Options(state.GroupId) is not { } feed || clients.Find(state.GroupId) is not { } client)
            {
                continue;
            }

            if (hinted.Contains(state.GroupId))
            {
                rows += await FollowHintsAsync(client, state.GroupId, cancellationToken).ConfigureAwait(false);
            }

            if (IsDue(state, feed))
            {
                rows += await SweepAsync(client, state.GroupId, feed, cancellationToken).ConfigureAwait(false);
            }
        }

        return rows;
    }

    private bool IsDue(FeedState state, FeedOptions feed) =>
        state.LastSweepAt is not { } last || last + TimeSpan.FromMinutes(feed.SweepMinutes) <= time.GetUtcNow();

    /// <summary>Reads the items that a webhook named. They are forgotten only once they were read.</summary>
    private async Task<int> FollowHintsAsync(IFeedClient client, string groupId, CancellationToken cancellationToken)
    {
        IReadOnlyList<FeedHint> waiting = await hints.WaitingAsync(groupId, cancellationToken).ConfigureAwait(false);
        string[] ids = [.. waiting.Select(hint => hint.PlatformId).Distinct(StringComparer.Ordinal)];
        using IDisposable turn = await turns.TakeAsync(groupId, cancellationToken).ConfigureAwait(false);
        (StoredPage stored, bool whole) = await ReadAsync(client, groupId, ids, cancellationToken).ConfigureAwait(false);
        if (whole)
        {
            await hints.DoneAsync(waiting, cancellationToken).ConfigureAwait(false);
        }

        return stored.Rows;
    }

    private async Task<int> SweepAsync(IFeedClient client, string groupId, FeedOptions feed, CancellationToken cancellationToken)
    {
        using IDisposable turn = await turns.TakeAsync(groupId, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> ids = await ChooseAsync(groupId, feed, cancellationToken).ConfigureAwait(false);
        (StoredPage stored, _) = await ReadAsync(client, groupId, ids, cancellationToken).ConfigureAwait(false);
        // Also after a failure: the next sweep waits its turn, and the poll finds out how the feed is.
        await states.SweptAsync(groupId, cancellationToken).ConfigureAwait(false);
        return stored.Rows;
    }

    private async Task<(StoredPage Stored, bool Whole)> ReadAsync(
        IFeedClient client, string groupId, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        StoredPage stored = StoredPage.Nothing;
        if (ids.Count == 0)
        {
            return (stored, true);
        }

        try
        {
            await foreach (FeedPage page in client.SweepAsync(new SweepRequest(ids), cancellationToken))
            {
                stored = stored.And(await store.StoreAsync(groupId, page, imported: false, cancellationToken).ConfigureAwait(false));
            }

            Log.Swept(logger, groupId, ids.Count, stored.Changed, stored.Gone);
            return (stored, true);
        }
        catch (FeedException failure)
        {
            await states.FailedAsync(groupId, stored.Rows, failure, cancellationToken).ConfigureAwait(false);
            Log.Failed(logger, groupId, failure.Health, failure.Code);
            // What one broken item says cannot be known by asking again at once.
            return (stored, failure.Health == FeedHealth.ParseErrors);
        }
    }

    private async Task<IReadOnlyList<string>> ChooseAsync(string groupId, FeedOptions feed, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset oldest = now - TimeSpan.FromDays(feed.SweepDays);
        DateTimeOffset confirmed = now - TimeSpan.FromMinutes(feed.SweepMinutes);
        await using ModerationDb db = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await db.Set<Item>()
            .Where(item => item.GroupId == groupId && !item.Imported && item.CreatedAt >= oldest && item.ConfirmedAt <= confirmed)
            .Where(item => item.State == ItemState.Visible || item.State == ItemState.Hidden)
            .OrderBy(item => item.ConfirmedAt)
            .Select(item => item.PlatformId)
            .Take(feed.SweepItems)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    private static partial class Log
    {
        [LoggerMessage(1211, LogLevel.Debug, "Swept group {GroupId}: {AskedCount} asked, {ChangedCount} changed, {GoneCount} gone")]
        public static partial void Swept(ILogger logger, string groupId, int askedCount, int changedCount, int goneCount);

        [LoggerMessage(1212, LogLevel.Warning, "Sweep of group {GroupId} ended early: {Health} ({Code})")]
        public static partial void Failed(ILogger logger, string groupId, string health, string code);
    }
}
