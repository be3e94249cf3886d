using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Flags;

/// <summary>
/// Items whose text a later folder still needs, such as that of an open appeal: it is not erased before that is over, however
/// long it was kept. Every registered one is asked.
/// </summary>
internal interface IEvidenceHold
{
    /// <summary>Ids of the items to keep, as a query of the erasure.</summary>
    IQueryable<long> HeldItems(ModerationDb db);
}
