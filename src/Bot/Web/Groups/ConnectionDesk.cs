using System.Collections.Concurrent;
using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Web.Groups;

/// <summary>Asks a platform whether the bot's credential sees the group, and keeps the last answer in memory for the page.</summary>
internal sealed class ConnectionDesk(IFeedClients clients, TimeProvider time)
{
    /// <summary>A person waits for the answer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, ConnectionCheck> _last = new(StringComparer.Ordinal);

    /// <summary>The last test since the program started; null when there was none.</summary>
    public ConnectionCheck? Last(string groupId) => _last.GetValueOrDefault(groupId);

    /// <summary>Tests a group's connection.</summary>
    /// <returns>False for a group without a feed.</returns>
    public async Task<bool> TestAsync(string groupId, CancellationToken cancellationToken)
    {
        if (clients.Find(groupId) is not { } client)
        {
            return false;
        }

        _last[groupId] = await AskAsync(client, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task<ConnectionCheck> AskAsync(IFeedClient client, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        try
        {
            FeedProbe probe = await client.ProbeAsync(limit.Token).ConfigureAwait(false);
            return new(time.GetUtcNow(), probe.Health, null, probe.GroupName);
        }
        catch (FeedException failure)
        {
            return new(time.GetUtcNow(), failure.Health, failure.Code, null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(time.GetUtcNow(), ConnectionCheck.Timeout, null, null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A bug in a client is an answer too: the page says that the fault is ours.
            return new(time.GetUtcNow(), FeedHealth.Unavailable, $"internal_{exception.GetType().Name}", null);
        }
    }
}
