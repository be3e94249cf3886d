using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Actions;

/// <summary>The only way in which the program changes anything on a platform.</summary>
internal interface IItemRemover
{
    /// <summary>Takes an item away from its members.</summary>
    /// <returns>The outcome as a code: <c>deleted</c>, <c>already_gone</c>, <c>dry_run</c> or <c>by_hand</c>.</returns>
    /// <exception cref="FeedException">The platform refused or failed.</exception>
    Task<string> RemoveAsync(Item item, CancellationToken cancellationToken);
}
