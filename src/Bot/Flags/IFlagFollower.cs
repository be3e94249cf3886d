using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Flags;

/// <summary>
/// Told which flags were raised or took another verdict, inside the same transaction, so that a later folder keeps what it
/// finds them by. Every registered one is told.
/// </summary>
internal interface IFlagFollower
{
    /// <summary>Writes what belongs to the flags.</summary>
    /// <param name="db">With the transaction of the flag stage; the flags are saved.</param>
    /// <param name="flags">With their item, verdict and revision.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    Task RaisedAsync(ModerationDb db, IReadOnlyCollection<Flag> flags, CancellationToken cancellationToken);
}
