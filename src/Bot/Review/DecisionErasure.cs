using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review;

/// <summary>
/// What was written to the author, and what the deciders noted, goes with the flag's texts: both speak of them. Who decided what
/// and why remains.
/// </summary>
internal sealed class DecisionErasure : IErasureFollower
{
    public Task ErasedAsync(ModerationDb db, IReadOnlyList<long> revisions, CancellationToken cancellationToken) => db.Set<Decision>()
        .Where(d => d.MessageCipher != null || d.NoteCipher != null)
        .Where(d => d.Flag.State == FlagState.Closed
            && db.Set<Revision>().Any(r => r.ItemId == d.Flag.ItemId && revisions.Contains(r.Id)))
        .ExecuteUpdateAsync(
            set => set.SetProperty(d => d.MessageCipher, (byte[]?)null).SetProperty(d => d.NoteCipher, (byte[]?)null),
            cancellationToken);
}
