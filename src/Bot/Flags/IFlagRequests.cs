using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Flags;

/// <summary>
/// Items that somebody asked a person to look at, whatever the detectors say. A later folder answers; every registered one
/// is asked, inside the transaction of the flag stage.
/// </summary>
internal interface IFlagRequests
{
    /// <summary>The ruling for each of these items that was asked for, by item id.</summary>
    Task<IReadOnlyDictionary<long, PolicyRuling>> ReadAsync(
        ModerationDb db, IReadOnlyCollection<long> itemIds, CancellationToken cancellationToken);
}
