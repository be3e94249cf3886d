using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Actions;

/// <summary>Removes on the platform.</summary>
internal sealed class PlatformRemover(IFeedClients clients) : IItemRemover
{
    public async Task<string> RemoveAsync(Item item, CancellationToken cancellationToken)
    {
        if (clients.Find(item.GroupId) is not { } client)
        {
            // A group that only receives imports: the admin removes the item herself.
            return ActionAnswers.ByHand;
        }

        // Asked first, so that a start after a crash never removes twice.
        return await client.StateAsync(item.PlatformId, cancellationToken).ConfigureAwait(false) == ItemState.Gone
            ? ActionAnswers.AlreadyGone
            : await client.RemoveAsync(item.PlatformId, cancellationToken).ConfigureAwait(false);
    }
}
