using System.Runtime.CompilerServices;
using ModerationBot.Bot.Feeds.NodeBb.Wire;

namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>
/// Reads the posts of a topic: the first page, then from the last page backwards, so that posts that move up while we read
/// come twice instead of never.
/// </summary>
/// <param name="reader">Reads pages.</param>
/// <param name="confirmSight">Throws when the category itself is no longer seen.</param>
internal sealed class NodeBbThreads(NodeBbReader reader, Func<CancellationToken, Task> confirmSight)
{
    /// <summary>A topic of so many pages is read whole: that costs little, and shows edits too.</summary>
    private const int ShortTopic = 3;

    /// <summary>The pages that can hold something new; a topic that is gone meanwhile ends with its opening post gone.</summary>
    /// <param name="topic">The topic as the list showed it.</param>
    /// <param name="since">Milliseconds since 1970 from which posts are wanted; null wants them all.</param>
    /// <param name="cancellationToken">Stops between pages.</param>
    public async IAsyncEnumerable<NodeBbTopicRead> ReadAsync(
        NodeBbTopic topic, long? since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        NodeBbTopicRead first = await PageAsync(topic, 1, cancellationToken).ConfigureAwait(false);
        yield return first;
        // A topic that came back, or came from elsewhere, may hold old posts that were never read.
        bool onlyNew = since is not null && topic.Lastposttime >= since && first.Pages > ShortTopic;
        NodeBbTopicRead page = first;
        for (int number = first.Pages; number > 1; number--)
        {
            page = await PageAsync(topic, number, cancellationToken).ConfigureAwait(false);
            yield return page;
            if (page.Pages == 0 || (onlyNew && page.Oldest < since))
            {
                break;
            }
        }

        if (page.Pages > 0 && page.Posts < first.Posts)
        {
            // Something was purged while we read: what stood on the second page may have moved up to the first.
            yield return await PageAsync(topic, 1, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<NodeBbTopicRead> PageAsync(NodeBbTopic topic, int number, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.TopicAsync(topic.Tid!, number, cancellationToken).ConfigureAwait(false);
        }
        catch (NodeBbGoneException)
        {
            // A topic out of sight looks like one that is gone.
            await confirmSight(cancellationToken).ConfigureAwait(false);
            return new NodeBbTopicRead([], topic.MainPid is { } main ? [main] : [], [], null, 0, 0, 0);
        }
    }
}
