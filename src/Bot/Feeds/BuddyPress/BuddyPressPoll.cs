using System.Runtime.CompilerServices;

namespace ModerationBot.Bot.Feeds.BuddyPress;

/// <summary>
/// One poll: the newest 100 posts with all their comments, then, until every page was read once, all others; afterwards one
/// older page in turn, because nothing else shows a comment on an old post.
/// </summary>
internal sealed class BuddyPressPoll(BuddyPressSession session, BuddyPressMemory memory)
{
    /// <summary>A page can hold thousands of comments: so many items go on together.</summary>
    private const int ItemsAtOnce = 500;

    private int _pages = 1;
    private int? _total;
    private FeedException? _broken;

    public async IAsyncEnumerable<FeedPage> RunAsync(string? stored, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        BuddyPressCursor? before = BuddyPressCursor.Parse(stored);
        if (before is null)
        {
            memory.Forget();
        }

        BuddyPressCursor cursor = before ?? new BuddyPressCursor();
        BuddyPressList first = await session.ListAsync(urls => urls.Page(1), cancellationToken).ConfigureAwait(false);
        if (first.Posts.Count == 0)
        {
            await EndEmptyAsync(first, before is not null, cancellationToken).ConfigureAwait(false);
            yield break;
        }

        Note(first);
        foreach (FeedPage page in Sort(first, cursor with { Complete = cursor.Complete || _pages < 2 }))
        {
            yield return page;
            memory.Keep(page.Items);
        }

        for (int number = Start(cursor); number <= _pages; number++)
        {
            bool again = number == memory.Stuck;
            if (await OlderAsync(number, cancellationToken).ConfigureAwait(false) is not { } list)
            {
                if (again && !cursor.Complete)
                {
                    continue;
                }

                break;
            }

            bool shrank = list.Total < _total;
            Note(list);
            foreach (FeedPage page in Sort(list, Next(number, cursor)))
            {
                yield return page;
                memory.Keep(page.Items);
            }

            if (cursor.Complete)
            {
                break;
            }

            // Something was deleted while we read: what stood on this page's top may have moved to the one before.
            number -= shrank ? 2 : 0;
        }

        if (_broken is not null)
        {
            throw _broken;
        }
    }

    private async Task EndEmptyAsync(BuddyPressList first, bool hadHistory, CancellationToken cancellationToken)
    {
        if (first.Unreadable > 0)
        {
            throw new FeedException(FeedHealth.ParseErrors, "malformed_page");
        }

        await session.ConfirmSightAsync(cancellationToken).ConfigureAwait(false);
        if (hadHistory)
        {
            throw new FeedException(FeedHealth.Empty, "group_empty");
        }
    }

    /// <summary>One page back while not all are read: what was deleted since moved the posts behind it up.</summary>
    private int Start(BuddyPressCursor cursor)
    {
        int start = Math.Max(2, cursor.Complete ? cursor.Page : cursor.Page - 1);
        start += cursor.Complete && start == memory.Stuck ? 1 : 0;
        return start > _pages ? 2 : start;
    }

    /// <summary>A page of older posts; null when it is broken: it is tried again, and then left out.</summary>
    private async Task<BuddyPressList?> OlderAsync(int number, CancellationToken cancellationToken)
    {
        try
        {
            BuddyPressList list = await session.ListAsync(urls => urls.Page(number), cancellationToken).ConfigureAwait(false);
            if (list.Posts.Count == 0 && list.Unreadable == 0)
            {
                // Past the end, or no longer a member: the two look the same.
                await session.ConfirmSightAsync(cancellationToken).ConfigureAwait(false);
            }

            return list;
        }
        catch (FeedException failure) when (failure.Health == FeedHealth.ParseErrors)
        {
            _broken ??= failure;
            memory.Stuck = number;
            return null;
        }
    }

    private void Note(BuddyPressList list)
    {
        _pages = list.Pages ?? _pages;
        _total = list.Total ?? _total;
    }

    private BuddyPressCursor Next(int number, BuddyPressCursor cursor) => new()
    {
        Page = number < _pages ? number + 1 : 2,
        Complete = cursor.Complete || number >= _pages,
    };

    private IEnumerable<FeedPage> Sort(BuddyPressList list, BuddyPressCursor cursor)
    {
        int unreadable = list.Unreadable;
        List<FeedItem> items = [];
        foreach (IReadOnlyList<FeedItem> thread in list.Posts.Select(post => BuddyPressItems.Thread(post, ref unreadable)))
        {
            items.AddRange(thread.Where(memory.IsNew));
        }

        _broken ??= unreadable > 0 ? new FeedException(FeedHealth.ParseErrors, "malformed_item") : null;
        List<FeedItem[]> parts = [.. items.Chunk(ItemsAtOnce)];
        foreach (FeedItem[] part in parts.SkipLast(1))
        {
            yield return new FeedPage(part, [], null);
        }

        yield return new FeedPage(parts.Count > 0 ? parts[^1] : [], [], cursor.ToJson());
    }
}
