using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review;

/// <summary>What members said of flagged items. Their reports come later than this folder, which only asks.</summary>
internal interface IMemberVoice
{
    /// <summary>The reports of a flag's item, the first one first.</summary>
    Task<IReadOnlyList<MemberSaid>> OfFlagAsync(long flagId, CancellationToken cancellationToken);

    /// <summary>Whether a report says that the item is a colleague's affair, read in the transaction of a decision.</summary>
    Task<bool> ConcernsAdminAsync(ModerationDb db, long itemId, CancellationToken cancellationToken);

    /// <summary>How many reports each of these flags has; those without any are left out.</summary>
    Task<IReadOnlyDictionary<long, int>> CountAsync(IReadOnlyCollection<long> flagIds, CancellationToken cancellationToken);
}
