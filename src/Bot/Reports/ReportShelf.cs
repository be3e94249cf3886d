using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Reports;

/// <summary>Finds a week's report: as it was made when the week was over, or counted now while it runs.</summary>
internal sealed class ReportShelf(IDbContextFactory<ModerationDb> factory, WeekReader reader)
{
    /// <summary>The report; null when there is no such group.</summary>
    public async Task<FoundReport?> FindAsync(string groupId, IsoWeek week, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        string name = week.ToString();
        Report? made = await db.Set<Report>().AsNoTracking()
            .SingleOrDefaultAsync(r => r.GroupId == groupId && r.Week == name, cancellationToken).ConfigureAwait(false);
        if (made is not null)
        {
            return new FoundReport(ReportFormats.FromJson(made.Numbers), made.Text);
        }

        WeekNumbers? counted = await reader.ReadAsync(groupId, week, cancellationToken).ConfigureAwait(false);
        return counted is null ? null : new FoundReport(counted, null);
    }
}
