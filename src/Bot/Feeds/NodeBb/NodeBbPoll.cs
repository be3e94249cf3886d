using System.Runtime.CompilerServices;
using ModerationBot.Bot.Feeds.NodeBb.Wire;

namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>
/// One poll: topics with new posts, last reply first, then the stretches that earlier polls left unread, then the posts that
/// wait for a moderator. The first call is the proof that we are a member.
/// </summary>
internal sealed class NodeBbPoll(NodeBbReader reader, NodeBbThreads threads, NodeBbHeld held)
{
    /// <summary>More stretches than a category can have: a platform that goes round in circles stops here.</summary>
    private const int MostWindows = 50_000;

    private FeedException? _broken;

    public async IAsyncEnumerable<FeedPage> RunAsync(
        NodeBbProgress progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        bool hadHistory = progress.HasHistory;
        NodeBbWindow first = await reader.FirstAsync(cancellationToken).ConfigureAwait(false);
        foreach (NodeBbRange range in progress.Ranges)
        {
            await foreach (FeedPage page in KeepGoingAsync(RangeAsync(range, first, progress, cancellationToken)))
            {
                yield return page;
            }
        }

        await foreach (FeedPage page in KeepGoingAsync(held.PollAsync(progress, cancellationToken)))
        {
            yield return page;
        }

        if (_broken is not null)
        {
            throw _broken;
        }

        if (hadHistory && first.Topics.Count == 0)
        {
            throw new FeedException(FeedHealth.Empty, "category_empty");
        }
    }

    private async IAsyncEnumerable<FeedPage> RangeAsync(
        NodeBbRange range, NodeBbWindow first, NodeBbProgress progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        NodeBbRange? rest = range;
        NodeBbWindow window = range.Until is null ? first : await reader.LocateAsync(range, cancellationToken).ConfigureAwait(false);
        for (int windows = 0; rest is not null; windows++)
        {
            NodeBbRange now = rest;
            List<FeedItem> items = [];
            List<string> gone = [];
            foreach (NodeBbTopic topic in window.Topics.Where(topic => progress.Wants(topic, now, window)))
            {
                bool whole = true;
                await foreach (NodeBbTopicRead read in threads.ReadAsync(topic, now.Since, cancellationToken).ConfigureAwait(false))
                {
                    whole &= read.Unreadable == 0;
                    items.AddRange(read.Items);
                    gone.AddRange(read.Gone);
                    if (read.Pages > 1)
                    {
                        // Stored before the rest is read, so that a long topic that is cut short is not read in vain.
                        yield return new FeedPage([.. items], [.. gone], null);
                        items.Clear();
                        gone.Clear();
                    }
                }

                Note(topic, whole, progress, window);
            }

            rest = progress.Handled(rest, window);
            yield return new FeedPage(items, gone, progress.HasHistory ? progress.ToJson() : null);
            window = rest is null ? window : await reader.AfterAsync(window, cancellationToken).ConfigureAwait(false);
            rest = windows < MostWindows ? rest : throw new FeedException(FeedHealth.ParseErrors, "endless_category");
        }
    }

    private void Note(NodeBbTopic topic, bool whole, NodeBbProgress progress, NodeBbWindow window)
    {
        if (whole)
        {
            progress.Handled(topic);
        }
        else
        {
            progress.Broke(topic, window);
            _broken ??= new FeedException(FeedHealth.ParseErrors, "malformed_item");
        }
    }

    /// <summary>A broken page stays unread in the cursor and must not keep the others from being read.</summary>
    private async IAsyncEnumerable<FeedPage> KeepGoingAsync(IAsyncEnumerable<FeedPage> pages)
    {
        await using IAsyncEnumerator<FeedPage> each = pages.GetAsyncEnumerator();
        while (true)
        {
            try
            {
                if (!await each.MoveNextAsync().ConfigureAwait(false))
                {
                    yield break;
                }
            }
            catch (FeedException failure) when (failure.Health == FeedHealth.ParseErrors)
            {
                _broken ??= failure;
                yield break;
            }

            yield return each.Current;
        }
    }
}
