using System.Runtime.CompilerServices;

namespace ModerationBot.Bot.Feeds.BuddyPress;

/// <summary>Reads known items again: 100 posts a call, each with all its comments.</summary>
internal sealed class BuddyPressSweep(BuddyPressSession session)
{
    private bool _sighted;

    public async IAsyncEnumerable<FeedPage> RunAsync(
        SweepRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int unreadable = 0;
        ILookup<long, string> asked = request.PlatformIds
            .Where(id => BuddyPressId.Parse(id) is not null)
            .ToLookup(id => BuddyPressId.Parse(id)!.Post);
        foreach (long[] posts in asked.Select(thread => thread.Key).Chunk(BuddyPressUrls.Most))
        {
            BuddyPressList list = await session.ListAsync(urls => urls.Many(posts), cancellationToken).ConfigureAwait(false);
            unreadable += list.Unreadable;
            List<FeedItem> items = [];
            foreach (IReadOnlyList<FeedItem> thread in list.Posts.Select(post => BuddyPressItems.Thread(post, ref unreadable)))
            {
                items.AddRange(thread);
            }

            HashSet<string> found = new(items.Select(item => item.PlatformId), StringComparer.Ordinal);
            // With something unreadable on the page, what is missing need not be gone.
            List<string> gone = unreadable > 0 ? [] : [.. posts.SelectMany(post => asked[post]).Where(id => !found.Contains(id))];
            await ConfirmAsync(gone.Count, cancellationToken).ConfigureAwait(false);
            yield return new FeedPage(items, gone, null);
        }

        if (unreadable > 0)
        {
            throw new FeedException(FeedHealth.ParseErrors, "malformed_item");
        }
    }

    /// <summary>A stranger's list is empty: we must still be known, asked once a sweep.</summary>
    private async Task ConfirmAsync(int gone, CancellationToken cancellationToken)
    {
        if (gone > 0 && !_sighted)
        {
            await session.ConfirmSightAsync(cancellationToken).ConfigureAwait(false);
            _sighted = true;
        }
    }
}
