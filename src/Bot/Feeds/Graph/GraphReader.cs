using System.Runtime.CompilerServices;
using ModerationBot.Bot.Feeds.Graph.Wire;

namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>Reads pages of the feed and of comments.</summary>
internal sealed class GraphReader(GraphSession session)
{
    /// <summary>More pages of comments than any thread has: a platform that goes round in circles stops here.</summary>
    private const int MostCommentPages = 2_000;

    public async Task<GraphFeedPage> FeedAsync(Uri uri, CancellationToken cancellationToken)
    {
        GraphList list = await ListAsync(uri, cancellationToken).ConfigureAwait(false);
        List<GraphThread> threads = [];
        int unreadable = 0;
        foreach (GraphPost? post in (list.Data ?? []).Select(element => GraphItems.Read(element, GraphJson.Default.GraphPost)))
        {
            if (GraphItems.Of(post) is { } item)
            {
                threads.Add(Thread(post!, item, ref unreadable));
            }
            else
            {
                unreadable++;
            }
        }

        return threads.Count > 0 || unreadable == 0
            ? new GraphFeedPage(threads, list.Paging?.Next, unreadable)
            : throw new FeedException(FeedHealth.ParseErrors, "malformed_page");
    }

    /// <summary>Whether the feed holds nothing at all.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken) =>
        await ListAsync(session.Urls.AnyPost(), cancellationToken).ConfigureAwait(false)
            is { Data: not { Count: > 0 }, Paging: not { Next: not null } };

    /// <summary>Follows the comments of a thread from an address that a page gave, to their end.</summary>
    public async IAsyncEnumerable<IReadOnlyList<FeedItem>> CommentsAsync(
        string postId, string? next, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (int page = 0; next is not null; page++)
        {
            if (page == MostCommentPages)
            {
                throw new FeedException(FeedHealth.ParseErrors, "endless_comments");
            }

            Uri uri = session.Urls.Next(next);
            GraphList list = await session.GetAsync(uri, GraphJson.Default.GraphList, cancellationToken).ConfigureAwait(false);
            int unreadable = 0;
            IReadOnlyList<FeedItem> comments = Comments(list, postId, ref unreadable);
            yield return comments;
            next = unreadable == 0 ? list.Paging?.Next : throw new FeedException(FeedHealth.ParseErrors, "malformed_comment");
        }
    }

    /// <summary>A post with the first page of its comments.</summary>
    internal static GraphThread Thread(GraphPost post, FeedItem item, ref int unreadable)
    {
        DateTimeOffset updated = PlatformTime.TryParse(post.UpdatedTime, out DateTimeOffset time) ? time : item.CreatedAt;
        IReadOnlyList<FeedItem> comments = Comments(post.Comments, item.PlatformId, ref unreadable);
        return new GraphThread(item, updated.ToUnixTimeSeconds(), comments, post.Comments?.Paging?.Next);
    }

    private async Task<GraphList> ListAsync(Uri uri, CancellationToken cancellationToken)
    {
        try
        {
            return await session.GetAsync(uri, GraphJson.Default.GraphList, cancellationToken).ConfigureAwait(false);
        }
        catch (GraphGoneException gone)
        {
            // The group itself: it is there, but no longer for this credential.
            throw new FeedException(FeedHealth.PermissionLost, gone.Code);
        }
    }

    private static List<FeedItem> Comments(GraphList? list, string postId, ref int unreadable)
    {
        IReadOnlyList<FeedItem?> read =
            [.. (list?.Data ?? []).Select(one => GraphItems.Of(GraphItems.Read(one, GraphJson.Default.GraphComment), postId))];
        unreadable += read.Count(item => item is null);
        return [.. read.OfType<FeedItem>().OrderBy(comment => comment.CreatedAt)];
    }
}
