using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Reports;

/// <summary>Makes the report of each finished week, once; after a stop it catches up on the weeks that it missed.</summary>
internal sealed class ReportStage(
    IDbContextFactory<ModerationDb> factory, WeekReader reader, IDecisionLog log, IOptions<ReportsOptions> options, TimeProvider time)
    : IStage
{
    public string Name => "report";

    public TimeSpan Interval => TimeSpan.FromSeconds(30);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        List<Group> groups;
        await using (ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false))
        {
            groups = await db.Set<Group>().AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        }

        int made = 0;
        foreach (Group group in groups)
        {
            if (await NextMissingAsync(group, cancellationToken).ConfigureAwait(false) is { } week)
            {
                made += await MakeAsync(group, week, cancellationToken).ConfigureAwait(false);
            }
        }

        return made;
    }

    /// <summary>The earliest finished week without a report, from the first week in which the group was read.</summary>
    private async Task<IsoWeek?> NextMissingAsync(Group group, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        DateTimeOffset? first = await db.Set<Item>().Where(i => i.GroupId == group.Id)
            .MinAsync(i => (DateTimeOffset?)i.SeenAt, cancellationToken).ConfigureAwait(false);
        if (first is null)
        {
            return null;
        }

        HashSet<string> made = [.. await db.Set<Report>().Where(r => r.GroupId == group.Id).Select(r => r.Week)
            .ToListAsync(cancellationToken).ConfigureAwait(false)];
        DateTimeOffset now = time.GetUtcNow();
        for (IsoWeek week = IsoWeek.Of(first.Value, group.Zone); week.End(group.Zone).AddHours(options.Value.Hour) <= now; week = week.Next)
        {
            if (!made.Contains(week.ToString()))
            {
                return week;
            }
        }

        return null;
    }

    private async Task<int> MakeAsync(Group group, IsoWeek week, CancellationToken cancellationToken)
    {
        WeekNumbers? numbers = await reader.ReadAsync(group.Id, week, cancellationToken).ConfigureAwait(false);
        if (numbers is null)
        {
            return 0;
        }

        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        db.Add(new Report
        {
            GroupId = group.Id,
            Week = week.ToString(),
            Numbers = ReportFormats.ToJson(numbers),
            Text = ReportFormats.ToText(ReportSheet.Of(numbers, new ReportText(group.Language), group.Zone)),
            MadeAt = time.GetUtcNow(),
        });
        await log.AppendAsync(
            db,
            LogKinds.ReportMade,
            new Dictionary<string, object?> { ["group"] = group.Id, ["week"] = week.ToString() },
            cancellationToken).ConfigureAwait(false);
        try
        {
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return 1;
        }
        catch (DbUpdateException exception) when (UniqueConflict.Is(exception))
        {
            // Another process made it first.
            return 0;
        }
    }
}
