using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Actions;

/// <summary>Removes on the platform.</summary>
internal sealed class PlatformRemover(IFeedClients clients) : IItemRemover
{
    public async Task<string> RemoveAsync(Item item, CancellationToken cancellationToken)
    {
        if (item.Imported || clients.Find(item.GroupId) is not { } client)
        {
            // An imported item is unknown to the platform by this id: the admin removes it herself.
            return ActionAnswers.ByHand;
        }

        // Asked first, so that a start after a crash never removes twice.
        return await client.StateAsync(item.PlatformId, cancellationToken).ConfigureAwait(false) == ItemState.Gone
            ? ActionAnswers.AlreadyGone
            : await client.RemoveAsync(item.PlatformId, cancellationToken).ConfigureAwait(false);
    }
}
