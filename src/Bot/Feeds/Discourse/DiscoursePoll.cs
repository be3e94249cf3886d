using System.Runtime.CompilerServices;
using ModerationBot.Bot.Feeds.Discourse.Wire;
using ModerationBot.Bot.Feeds.Shapes;

namespace ModerationBot.Bot.Feeds.Discourse;

/// <summary>
/// One poll: the category, as proof that we are a member, then the forum's newest posts, 50 a call, of which the category's own
/// are kept. Answers in old topics stand among the newest, too.
/// </summary>
internal sealed class DiscoursePoll(DiscourseSession session)
{
    /// <summary>More pages than a forum can have: a platform that goes round in circles stops here.</summary>
    private const int MostPages = 200_000;

    private FeedException? _broken;

    public async IAsyncEnumerable<FeedPage> RunAsync(
        DiscourseProgress progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        bool hadHistory = progress.HasHistory;
        DiscourseCategory category = await session.CategoryAsync(cancellationToken).ConfigureAwait(false);
        bool silent = true;
        foreach (DiscourseRange range in progress.Ranges)
        {
            DiscourseRange? rest = range;
            for (int pages = 0; rest is not null && pages < MostPages; pages++)
            {
                if (await PageAsync(rest, cancellationToken).ConfigureAwait(false) is not { } posts)
                {
                    break;
                }

                silent &= posts.Read.Count == 0;
                List<DiscoursePost> ours = [.. posts.Read.Where(post => post.CategoryId == session.Category && DiscourseItems.IsMembers(post))];
                (List<FeedItem> items, List<string> gone, int shapeless) = Sort([.. ours.Where(post => !progress.IsSeen(post))]);
                int unreadable = posts.Unreadable + shapeless;
                _broken ??= unreadable > 0 ? new FeedException(FeedHealth.ParseErrors, "malformed_item") : null;
                rest = progress.Handled(rest, posts.Read, ours, unreadable);
                yield return new FeedPage(items, gone, progress.HasRead ? progress.ToJson() : null);
            }
        }

        End(hadHistory && (silent || category.TopicCount == 0));
    }

    private void End(bool fellSilent)
    {
        if (_broken is not null)
        {
            throw _broken;
        }

        if (fellSilent)
        {
            throw new FeedException(FeedHealth.Empty, "category_empty");
        }
    }

    /// <summary>A page; null when it is broken, which must not keep other stretches from being read.</summary>
    private async Task<DiscoursePosts?> PageAsync(DiscourseRange range, CancellationToken cancellationToken)
    {
        try
        {
            DiscourseLatest latest = await session.GetAsync(
                session.Urls.Latest(range.To + 1), DiscourseJson.Default.DiscourseLatest, cancellationToken).ConfigureAwait(false);
            int unreadable = 0;
            IReadOnlyList<DiscoursePost> read = LooseList.Read(
                latest.LatestPosts ?? throw new FeedException(FeedHealth.ParseErrors, "malformed_page"),
                DiscourseJson.Default.DiscoursePost,
                ref unreadable);
            List<DiscoursePost> known = [.. read.Where(post => post.Id is not null && !(post.Id > range.To)).DistinctBy(post => post.Id)];
            unreadable += read.Count(post => post.Id is null);
            return known.Count > 0 || unreadable == 0
                ? new DiscoursePosts(known, unreadable)
                : throw new FeedException(FeedHealth.ParseErrors, "malformed_page");
        }
        catch (FeedException failure) when (failure.Health == FeedHealth.ParseErrors)
        {
            _broken ??= failure;
            return null;
        }
        catch (DiscourseGoneException)
        {
            throw new FeedException(FeedHealth.Unavailable, "list_gone");
        }
        catch (FeedException failure) when (failure.Health == FeedHealth.PermissionLost)
        {
            // Asked again, the category tells whether it is the key.
            await session.CategoryAsync(cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    private (List<FeedItem> Items, List<string> Gone, int Unreadable) Sort(List<DiscoursePost> posts)
    {
        List<FeedItem?> items = [.. posts.Where(post => !post.IsGone).Select(post => DiscourseItems.Of(post, post.TopicTitle, session.Urls))];
        List<string> gone = [.. posts.Where(post => post.IsGone).Select(post => DiscourseItems.IdOf(post)?.ToString()).OfType<string>()];
        return ([.. items.OfType<FeedItem>().Reverse()], gone, items.Count(item => item is null));
    }
}
