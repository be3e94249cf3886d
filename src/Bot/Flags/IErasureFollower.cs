using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Flags;

/// <summary>
/// Told which texts are erased for good, inside the same transaction, so that a later folder removes what it keeps about
/// them. Every registered one is told.
/// </summary>
internal interface IErasureFollower
{
    /// <summary>Removes what belongs to erased revisions.</summary>
    /// <param name="db">With the transaction of the erasure.</param>
    /// <param name="revisions">Ids of the revisions whose text goes.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    Task ErasedAsync(ModerationDb db, IReadOnlyList<long> revisions, CancellationToken cancellationToken);
}
