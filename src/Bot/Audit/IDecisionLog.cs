using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Audit;

/// <summary>Appends to the hash-chained log.</summary>
internal interface IDecisionLog
{
    /// <summary>
    /// Adds an entry to the caller's context; it is saved with the caller's own rows, in the same transaction, so
    /// that nothing happens unlogged and nothing is logged that did not happen. The caller must hold a transaction.
    /// </summary>
    /// <param name="db">A context with an open transaction.</param>
    /// <param name="kind">A code of <see cref="LogKinds"/>.</param>
    /// <param name="payload">Ids, codes and counts only; members' text never goes here.</param>
    /// <param name="cancellationToken">Stops before the entry is added.</param>
    Task AppendAsync(ModerationDb db, string kind, IReadOnlyDictionary<string, object?> payload, CancellationToken cancellationToken);
}
