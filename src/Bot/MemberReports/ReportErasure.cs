using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.MemberReports;

/// <summary>What members wrote goes with the flag's texts, in the same transaction; ground, day and count remain.</summary>
internal sealed class ReportErasure : IErasureFollower
{
    public Task ErasedAsync(ModerationDb db, IReadOnlyList<long> revisions, CancellationToken cancellationToken) => EraseAsync(
        db.Set<MemberReport>().Where(r => db.Set<Revision>().Any(v => v.ItemId == r.ItemId && revisions.Contains(v.Id))
            && db.Set<Flag>().Any(f => f.ItemId == r.ItemId && f.State == FlagState.Closed)),
        cancellationToken);

    public static Task<int> EraseAsync(IQueryable<MemberReport> reports, CancellationToken cancellationToken) => reports
        .Where(r => r.NoteCipher != null || r.TextCipher != null || r.LinkCipher != null)
        .ExecuteUpdateAsync(
            set => set.SetProperty(r => r.NoteCipher, (byte[]?)null).SetProperty(r => r.TextCipher, (byte[]?)null)
                .SetProperty(r => r.LinkCipher, (byte[]?)null),
            cancellationToken);
}
