using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.MemberReports;

/// <summary>Asks the flag stage for the items that members reported before they were judged.</summary>
internal sealed class PendingReports : IFlagRequests
{
    public async Task<IReadOnlyDictionary<long, PolicyRuling>> ReadAsync(
        ModerationDb db, IReadOnlyCollection<long> itemIds, CancellationToken cancellationToken)
    {
        var reports = await db.Set<MemberReport>().Where(r => itemIds.Contains(r.ItemId)).OrderBy(r => r.Id)
            .Select(r => new { r.ItemId, r.Ground }).ToListAsync(cancellationToken).ConfigureAwait(false);
        return reports.GroupBy(r => r.ItemId).ToDictionary(
            same => same.Key,
            same => same.Select(r => ReportGrounds.Ruling(r.Ground)).MaxBy(ruling => ruling.Severity)!);
    }
}
