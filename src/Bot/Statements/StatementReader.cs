using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Statements;

/// <summary>Reads statements for the pages and the files.</summary>
internal sealed class StatementReader(IDbContextFactory<ModerationDb> factory, Admins people)
{
    private const int PageSize = 50;

    /// <summary>Statements waiting for a person to send them.</summary>
    public async Task<int> CountToSendAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await db.Set<Statement>().CountAsync(s => s.Delivery == StatementDelivery.ByHand, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The statement of a decision; null when there is none.</summary>
    public async Task<StatementView?> FindAsync(long decisionId, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        Statement? row = await db.Set<Statement>().AsNoTracking().Include(s => s.Decision)
            .FirstOrDefaultAsync(s => s.DecisionId == decisionId, cancellationToken).ConfigureAwait(false);
        return row is null ? null : await ViewAsync(row, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One page of a week's statements, or of all.</summary>
    /// <param name="week">Null for all.</param>
    /// <param name="page">From 1; out of range is the nearest.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<StatementList> ListAsync(StatementWeek? week, int page, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        IQueryable<Statement> asked = await InAsync(db, week, cancellationToken).ConfigureAwait(false);
        int count = await asked.CountAsync(cancellationToken).ConfigureAwait(false);
        int pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        List<Statement> rows = await asked.Include(s => s.Decision).OrderByDescending(s => s.MadeAt).ThenByDescending(s => s.Id)
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken).ConfigureAwait(false);
        List<StatementView> views = [];
        foreach (Statement row in rows)
        {
            views.Add(await ViewAsync(row, cancellationToken).ConfigureAwait(false));
        }

        return new StatementList(views, page, pages, count);
    }

    /// <summary>Every statement of a week, or of all time, the oldest first.</summary>
    public async Task<IReadOnlyList<Statement>> AllAsync(StatementWeek? week, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        IQueryable<Statement> asked = await InAsync(db, week, cancellationToken).ConfigureAwait(false);
        return await asked.OrderBy(s => s.MadeAt).ThenBy(s => s.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A week is that of the first watched group's zone.</summary>
    private static async Task<IQueryable<Statement>> InAsync(ModerationDb db, StatementWeek? week, CancellationToken cancellationToken)
    {
        IQueryable<Statement> all = db.Set<Statement>().AsNoTracking();
        if (week is not { } asked)
        {
            return all;
        }

        Group? group = await db.Set<Group>().AsNoTracking().OrderByDescending(g => g.HasFeed).ThenBy(g => g.Id)
            .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        DateTimeOffset from = asked.From(group?.Zone ?? TimeZoneInfo.Utc);
        DateTimeOffset to = asked.To(group?.Zone ?? TimeZoneInfo.Utc);
        return all.Where(s => s.MadeAt >= from && s.MadeAt < to);
    }

    private async Task<StatementView> ViewAsync(Statement row, CancellationToken cancellationToken) => new(
        row,
        StatementContent.FromJson(row.Content),
        row.Decision.FlagId,
        row.DeliveredBy is { } sender ? await people.FindNameAsync(sender, cancellationToken).ConfigureAwait(false) : null);
}
