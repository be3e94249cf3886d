using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Reports;

/// <summary>Finds a week's report: as it was made when the week was over, or counted now while it runs.</summary>
internal sealed class ReportShelf(IDbContextFactory<ModerationDb> factory, WeekReader reader)
{
    /// <summary>The numbers; null when there is no such group.</summary>
    public async Task<WeekNumbers?> FindAsync(string groupId, IsoWeek week, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        string name = week.ToString();
        string? made = await db.Set<Report>().Where(r => r.GroupId == groupId && r.Week == name).Select(r => r.Numbers)
            .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return made is null
            ? await reader.ReadAsync(groupId, week, cancellationToken).ConfigureAwait(false)
            : ReportFormats.FromJson(made);
    }

    /// <summary>Weeks with a report, newest first.</summary>
    public async Task<IReadOnlyList<string>> WeeksAsync(string groupId, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await db.Set<Report>().Where(r => r.GroupId == groupId).OrderByDescending(r => r.Week).Select(r => r.Week)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
    }
}
