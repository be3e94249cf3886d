using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Actions;

/// <summary>Removes on the platform.</summary>
internal sealed class PlatformRemover(IFeedClients clients) : IItemRemover
{
    /// <summary>Whether the program can remove the item itself; an import is unknown to the platform by its id.</summary>
    public bool Reaches(Item item) => !item.Imported && clients.Find(item.GroupId) is not null;

    public async Task<string> RemoveAsync(Item item, CancellationToken cancellationToken)
    {
        if (!Reaches(item) || clients.Find(item.GroupId) is not { } client)
        {
            return ActionAnswers.ByHand;
        }

        // Asked first, so that a start after a crash never removes twice.
        return await client.StateAsync(item.PlatformId, cancellationToken).ConfigureAwait(false) == ItemState.Gone
            ? FeedAnswers.AlreadyGone
            : await client.ActAsync(new FeedAction(FeedVerb.Remove, item.PlatformId), cancellationToken).ConfigureAwait(false);
    }
}
