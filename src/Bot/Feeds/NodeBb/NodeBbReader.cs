using ModerationBot.Bot.Feeds.NodeBb.Wire;
using ModerationBot.Bot.Feeds.Shapes;

namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>Reads lists of topics and pages of topics.</summary>
internal sealed class NodeBbReader(NodeBbSession session, NodeBbPlaces places)
{
    /// <summary>How many topics a stretch repeats of the one before, to see whether the list moved in between.</summary>
    private const int Shared = 2;

    private long? _topics;

    /// <summary>The category's page.</summary>
    /// <exception cref="FeedException">We are a guest, or no longer allowed in.</exception>
    public async Task<NodeBbTopics> CategoryAsync(CancellationToken cancellationToken)
    {
        try
        {
            NodeBbTopics category = await session.PageAsync(session.Urls.Category(), NodeBbJson.Default.NodeBbTopics, cancellationToken)
                .ConfigureAwait(false);
            return category switch
            {
                // An unknown token is no error for this platform: it answers as to a guest, here of a public category.
                { LoggedIn: false } => throw new FeedException(FeedHealth.Anonymous, "guest"),
                _ when category.Cid != session.Category => throw new FeedException(FeedHealth.PermissionLost, "other_category"),
                _ => category,
            };
        }
        catch (NodeBbGoneException)
        {
            throw new FeedException(FeedHealth.PermissionLost, "category_gone");
        }
    }

    /// <summary>The first stretch of topics, with the proof that we are a member.</summary>
    public async Task<NodeBbWindow> FirstAsync(CancellationToken cancellationToken)
    {
        NodeBbTopics category = await CategoryAsync(cancellationToken).ConfigureAwait(false);
        _topics = category.TopicCount;
        return Window(0, category);
    }

    /// <summary>The stretch after another one, stepping back when the list moved so far that the two do not meet.</summary>
    public async Task<NodeBbWindow> AfterAsync(NodeBbWindow before, CancellationToken cancellationToken)
    {
        long start = Math.Max(0, before.Next - Shared);
        while (true)
        {
            NodeBbWindow window = await FromAsync(start, cancellationToken).ConfigureAwait(false);
            if (start == 0 || window.Continues(before))
            {
                return window;
            }

            start = Math.Max(0, start - Math.Max(1, window.Next - window.Start - Shared));
        }
    }

    /// <summary>The stretch with which a part of the list begins that was left unread.</summary>
    public async Task<NodeBbWindow> LocateAsync(NodeBbRange range, CancellationToken cancellationToken)
    {
        long start = Math.Max(0, range.Skip - Shared);
        while (true)
        {
            NodeBbWindow window = await FromAsync(start, cancellationToken).ConfigureAwait(false);
            if (start == 0 || window.Newest >= range.Until)
            {
                return window;
            }

            start = Math.Max(0, start - Math.Max(1, window.Next - window.Start));
        }
    }

    /// <summary>One page of a topic.</summary>
    /// <exception cref="NodeBbGoneException">The topic is gone or out of sight.</exception>
    public async Task<NodeBbTopicRead> TopicAsync(string tid, int number, CancellationToken cancellationToken)
    {
        NodeBbTopicPage topic = await PageAsync(tid, number, cancellationToken).ConfigureAwait(false);
        int unreadable = 0;
        IReadOnlyList<NodeBbPost> posts = LooseList.Read(topic.Posts, NodeBbJson.Default.NodeBbPost, ref unreadable);
        // A topic that left the category is gone for its members; so is one that is deleted.
        bool hidden = topic.Deleted || topic.Cid != session.Category;
        List<FeedItem?> items =
            [.. posts.Where(post => !post.Deleted && !hidden).Select(post => NodeBbItems.Of(post, topic, session.Urls))];
        List<string> ids = [.. posts.Select(post => post.Pid).OfType<string>()];
        ids.ForEach(pid => places.Stands(pid, tid));
        return new NodeBbTopicRead(
            [.. items.OfType<FeedItem>()],
            [.. posts.Where(post => post.Deleted || hidden).Select(post => post.Pid).OfType<string>()],
            ids,
            posts.Min(post => post.Timestamp),
            (int)Math.Clamp(topic.Pagination?.PageCount ?? 1, 1, 1_000_000),
            topic.Postcount ?? posts.Count,
            unreadable + items.Count(item => item is null));
    }

    /// <summary>A page of a topic as it came.</summary>
    public async Task<NodeBbTopicPage> PageAsync(string tid, int number, CancellationToken cancellationToken)
    {
        NodeBbTopicPage page = await session.PageAsync(
            session.Urls.TopicPage(tid, number), NodeBbJson.Default.NodeBbTopicPage, cancellationToken).ConfigureAwait(false);
        if (page.MainPid is { } main)
        {
            places.Opens(tid, main);
        }

        return page;
    }

    private async Task<NodeBbWindow> FromAsync(long start, CancellationToken cancellationToken)
    {
        try
        {
            return Window(start, await session.CallAsync(session.Urls.Topics(start), NodeBbJson.Default.NodeBbTopics, cancellationToken)
                .ConfigureAwait(false));
        }
        catch (NodeBbGoneException)
        {
            throw new FeedException(FeedHealth.PermissionLost, "category_gone");
        }
    }

    private NodeBbWindow Window(long start, NodeBbTopics list)
    {
        int unreadable = 0;
        List<NodeBbTopic> topics =
        [
            .. LooseList.Read(list.Topics, NodeBbJson.Default.NodeBbTopic, ref unreadable)
                .Where(topic => topic is { Tid: not null, Lastposttime: not null })
                .DistinctBy(topic => topic.Tid),
        ];
        if (list.Topics is null || (topics.Count == 0 && list.Topics.Count > 0))
        {
            throw new FeedException(FeedHealth.ParseErrors, "malformed_page");
        }

        foreach (NodeBbTopic topic in topics.Where(topic => topic.MainPid is not null))
        {
            places.Opens(topic.Tid!, topic.MainPid!);
        }

        // A list may repeat a topic: counted once, or the next stretch would begin too late.
        long next = Math.Max(start, list.NextStart ?? start + topics.Count);
        return new NodeBbWindow(start, next, topics, list.Topics.Count == 0 || (next >= _topics && list.Topics.Count < next - start));
    }
}
