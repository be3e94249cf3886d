using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.MemberReports;

/// <summary>Reads reports for the review pages.</summary>
internal sealed class MemberVoice(IDbContextFactory<ModerationDb> factory, MemberTexts texts) : IMemberVoice
{
    public async Task<IReadOnlyList<MemberSaid>> OfFlagAsync(long flagId, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        List<MemberReport> reports = await db.Set<MemberReport>().AsNoTracking()
            .Where(r => db.Set<Flag>().Any(f => f.Id == flagId && f.ItemId == r.ItemId))
            .OrderBy(r => r.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. reports.Select(r => new MemberSaid(
                r.Ground, texts.Open(r.NoteCipher), texts.Open(r.TextCipher), LinkOf(texts.Open(r.LinkCipher)), r.Day)
                { ConcernsAdmin = r.ConcernsAdmin }),
        ];
    }

    public Task<bool> ConcernsAdminAsync(ModerationDb db, long itemId, CancellationToken cancellationToken) =>
        db.Set<MemberReport>().AnyAsync(r => r.ItemId == itemId && r.ConcernsAdmin, cancellationToken);

    public async Task<IReadOnlyDictionary<long, int>> CountAsync(IReadOnlyCollection<long> flagIds, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await db.Set<Flag>().Where(f => flagIds.Contains(f.Id))
            .Select(f => new { f.Id, Count = db.Set<MemberReport>().Count(r => r.ItemId == f.ItemId) })
            .Where(row => row.Count > 0)
            .ToDictionaryAsync(row => row.Id, row => row.Count, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Only web addresses become links: it comes from outside.</summary>
    private static string? LinkOf(string? link) => link is null ? null : LinkTargets.Web(link)?.AbsoluteUri;
}
