using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Actions;

/// <summary>The only way in which the program changes anything on a platform.</summary>
internal interface IItemActor
{
    /// <summary>Takes an item away from its members, brings it back, or writes to its author.</summary>
    /// <param name="item">The item.</param>
    /// <param name="action">
    /// <see cref="FeedVerb.Remove"/>, <see cref="FeedVerb.Restore"/>, <see cref="FeedVerb.Hide"/>, <see cref="FeedVerb.Show"/> or
    /// <see cref="FeedVerb.Reply"/> with its words.
    /// </param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The outcome: a code of <see cref="FeedAnswers"/> or <see cref="ActionAnswers"/>.</returns>
    /// <exception cref="FeedException">The platform refused or failed.</exception>
    Task<string> ActAsync(Item item, FeedAction action, CancellationToken cancellationToken);
}
