using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Actions;

/// <summary>Acts on the platform.</summary>
internal sealed class PlatformActor(IFeedClients clients) : IItemActor
{
    /// <summary>Whether the program can reach the item itself; an import is unknown to the platform by its id.</summary>
    public bool Reaches(Item item) => !item.Imported && clients.Find(item.GroupId) is not null;

    public async Task<string> ActAsync(Item item, FeedVerb verb, CancellationToken cancellationToken)
    {
        if (!Reaches(item) || clients.Find(item.GroupId) is not { } client)
        {
            return ActionAnswers.ByHand;
        }

        // Asked first, so that a start after a crash never removes twice.
        return verb == FeedVerb.Remove && await client.StateAsync(item.PlatformId, cancellationToken).ConfigureAwait(false) == ItemState.Gone
            ? FeedAnswers.AlreadyGone
            : await client.ActAsync(new FeedAction(verb, item.PlatformId), cancellationToken).ConfigureAwait(false);
    }
}
