using System.Runtime.CompilerServices;
using ModerationBot.Bot.Feeds.NodeBb.Wire;

namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>
/// Reads known posts again, topic by topic: a page brings twenty with one call. What no page shows is asked for alone.
/// </summary>
internal sealed class NodeBbSweep(
    NodeBbSession session, NodeBbReader reader, NodeBbHeld held, NodeBbPlaces places, Func<CancellationToken, Task> confirmSight)
{
    private bool _sighted;
    private int _unreadable;

    public async IAsyncEnumerable<FeedPage> RunAsync(
        SweepRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<string> queued = [.. request.PlatformIds.Where(NodeBbIds.IsQueued)];
        if (queued.Count > 0)
        {
            FeedPage page = await held.SweepAsync(queued, cancellationToken).ConfigureAwait(false);
            await ConfirmAsync(page.Gone.Count, cancellationToken).ConfigureAwait(false);
            yield return page;
        }

        HashSet<string> asked = new(request.PlatformIds.Where(NodeBbIds.IsPost), StringComparer.Ordinal);
        foreach (string pid in request.PlatformIds)
        {
            // Twice at most: once where it was, once where it was moved to.
            for (int turn = 0; turn < 2 && asked.Contains(pid); turn++)
            {
                yield return await TopicOfAsync(pid, asked, cancellationToken).ConfigureAwait(false);
            }
        }

        if (_unreadable > 0)
        {
            throw new FeedException(FeedHealth.ParseErrors, "malformed_item");
        }
    }

    /// <summary>Reads the topic of one post for all that are asked of it.</summary>
    private async Task<FeedPage> TopicOfAsync(string pid, HashSet<string> asked, CancellationToken cancellationToken)
    {
        string? tid = places.TopicOf(pid) ?? await AskAsync(pid, cancellationToken).ConfigureAwait(false);
        if (tid is null)
        {
            asked.Remove(pid);
            return await GoneAsync([pid], cancellationToken).ConfigureAwait(false);
        }

        List<string> wanted =
            [.. asked.Where(id => id == pid || places.TopicOf(id) == tid).OrderBy(id => id.Length).ThenBy(id => id, StringComparer.Ordinal)];
        NodeBbTopicPages topic = new(reader, tid);
        try
        {
            List<string> missing = await topic.FindAsync(wanted, cancellationToken).ConfigureAwait(false);
            asked.ExceptWith(topic.Read.SelectMany(page => page.Ids));
            asked.ExceptWith(missing);
            List<string> gone = await LostAsync(missing, tid, asked, cancellationToken).ConfigureAwait(false);
            _unreadable += topic.Read.Sum(page => page.Unreadable);
            await ConfirmAsync(gone.Count, cancellationToken).ConfigureAwait(false);
            return new FeedPage(
                [.. topic.Read.SelectMany(page => page.Items)], [.. topic.Read.SelectMany(page => page.Gone), .. gone], null);
        }
        catch (NodeBbGoneException)
        {
            asked.ExceptWith(wanted);
            return await GoneAsync(wanted, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What the pages of its topic do not show is gone, or was moved to another topic, which is then read.</summary>
    private async Task<List<string>> LostAsync(
        List<string> missing, string tid, HashSet<string> asked, CancellationToken cancellationToken)
    {
        List<string> gone = [];
        foreach (string pid in missing)
        {
            string? now = await AskAsync(pid, cancellationToken).ConfigureAwait(false);
            if (now is null)
            {
                gone.Add(pid);
            }
            else if (now != tid)
            {
                // Of those asked together, the others come at their own turn.
                asked.Add(pid);
            }
        }

        return gone;
    }

    /// <summary>The topic in which a post stands now; null when it is gone.</summary>
    private async Task<string?> AskAsync(string pid, CancellationToken cancellationToken)
    {
        try
        {
            NodeBbPost post =
                await session.CallAsync(session.Urls.Post(pid), NodeBbJson.Default.NodeBbPost, cancellationToken).ConfigureAwait(false);
            string tid = post.Tid ?? throw new FeedException(FeedHealth.ParseErrors, "malformed_item");
            places.Stands(pid, tid);
            return tid;
        }
        catch (NodeBbGoneException)
        {
            return null;
        }
    }

    private async Task<FeedPage> GoneAsync(List<string> ids, CancellationToken cancellationToken)
    {
        await ConfirmAsync(ids.Count, cancellationToken).ConfigureAwait(false);
        return new FeedPage([], ids, null);
    }

    /// <summary>A post out of sight looks like one that is gone: the category must still be seen, asked once a sweep.</summary>
    private async Task ConfirmAsync(int gone, CancellationToken cancellationToken)
    {
        if (gone > 0 && !_sighted)
        {
            await confirmSight(cancellationToken).ConfigureAwait(false);
            _sighted = true;
        }
    }
}
