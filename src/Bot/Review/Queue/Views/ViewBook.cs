using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review.Queue.Views;

/// <summary>Keeps each person's own views of the queue. Nobody reads, changes or deletes a colleague's.</summary>
internal sealed class ViewBook(IDbContextFactory<ModerationDb> factory, IDecisionLog log, TimeProvider time)
{
    /// <summary>Longest name, in UTF-16 units.</summary>
    public const int MaxName = 40;

    /// <summary>Views of one person.</summary>
    public const int MaxViews = 20;

    /// <summary>A person's views, by name.</summary>
    public async Task<IReadOnlyList<QueueView>> ListAsync(string adminId, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        List<SavedView> views = await db.Set<SavedView>().AsNoTracking().Where(v => v.AdminId == adminId).OrderBy(v => v.Name)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. views.Select(v => new QueueView(v.Id, v.Name, QueueFilter.Parse(v.Query)))];
    }

    /// <summary>Keeps a filter under a name; a view of the same name takes the new filter.</summary>
    /// <param name="adminId">Whose view it is.</param>
    /// <param name="name">As it was typed.</param>
    /// <param name="filter">Its page and its search are left out.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public async Task<ViewStatus> SaveAsync(string adminId, string? name, QueueFilter filter, CancellationToken cancellationToken)
    {
        string wanted = string.Join(' ', (name ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        if (wanted.Length is 0 or > MaxName)
        {
            return wanted.Length == 0 ? ViewStatus.NameMissing : ViewStatus.NameTooLong;
        }

        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        List<SavedView> views = await db.Set<SavedView>().Where(v => v.AdminId == adminId).ToListAsync(cancellationToken).ConfigureAwait(false);
        SavedView? view = views.Find(v => v.Name == wanted);
        if (view is null && views.Count >= MaxViews)
        {
            return ViewStatus.TooMany;
        }

        string query = (filter with { Page = 1, Search = null }).ToQuery();
        if (view is null)
        {
            view = new SavedView { AdminId = adminId, Name = wanted, Query = query, SavedAt = time.GetUtcNow() };
            db.Add(view);
        }

        (view.Query, view.SavedAt) = (query, time.GetUtcNow());
        // Saved first, so that the log entry can name the view's id.
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await CommitAsync(db, transaction, LogKinds.ViewSaved, view.Id, adminId, cancellationToken).ConfigureAwait(false);
        return ViewStatus.Saved;
    }

    /// <summary>Deletes a view of the person's own.</summary>
    /// <returns>False when she has none with this id.</returns>
    public async Task<bool> DeleteAsync(string adminId, long id, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        int deleted = await db.Set<SavedView>().Where(v => v.Id == id && v.AdminId == adminId).ExecuteDeleteAsync(cancellationToken)
            .ConfigureAwait(false);
        if (deleted > 0)
        {
            await CommitAsync(db, transaction, LogKinds.ViewDeleted, id, adminId, cancellationToken).ConfigureAwait(false);
        }

        return deleted > 0;
    }

    private async Task CommitAsync(
        ModerationDb db, IDbContextTransaction transaction, string kind, long view, string adminId, CancellationToken cancellationToken)
    {
        Dictionary<string, object?> payload = new() { ["view"] = view, ["actor"] = adminId };
        await log.AppendAsync(db, kind, payload, cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }
}
