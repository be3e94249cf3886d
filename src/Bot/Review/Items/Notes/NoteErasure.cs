using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review.Items.Notes;

/// <summary>What the team wrote about a text goes with it, in the same transaction; who wrote and when remains.</summary>
internal sealed class NoteErasure : IErasureFollower
{
    public Task ErasedAsync(ModerationDb db, IReadOnlyList<long> revisions, CancellationToken cancellationToken) => db.Set<TeamNote>()
        .Where(n => n.TextCipher != null && n.Flag.State == FlagState.Closed
            && db.Set<Revision>().Any(r => r.ItemId == n.Flag.ItemId && revisions.Contains(r.Id)))
        .ExecuteUpdateAsync(set => set.SetProperty(n => n.TextCipher, (byte[]?)null), cancellationToken);
}
