using ModerationBot.Bot.Feeds.Discourse.Wire;

namespace ModerationBot.Bot.Feeds.Discourse;

/// <summary>Acts on posts of the category. The state is read first, so that asking twice is the same as once.</summary>
internal sealed class DiscourseActions(DiscourseSession session)
{
    private const int Inappropriate = 4;
    private const int SomethingElse = 7;

    public async Task<string> DoAsync(FeedAction action, CancellationToken cancellationToken)
    {
        if (await FindAsync(action.PlatformId, cancellationToken).ConfigureAwait(false) is not { } found)
        {
            return FeedAnswers.AlreadyGone;
        }

        try
        {
            return await DoAsync(action, found, cancellationToken).ConfigureAwait(false);
        }
        catch (DiscourseGoneException)
        {
            await session.CategoryAsync(cancellationToken).ConfigureAwait(false);
            return FeedAnswers.AlreadyGone;
        }
    }

    /// <summary>Whether members still see a post.</summary>
    public async Task<ItemState> StateAsync(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken).ConfigureAwait(false) switch
        {
            null or { IsGone: true } => ItemState.Gone,
            { Post.Hidden: true } => ItemState.Hidden,
            _ => ItemState.Visible,
        };

    private Task<string> DoAsync(FeedAction action, DiscourseFound found, CancellationToken cancellationToken) => action.Verb switch
    {
        FeedVerb.Remove => RemoveAsync(found, cancellationToken),
        FeedVerb.Restore => RestoreAsync(found, cancellationToken),
        FeedVerb.Hide => HideAsync(found, cancellationToken),
        FeedVerb.Show => ShowAsync(found, cancellationToken),
        FeedVerb.Reply => ReplyAsync(found, action.Text ?? "", cancellationToken),
        FeedVerb.Flag => FlagAsync(found, action.Text ?? "", cancellationToken),
        _ => throw new FeedException(FeedHealth.PermissionLost, FeedVerbs.Unsupported),
    };

    private async Task<string> RemoveAsync(DiscourseFound found, CancellationToken cancellationToken)
    {
        if (found.IsGone)
        {
            return FeedAnswers.AlreadyGone;
        }

        Uri uri = found.Id.Opens ? session.Urls.Topic(found.Id.Topic) : session.Urls.Post(found.PostId);
        await session.ChangeAsync(HttpMethod.Delete, uri, cancellationToken).ConfigureAwait(false);
        return FeedAnswers.Trashed;
    }

    private async Task<string> RestoreAsync(DiscourseFound found, CancellationToken cancellationToken)
    {
        if (found.IsGone)
        {
            Uri uri = found.Id.Opens ? session.Urls.RecoverTopic(found.Id.Topic) : session.Urls.RecoverPost(found.PostId);
            await session.ChangeAsync(HttpMethod.Put, uri, cancellationToken).ConfigureAwait(false);
        }

        return FeedAnswers.Restored;
    }

    /// <summary>There is no call that only hides: a flag on which a moderator acts at once does. Whether it did is then looked up.</summary>
    private async Task<string> HideAsync(DiscourseFound found, CancellationToken cancellationToken)
    {
        if (!found.Post.Hidden)
        {
            DiscourseMark mark = new(found.PostId, Inappropriate, null, true);
            await session.AddAsync(session.Urls.NewFlag(), mark, DiscourseJson.Default.DiscourseMark, cancellationToken)
                .ConfigureAwait(false);
            await ExpectAsync(found, hidden: true, cancellationToken).ConfigureAwait(false);
        }

        return FeedAnswers.Hidden;
    }

    private async Task<string> ShowAsync(DiscourseFound found, CancellationToken cancellationToken)
    {
        if (found.Post.Hidden)
        {
            await session.ChangeAsync(HttpMethod.Put, session.Urls.Unhide(found.PostId), cancellationToken).ConfigureAwait(false);
            await ExpectAsync(found, hidden: false, cancellationToken).ConfigureAwait(false);
        }

        return FeedAnswers.Shown;
    }

    private async Task ExpectAsync(DiscourseFound found, bool hidden, CancellationToken cancellationToken)
    {
        DiscoursePost now = await session.GetAsync(
            session.Urls.Post(found.PostId), DiscourseJson.Default.DiscoursePost, cancellationToken).ConfigureAwait(false);
        if (now.Hidden != hidden)
        {
            throw new FeedException(FeedHealth.Unavailable, hidden ? "not_hidden" : "still_hidden");
        }
    }

    private async Task<string> ReplyAsync(DiscourseFound found, string text, CancellationToken cancellationToken)
    {
        DiscourseReply reply = new(found.Id.Topic, text, found.Id.Opens ? null : found.Id.Number);
        await session.AddAsync(session.Urls.NewPost(), reply, DiscourseJson.Default.DiscourseReply, cancellationToken).ConfigureAwait(false);
        return FeedAnswers.Replied;
    }

    private async Task<string> FlagAsync(DiscourseFound found, string reasons, CancellationToken cancellationToken)
    {
        DiscourseMark mark = new(found.PostId, SomethingElse, reasons, null);
        await session.AddAsync(session.Urls.NewFlag(), mark, DiscourseJson.Default.DiscourseMark, cancellationToken).ConfigureAwait(false);
        return FeedAnswers.Flagged;
    }

    /// <summary>A post with its topic; null when it is gone although the category is still seen.</summary>
    private async Task<DiscourseFound?> FindAsync(string text, CancellationToken cancellationToken)
    {
        DiscourseId id = DiscourseId.Parse(text) ?? throw new FeedException(FeedHealth.PermissionLost, "no_such_id");
        try
        {
            DiscourseTopic topic = await session.GetAsync(
                session.Urls.Topic(id.Topic), DiscourseJson.Default.DiscourseTopic, cancellationToken).ConfigureAwait(false);
            if (topic.CategoryId != session.Category)
            {
                throw new FeedException(FeedHealth.Unavailable, "other_category");
            }

            DiscoursePost post = await session.GetAsync(
                session.Urls.ByNumber(id), DiscourseJson.Default.DiscoursePost, cancellationToken).ConfigureAwait(false);
            return new DiscourseFound(id, post.Id ?? throw new FeedException(FeedHealth.ParseErrors, "malformed_item"), post, topic);
        }
        catch (Exception refused) when (refused is DiscourseGoneException or FeedException { Health: FeedHealth.PermissionLost })
        {
            await session.CategoryAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }
    }
}
