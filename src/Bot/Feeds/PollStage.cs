using System.Collections.Concurrent;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Feeds;

/// <summary>Stage <c>poll</c>: reads what is new in every group whose time has come.</summary>
internal sealed partial class PollStage(
    FeedStates states, IFeedClients clients, ItemStore store, GroupTurns turns, TimeProvider time, ILogger<PollStage> logger) : IStage
{
    private const int GroupsAtOnce = 4;

    /// <summary>Groups whose credential was asked since the start.</summary>
    private readonly ConcurrentDictionary<string, bool> _probed = new(StringComparer.Ordinal);

    public string Name => "poll";

    public TimeSpan Interval { get; } = TimeSpan.FromSeconds(1);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        int rows = 0;
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = GroupsAtOnce, CancellationToken = cancellationToken };
        IReadOnlyList<FeedState> due = await states.DueAsync(cancellationToken).ConfigureAwait(false);
        await Parallel.ForEachAsync(due, parallel, async (state, token) =>
            Interlocked.Add(ref rows, await PollAsync(state, token))).ConfigureAwait(false);
        return rows;
    }

    private async Task<int> PollAsync(FeedState state, CancellationToken cancellationToken)
    {
        if (clients.Find(state.GroupId) is not { } client)
        {
            return 0;
        }

        using IDisposable turn = await turns.TakeAsync(state.GroupId, cancellationToken).ConfigureAwait(false);
        Tally tally = new();
        try
        {
            await ProbeAsync(client, state, cancellationToken).ConfigureAwait(false);
            await ReadAsync(client, state, tally, cancellationToken).ConfigureAwait(false);
            await states.PolledAsync(state.GroupId, tally.Stored.Rows, Lag(state, tally.Stored), cancellationToken).ConfigureAwait(false);
            Log.Polled(logger, state.GroupId, tally.Stored.New, tally.Stored.Changed, tally.Stored.Gone);
        }
        catch (FeedException failure)
        {
            await FailAsync(state, tally, failure, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A bug met in one group must not blind the bot in the others; it shows as a failing feed.
            Log.Broken(logger, state.GroupId, exception.GetType().Name, exception.StackTrace ?? "");
            await FailAsync(state, tally, new FeedException(FeedHealth.Unavailable, "internal_error"), cancellationToken).ConfigureAwait(false);
        }

        return tally.Stored.Rows;
    }

    private async Task ProbeAsync(IFeedClient client, FeedState state, CancellationToken cancellationToken)
    {
        if (state.Failures == 0 && _probed.ContainsKey(state.GroupId))
        {
            return;
        }

        FeedProbe probe = await client.ProbeAsync(cancellationToken).ConfigureAwait(false);
        if (probe.Health != FeedHealth.Ok)
        {
            throw new FeedException(probe.Health, "probe");
        }

        _probed[state.GroupId] = true;
    }

    private async Task ReadAsync(IFeedClient client, FeedState state, Tally tally, CancellationToken cancellationToken)
    {
        string? cursor = state.Cursor;
        await foreach (FeedPage page in client.PollAsync(cursor, cancellationToken).ConfigureAwait(false))
        {
            bool moved = page.Cursor is not null && page.Cursor != cursor;
            if (page.Items.Count > 0 || page.Gone.Count > 0 || moved)
            {
                StoredPage stored =
                    await store.StoreAsync(state.GroupId, page, imported: false, cancellationToken).ConfigureAwait(false);
                tally.Stored = tally.Stored.And(stored);
                cursor = page.Cursor ?? cursor;
            }
        }
    }

    /// <summary>The first poll reads the past, for which nobody waited.</summary>
    private double Lag(FeedState before, StoredPage stored) => before.Cursor is not null && stored.NewestNew is { } newest
        ? Math.Max(0, (time.GetUtcNow() - newest).TotalSeconds)
        : 0;

    private async Task FailAsync(FeedState state, Tally tally, FeedException failure, CancellationToken cancellationToken)
    {
        await states.FailedAsync(state.GroupId, tally.Stored.Rows, failure, cancellationToken).ConfigureAwait(false);
        Log.Failed(logger, state.GroupId, failure.Health, failure.Code, state.Failures + 1);
    }

    /// <summary>What was stored before a failure counts too.</summary>
    private sealed class Tally
    {
        public StoredPage Stored { get; set; } = StoredPage.Nothing;
    }

    private static partial class Log
    {
        [LoggerMessage(1201, LogLevel.Debug, "Polled group {GroupId}: {NewCount} new, {ChangedCount} changed, {GoneCount} gone")]
        public static partial void Polled(ILogger logger, string groupId, int newCount, int changedCount, int goneCount);

        [LoggerMessage(1202, LogLevel.Warning, "Feed of group {GroupId} is {Health} ({Code}), failure {FailureCount} in a row")]
        public static partial void Failed(ILogger logger, string groupId, string health, string code, int failureCount);

        [LoggerMessage(1203, LogLevel.Error, "Polling group {GroupId} broke: {ExceptionType} {StackTrace}")]
        public static partial void Broken(ILogger logger, string groupId, string exceptionType, string stackTrace);
    }
}
