using ModerationBot.Bot.Feeds.BuddyPress.Wire;

namespace ModerationBot.Bot.Feeds.BuddyPress;

/// <summary>Acts on posts and comments of the group. A site administrator can delete anything anywhere: the place is looked at first.</summary>
internal sealed class BuddyPressActions(BuddyPressSession session)
{
    /// <summary>Whether members still see an item.</summary>
    public async Task<ItemState> StateAsync(string platformId, CancellationToken cancellationToken) =>
        await FindAsync(IdOf(platformId), cancellationToken).ConfigureAwait(false) is { Status: not "spam" }
            ? ItemState.Visible
            : ItemState.Gone;

    /// <summary>Deletes for good; a post takes its comments with it.</summary>
    public async Task<string> DeleteAsync(string platformId, CancellationToken cancellationToken)
    {
        BuddyPressId id = IdOf(platformId);
        if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is null)
        {
            return FeedAnswers.AlreadyGone;
        }

        try
        {
            BuddyPressDeleted answer = await session.OneAsync(
                HttpMethod.Delete, urls => urls.One(id.Number), BuddyPressJson.Default.BuddyPressDeleted, cancellationToken).ConfigureAwait(false);
            return answer.Deleted ? FeedAnswers.Deleted : throw new FeedException(FeedHealth.Unavailable, "refused_without_code");
        }
        catch (BuddyPressGoneException)
        {
            await session.ConfirmSightAsync(cancellationToken).ConfigureAwait(false);
            return FeedAnswers.AlreadyGone;
        }
    }

    /// <summary>Comments under an item. The words are ours: what looks like a tag is escaped.</summary>
    public async Task<string> ReplyAsync(string platformId, string words, CancellationToken cancellationToken)
    {
        BuddyPressId id = IdOf(platformId);
        if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is null)
        {
            return FeedAnswers.AlreadyGone;
        }

        string content = words.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
        BuddyPressComment comment = new("activity", "activity_comment", id.Post, id.Comment, content);
        await session.AddAsync(comment, cancellationToken).ConfigureAwait(false);
        return FeedAnswers.Replied;
    }

    /// <summary>An item; null when it is gone although the group is still seen.</summary>
    private async Task<BuddyPressActivity?> FindAsync(BuddyPressId id, CancellationToken cancellationToken)
    {
        try
        {
            BuddyPressActivity found = await session.OneAsync(
                HttpMethod.Get, urls => urls.One(id.Number), BuddyPressJson.Default.BuddyPressActivity, cancellationToken).ConfigureAwait(false);
            return found.PrimaryItemId == (id.Comment is null ? session.Group : id.Post)
                ? found
                : throw new FeedException(FeedHealth.PermissionLost, "other_group");
        }
        catch (BuddyPressGoneException)
        {
            await session.ConfirmSightAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }
    }

    private static BuddyPressId IdOf(string platformId) =>
        BuddyPressId.Parse(platformId) ?? throw new FeedException(FeedHealth.PermissionLost, "no_such_id");
}
