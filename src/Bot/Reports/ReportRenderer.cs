using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Reports;

/// <summary>From a group, a week and a format to the finished file; pages and the command line share it.</summary>
internal sealed class ReportRenderer(IDbContextFactory<ModerationDb> factory, ReportShelf shelf, ReportFormats formats)
{
    /// <param name="groupId">A group of table <c>groups</c>.</param>
    /// <param name="week">Any week; one without items gives zeros.</param>
    /// <param name="format">One of <see cref="ReportFormats.All"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The file's content; null when there is no such group.</returns>
    public async Task<string?> RenderAsync(string groupId, IsoWeek week, string format, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        Group? group = await db.Set<Group>().AsNoTracking().SingleOrDefaultAsync(g => g.Id == groupId, cancellationToken).ConfigureAwait(false);
        FoundReport? found = group is null ? null : await shelf.FindAsync(groupId, week, cancellationToken).ConfigureAwait(false);
        if (group is null || found is null)
        {
            return null;
        }

        WeekNumbers numbers = found.Numbers;
        return format switch
        {
            "json" => ReportFormats.ToJson(numbers),
            "csv" => ReportFormats.ToCsv(numbers),
            "text" => found.Text ?? ReportFormats.ToText(SheetOf(numbers, group)),
            "html" => await formats.ToHtmlAsync(SheetOf(numbers, group), group.Language).ConfigureAwait(false),
            _ => throw new ArgumentOutOfRangeException(nameof(format), $"format: must be one of {string.Join(", ", ReportFormats.All)}."),
        };
    }

    private static ReportSheet SheetOf(WeekNumbers numbers, Group group) => ReportSheet.Of(numbers, new ReportText(group.Language), group.Zone);
}
