using System.Runtime.CompilerServices;

namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>One poll: what is new since the cursor, newest first, then the stretches that earlier polls left unread.</summary>
/// <param name="session">Makes the calls.</param>
/// <param name="confirmSight">Throws when the group itself is no longer seen.</param>
/// <param name="time">The clock.</param>
internal sealed class GraphPoll(GraphSession session, Func<CancellationToken, Task> confirmSight, TimeProvider time)
{
    /// <summary>More pages than a stretch can have: a platform that goes round in circles stops here.</summary>
    private const int MostPages = 20_000;

    private readonly GraphReader _reader = new(session);

    public async IAsyncEnumerable<FeedPage> RunAsync(
        GraphProgress progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        bool hadHistory = progress.HasHistory;
        FeedException? broken = null;
        int threads = 0;
        foreach (GraphRange range in progress.Ranges)
        {
            await using IAsyncEnumerator<FeedPage> pages =
                RangeAsync(range, progress, found => threads += found, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (true)
            {
                try
                {
                    if (!await pages.MoveNextAsync().ConfigureAwait(false))
                    {
                        break;
                    }
                }
                catch (FeedException failure) when (failure.Health == FeedHealth.ParseErrors)
                {
                    // A broken page stays unread in the cursor and must not keep the other stretches from being read.
                    broken ??= failure;
                    break;
                }

                yield return pages.Current;
            }
        }

        await EndAsync(broken, hadHistory && threads == 0, cancellationToken).ConfigureAwait(false);
    }

    private async Task EndAsync(FeedException? broken, bool foundNothing, CancellationToken cancellationToken)
    {
        if (broken is not null)
        {
            throw broken;
        }

        // The overlap always holds the newest post, unless it was deleted: nothing at all needs a second look.
        if (foundNothing && await _reader.IsEmptyAsync(cancellationToken).ConfigureAwait(false))
        {
            throw new FeedException(FeedHealth.Empty, "feed_empty");
        }
    }

    private async IAsyncEnumerable<FeedPage> RangeAsync(
        GraphRange range, GraphProgress progress, Action<int> found, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        FeedException? broken = null;
        GraphRange? rest = range;
        Uri uri = session.Urls.Feed(range.Since, range.Until);
        for (int pages = 0; rest is not null; pages++)
        {
            long now = time.GetUtcNow().ToUnixTimeSeconds();
            GraphFeedPage page = await _reader.FeedAsync(uri, cancellationToken).ConfigureAwait(false);
            found(page.Threads.Count);
            List<FeedItem> items = [];
            List<string> gone = [];
            foreach (GraphThread thread in page.Threads.Where(thread => !progress.IsSeen(thread)))
            {
                items.Add(thread.Post);
                items.AddRange(thread.Comments);
                await foreach (IReadOnlyList<FeedItem> comments in MoreAsync(thread, gone, cancellationToken))
                {
                    // Stored before the rest is read, so that a long thread that is cut short is not read in vain.
                    yield return new FeedPage([.. items, .. comments], [], null);
                    items.Clear();
                }
            }

            rest = progress.Handled(rest, page, now);
            yield return new FeedPage(items, gone, progress.HasHistory ? progress.ToJson() : null);
            broken = page.Unreadable > 0 ? new FeedException(FeedHealth.ParseErrors, "malformed_item") : broken;
            uri = page.Next is null ? uri : session.Urls.Next(page.Next);
            rest = pages < MostPages ? rest : throw new FeedException(FeedHealth.ParseErrors, "endless_feed");
        }

        if (broken is not null)
        {
            throw broken;
        }
    }

    /// <summary>The further comments of a thread. A thread deleted meanwhile is gone, not a failure.</summary>
    private async IAsyncEnumerable<IReadOnlyList<FeedItem>> MoreAsync(
        GraphThread thread, List<string> gone, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using IAsyncEnumerator<IReadOnlyList<FeedItem>> pages =
            _reader.CommentsAsync(thread.Post.PlatformId, thread.MoreComments, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            try
            {
                if (!await pages.MoveNextAsync().ConfigureAwait(false))
                {
                    yield break;
                }
            }
            catch (GraphGoneException)
            {
                // A thread out of sight looks like one that is gone.
                await confirmSight(cancellationToken).ConfigureAwait(false);
                gone.Add(thread.Post.PlatformId);
                yield break;
            }

            yield return pages.Current;
        }
    }
}
