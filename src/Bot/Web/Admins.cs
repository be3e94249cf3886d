using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Review;

namespace ModerationBot.Bot.Web;

/// <summary>Reads the accounts for the pages. Each read has a context of its own: parts of a page are drawn side by side.</summary>
internal sealed class Admins(IDbContextFactory<SignInDb> factory) : IAdminNames
{
    /// <summary>An account, be it open or closed; null when there is none.</summary>
    public async Task<AdminCard?> FindCardAsync(string id, CancellationToken cancellationToken)
    {
        using SignInDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await Cards(db.Users.Where(u => u.Id == id)).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The accounts that may sign in, by name.</summary>
    public async Task<IReadOnlyList<AdminCard>> OpenAsync(CancellationToken cancellationToken)
    {
        using SignInDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await Cards(db.Users.Where(u => u.ClosedAt == null).OrderBy(u => u.DisplayName ?? u.Email))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task<string?> FindAsync(string actorId, CancellationToken cancellationToken) =>
        (await FindCardAsync(actorId, cancellationToken).ConfigureAwait(false))?.Label;

    private static IQueryable<AdminCard> Cards(IQueryable<AdminUser> users) =>
        users.AsNoTracking().Select(u => new AdminCard(u.Id, u.DisplayName, u.Email, u.PasswordHash != null, u.Language));
}
