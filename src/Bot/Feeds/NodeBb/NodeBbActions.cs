using ModerationBot.Bot.Feeds.NodeBb.Wire;

namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>
/// Acts on posts. The state is read first, because the platform refuses to do a thing twice, and to act on posts of another
/// category, which the account may well be able to.
/// </summary>
internal sealed class NodeBbActions(NodeBbSession session, NodeBbReader reader, NodeBbHeld held, Func<CancellationToken, Task> confirmSight)
{
    public async Task<string> DoAsync(FeedAction action, CancellationToken cancellationToken)
    {
        if (NodeBbIds.IsQueued(action.PlatformId))
        {
            return await DoHeldAsync(action, cancellationToken).ConfigureAwait(false);
        }

        if (await FindAsync(action.PlatformId, cancellationToken).ConfigureAwait(false) is not { } found)
        {
            return FeedAnswers.AlreadyGone;
        }

        try
        {
            return await DoAsync(action, found, cancellationToken).ConfigureAwait(false);
        }
        catch (NodeBbGoneException)
        {
            await confirmSight(cancellationToken).ConfigureAwait(false);
            return FeedAnswers.AlreadyGone;
        }
    }

    /// <summary>Whether members still see a post.</summary>
    public async Task<ItemState> StateAsync(string id, CancellationToken cancellationToken)
    {
        if (NodeBbIds.IsQueued(id))
        {
            bool waits = await held.WaitsAsync(id, cancellationToken).ConfigureAwait(false);
            return waits ? ItemState.Hidden : ItemState.Gone;
        }

        return await FindAsync(id, cancellationToken).ConfigureAwait(false) is { Post.Deleted: false, Topic.Deleted: false }
            ? ItemState.Visible
            : ItemState.Gone;
    }

    private Task<string> DoAsync(FeedAction action, NodeBbFound found, CancellationToken cancellationToken) => action.Verb switch
    {
        FeedVerb.Remove => SwitchAsync(found, HttpMethod.Delete, deleted: true, cancellationToken),
        FeedVerb.Restore => SwitchAsync(found, HttpMethod.Put, deleted: false, cancellationToken),
        FeedVerb.Purge => PurgeAsync(found, cancellationToken),
        FeedVerb.Reply => ReplyAsync(found, action.Text ?? "", cancellationToken),
        FeedVerb.Flag => FlagAsync(found, action.Text ?? "", cancellationToken),
        _ => throw new FeedException(FeedHealth.PermissionLost, FeedVerbs.Unsupported),
    };

    /// <summary>A waiting post can be refused, and its author told why.</summary>
    private async Task<string> DoHeldAsync(FeedAction action, CancellationToken cancellationToken)
    {
        if (action.Verb is not (FeedVerb.Remove or FeedVerb.Purge or FeedVerb.Reply))
        {
            throw new FeedException(FeedHealth.PermissionLost, FeedVerbs.Unsupported);
        }

        if (!await held.WaitsAsync(action.PlatformId, cancellationToken).ConfigureAwait(false))
        {
            await confirmSight(cancellationToken).ConfigureAwait(false);
            return FeedAnswers.AlreadyGone;
        }

        if (action.Verb == FeedVerb.Reply)
        {
            NodeBbNote note = new(action.Text ?? "");
            await session.AddAsync(session.Urls.QueuedNote(action.PlatformId), note, NodeBbJson.Default.NodeBbNote, cancellationToken)
                .ConfigureAwait(false);
            return FeedAnswers.Replied;
        }

        await session.ChangeAsync(HttpMethod.Delete, session.Urls.Queued(action.PlatformId), cancellationToken).ConfigureAwait(false);
        return FeedAnswers.Deleted;
    }

    /// <summary>
    /// Deletes softly or brings back. An opening post takes its topic with it, answers included; the platform does the second
    /// step itself where there are none.
    /// </summary>
    private async Task<string> SwitchAsync(NodeBbFound found, HttpMethod method, bool deleted, CancellationToken cancellationToken)
    {
        bool changed = found.Post.Deleted != deleted;
        if (changed)
        {
            await session.ChangeAsync(method, session.Urls.PostState(found.Pid), cancellationToken).ConfigureAwait(false);
        }

        if (found.Opens
            && (await reader.PageAsync(found.Tid, 1, cancellationToken).ConfigureAwait(false)).Deleted != deleted)
        {
            await session.ChangeAsync(method, session.Urls.TopicState(found.Tid), cancellationToken).ConfigureAwait(false);
            changed = true;
        }

        return (deleted, changed) switch
        {
            (false, _) => FeedAnswers.Restored,
            (true, true) => FeedAnswers.Trashed,
            _ => FeedAnswers.AlreadyGone,
        };
    }

    private async Task<string> PurgeAsync(NodeBbFound found, CancellationToken cancellationToken)
    {
        Uri uri = found.Opens ? session.Urls.Topic(found.Tid) : session.Urls.Post(found.Pid);
        await session.ChangeAsync(HttpMethod.Delete, uri, cancellationToken).ConfigureAwait(false);
        return FeedAnswers.Deleted;
    }

    private async Task<string> ReplyAsync(NodeBbFound found, string text, CancellationToken cancellationToken)
    {
        NodeBbReply reply = new(text, found.Opens ? null : found.Pid);
        await session.AddAsync(session.Urls.Topic(found.Tid), reply, NodeBbJson.Default.NodeBbReply, cancellationToken)
            .ConfigureAwait(false);
        return FeedAnswers.Replied;
    }

    private async Task<string> FlagAsync(NodeBbFound found, string reasons, CancellationToken cancellationToken)
    {
        NodeBbFlag flag = new("post", found.Pid, reasons);
        await session.AddAsync(session.Urls.Flags(), flag, NodeBbJson.Default.NodeBbFlag, cancellationToken).ConfigureAwait(false);
        return FeedAnswers.Flagged;
    }

    /// <summary>A post with its topic; null when it is gone although the category is still seen.</summary>
    private async Task<NodeBbFound?> FindAsync(string pid, CancellationToken cancellationToken)
    {
        try
        {
            if (!NodeBbIds.IsPost(pid))
            {
                throw new FeedException(FeedHealth.PermissionLost, "no_such_id");
            }

            NodeBbPost post =
                await session.CallAsync(session.Urls.Post(pid), NodeBbJson.Default.NodeBbPost, cancellationToken).ConfigureAwait(false);
            string tid = post.Tid ?? throw new FeedException(FeedHealth.ParseErrors, "malformed_item");
            NodeBbTopicPage topic = await reader.PageAsync(tid, 1, cancellationToken).ConfigureAwait(false);
            return topic.Cid == session.Category
                ? new NodeBbFound(pid, tid, post, topic)
                : throw new FeedException(FeedHealth.PermissionLost, "other_category");
        }
        catch (NodeBbGoneException)
        {
            await confirmSight(cancellationToken).ConfigureAwait(false);
            return null;
        }
    }
}
