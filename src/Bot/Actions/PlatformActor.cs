using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Actions;

/// <summary>Acts on the platform.</summary>
internal sealed class PlatformActor(IFeedClients clients) : IItemActor
{
    /// <summary>Whether the program can do it itself; an import is unknown to the platform by its id.</summary>
    public bool Reaches(Item item, FeedVerb verb) => !item.Imported && clients.Find(item.GroupId)?.Capabilities.Can(verb) == true;

    public async Task<string> ActAsync(Item item, FeedAction action, CancellationToken cancellationToken)
    {
        if (!Reaches(item, action.Verb) || clients.Find(item.GroupId) is not { } client)
        {
            return ActionAnswers.ByHand;
        }

        // Asked first, so that a start after a crash never removes twice.
        return action.Verb is FeedVerb.Remove or FeedVerb.Hide && await IsGoneAsync(item, cancellationToken).ConfigureAwait(false)
            ? FeedAnswers.AlreadyGone
            : await client.ActAsync(action, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether an item that the program reaches is no longer on its platform.</summary>
    /// <exception cref="FeedException">The platform refused or failed.</exception>
    public async Task<bool> IsGoneAsync(Item item, CancellationToken cancellationToken) => clients.Find(item.GroupId) is { } client
        && await client.StateAsync(item.PlatformId, cancellationToken).ConfigureAwait(false) == ItemState.Gone;
}
