using System.Runtime.CompilerServices;
using ModerationBot.Bot.Feeds.NodeBb.Wire;

namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>
/// The posts that wait for a moderator. Only administrators see them: where the forum hides its queue from us, nothing is
/// held as far as we know.
/// </summary>
internal sealed class NodeBbHeld(NodeBbSession session, NodeBbReader reader, NodeBbPlaces places)
{
    private const int MostPages = 500;

    /// <summary>The posts that wait since the last poll, and those that wait no more.</summary>
    public async IAsyncEnumerable<FeedPage> PollAsync(
        NodeBbProgress progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken).ConfigureAwait(false) is not { } waiting)
        {
            yield break;
        }

        List<string> gone = [.. progress.Held.Except(waiting.Keys, StringComparer.Ordinal)];
        List<FeedItem> items = [];
        foreach (NodeBbQueued queued in waiting.Values.Where(queued => !progress.Held.Contains(queued.Id!)))
        {
            items.Add(await ItemAsync(queued, cancellationToken).ConfigureAwait(false));
        }

        if (items.Count > 0 || gone.Count > 0)
        {
            progress.Held = new HashSet<string>(waiting.Keys, StringComparer.Ordinal);
            // Accepted or rejected: an accepted one comes again as the post that it became.
            yield return new FeedPage(items, gone, progress.ToJson());
        }
    }

    /// <summary>Known waiting posts again.</summary>
    public async Task<FeedPage> SweepAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken).ConfigureAwait(false) is not { } waiting)
        {
            return new FeedPage([], [], null);
        }

        List<FeedItem> items = [];
        foreach (string id in ids.Where(waiting.ContainsKey))
        {
            items.Add(await ItemAsync(waiting[id], cancellationToken).ConfigureAwait(false));
        }

        return new FeedPage(items, [.. ids.Where(id => !waiting.ContainsKey(id))], null);
    }

    /// <summary>Whether a post still waits; false also where the queue is hidden from us.</summary>
    public async Task<bool> WaitsAsync(string id, CancellationToken cancellationToken) =>
        await ReadAsync(cancellationToken).ConfigureAwait(false) is { } waiting && waiting.ContainsKey(id);

    private async Task<Dictionary<string, NodeBbQueued>?> ReadAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, NodeBbQueued> waiting = new(StringComparer.Ordinal);
        for (int page = 1; page <= MostPages; page++)
        {
            if (await PageAsync(page, cancellationToken).ConfigureAwait(false) is not { } queue)
            {
                return null;
            }

            foreach (NodeBbQueued queued in (queue.Posts ?? []).OfType<NodeBbQueued>().Where(IsOurs))
            {
                waiting[queued.Id!] = queued;
            }

            if (!(queue.Pagination?.PageCount > page))
            {
                break;
            }
        }

        return waiting;
    }

    private async Task<NodeBbQueue?> PageAsync(int page, CancellationToken cancellationToken)
    {
        try
        {
            return await session.QueueAsync(page, cancellationToken).ConfigureAwait(false);
        }
        catch (NodeBbGoneException)
        {
            return null;
        }
        catch (FeedException refused) when (refused.Health == FeedHealth.PermissionLost)
        {
            return null;
        }
    }

    private bool IsOurs(NodeBbQueued queued) => queued.Id is { } id && NodeBbIds.IsQueued(id) && queued.Data?.Timestamp is not null
        && queued.Category?.Cid == session.Category;

    private async Task<FeedItem> ItemAsync(NodeBbQueued queued, CancellationToken cancellationToken)
    {
        string? tid = queued.Type == "topic" ? null : queued.Data?.Tid;
        string? main = tid is null ? null : await MainAsync(tid, cancellationToken).ConfigureAwait(false);
        return NodeBbItems.Of(queued, main) ?? throw new FeedException(FeedHealth.ParseErrors, "malformed_item");
    }

    private async Task<string> MainAsync(string tid, CancellationToken cancellationToken)
    {
        try
        {
            return places.MainOf(tid)
                ?? (await reader.PageAsync(tid, 1, cancellationToken).ConfigureAwait(false)).MainPid ?? $"topic-{tid}";
        }
        catch (NodeBbGoneException)
        {
            return $"topic-{tid}";
        }
    }
}
