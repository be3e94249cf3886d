using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Actions;

/// <summary>The only way in which the program changes anything on a platform.</summary>
internal interface IItemActor
{
    /// <summary>Takes an item away from its members, or brings it back.</summary>
    /// <param name="item">The item.</param>
    /// <param name="verb"><see cref="FeedVerb.Remove"/> or <see cref="FeedVerb.Restore"/>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The outcome: a code of <see cref="FeedAnswers"/> or <see cref="ActionAnswers"/>.</returns>
    /// <exception cref="FeedException">The platform refused or failed.</exception>
    Task<string> ActAsync(Item item, FeedVerb verb, CancellationToken cancellationToken);
}
