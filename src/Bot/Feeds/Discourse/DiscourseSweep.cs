using System.Runtime.CompilerServices;
using ModerationBot.Bot.Feeds.Discourse.Wire;

namespace ModerationBot.Bot.Feeds.Discourse;

/// <summary>Reads known posts again, topic by topic.</summary>
internal sealed class DiscourseSweep(DiscourseSession session)
{
    private bool _sighted;
    private int _unreadable;

    public async IAsyncEnumerable<FeedPage> RunAsync(
        SweepRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IEnumerable<IGrouping<long, DiscourseId>> topics =
            request.PlatformIds.Select(DiscourseId.Parse).OfType<DiscourseId>().GroupBy(id => id.Topic);
        foreach (IGrouping<long, DiscourseId> topic in topics)
        {
            yield return await TopicAsync(topic.Key, [.. topic.Select(id => id.Number).Order()], cancellationToken).ConfigureAwait(false);
        }

        if (_unreadable > 0)
        {
            throw new FeedException(FeedHealth.ParseErrors, "malformed_item");
        }
    }

    private async Task<FeedPage> TopicAsync(long topic, List<long> numbers, CancellationToken cancellationToken)
    {
        List<long> missing = numbers;
        List<DiscoursePost> posts = [];
        string? title = null;
        try
        {
            DiscourseTopicReader reader = new(session, topic);
            DiscourseTopic shown = await reader.OpenAsync(cancellationToken).ConfigureAwait(false);
            title = shown.Title;
            // A topic that left the category is gone for its members; so is one that is deleted.
            if (shown.DeletedAt is null && shown.CategoryId == session.Category)
            {
                missing = await reader.FindAsync(numbers, cancellationToken).ConfigureAwait(false);
                posts = [.. reader.Posts.Where(DiscourseItems.IsMembers)];
                _unreadable += reader.Unreadable;
            }
        }
        catch (Exception refused) when (refused is DiscourseGoneException or FeedException { Health: FeedHealth.PermissionLost })
        {
            posts = [];
        }

        List<FeedItem> items =
            [.. posts.Where(post => !post.IsGone).Select(post => DiscourseItems.Of(post, title, session.Urls)).OfType<FeedItem>()];
        List<string> gone =
        [
            .. missing.Select(number => new DiscourseId(topic, number).ToString()),
            .. posts.Where(post => post.IsGone).Select(post => new DiscourseId(topic, post.PostNumber ?? 0).ToString()),
        ];
        await ConfirmAsync(gone.Count, cancellationToken).ConfigureAwait(false);
        return new FeedPage(items, gone, null);
    }

    /// <summary>A topic out of sight looks like one that is gone: the category must still be seen, asked once a sweep.</summary>
    private async Task ConfirmAsync(int gone, CancellationToken cancellationToken)
    {
        if (gone > 0 && !_sighted)
        {
            await session.CategoryAsync(cancellationToken).ConfigureAwait(false);
            _sighted = true;
        }
    }
}
