using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Feeds;

/// <summary>
/// Stage <c>sweep</c>: reads known items again, those longest unconfirmed first, for edits and deletions that a poll
/// cannot see.
/// </summary>
internal sealed partial class SweepStage(
    IDbContextFactory<ModerationDb> contexts,
    FeedStates states,
    IFeedClients clients,
    ItemStore store,
    GroupTurns turns,
    TimeProvider time,
    ILogger<SweepStage> logger) : IStage
{
    public string Name => "sweep";

    public TimeSpan Interval { get; } = TimeSpan.FromSeconds(1);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        int rows = 0;
        foreach (FeedState state in await states.HealthyAsync(cancellationToken).ConfigureAwait(false))
        {
            if (states.Options(state.GroupId) is { } feed && IsDue(state, feed) && clients.Find(state.GroupId) is { } client)
            {
                rows += await SweepAsync(client, state.GroupId, feed, cancellationToken).ConfigureAwait(false);
            }
        }

        return rows;
    }

    private bool IsDue(FeedState state, FeedOptions feed) =>
        state.LastSweepAt is not { } last || last + TimeSpan.FromMinutes(feed.SweepMinutes) <= time.GetUtcNow();

    private async Task<int> SweepAsync(IFeedClient client, string groupId, FeedOptions feed, CancellationToken cancellationToken)
    {
        using IDisposable turn = await turns.TakeAsync(groupId, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> ids = await ChooseAsync(groupId, feed, cancellationToken).ConfigureAwait(false);
        StoredPage stored = StoredPage.Nothing;
        try
        {
            if (ids.Count > 0)
            {
                await foreach (FeedPage page in client.SweepAsync(new SweepRequest(ids), cancellationToken))
                {
                    stored = stored.And(await store.StoreAsync(groupId, page, imported: false, cancellationToken).ConfigureAwait(false));
                }
            }

            Log.Swept(logger, groupId, ids.Count, stored.Changed, stored.Gone);
        }
        catch (FeedException failure)
        {
            await states.FailedAsync(groupId, stored.Rows, failure, cancellationToken).ConfigureAwait(false);
            Log.Failed(logger, groupId, failure.Health, failure.Code);
        }

        // Also after a failure: the next sweep waits its turn, and the poll finds out how the feed is.
        await states.SweptAsync(groupId, cancellationToken).ConfigureAwait(false);
        return stored.Rows;
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
