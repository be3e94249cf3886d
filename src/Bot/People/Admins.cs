using Microsoft.EntityFrameworkCore;

namespace ModerationBot.Bot.People;

/// <summary>Reads the accounts for the pages. Each read has a context of its own: parts of a page are drawn side by side.</summary>
internal sealed class Admins(IDbContextFactory<SignInDb> factory)
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

    /// <summary>The name that an account shows to its colleagues; null when the account is gone.</summary>
    public async Task<string?> FindNameAsync(string id, CancellationToken cancellationToken) =>
        (await FindCardAsync(id, cancellationToken).ConfigureAwait(false))?.Label;

    /// <summary>How many open accounts may decide.</summary>
    public async Task<int> CountDecidersAsync(CancellationToken cancellationToken)
    {
        using SignInDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await Deciders(db).CountAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The open accounts that may decide, by name.</summary>
    public async Task<IReadOnlyList<AdminCard>> DecidersAsync(CancellationToken cancellationToken)
    {
        using SignInDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await Cards(Deciders(db).OrderBy(u => u.DisplayName ?? u.Email)).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether a known account may no longer decide: access was withdrawn, or it only reads.</summary>
    public async Task<bool> IsBarredAsync(string id, CancellationToken cancellationToken)
    {
        using SignInDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await db.Users.AnyAsync(u => u.Id == id && (u.ClosedAt != null || u.Role == Role.Reader), cancellationToken).ConfigureAwait(false);
    }

    private static IQueryable<AdminUser> Deciders(SignInDb db) =>
        db.Users.Where(u => u.ClosedAt == null && u.PasswordHash != null && u.Role != Role.Reader);

    /// <summary>Whether signing in to an account asks for a code.</summary>
    public async Task<bool> IsTwoFactorAsync(string id, CancellationToken cancellationToken)
    {
        using SignInDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await db.Users.AnyAsync(u => u.Id == id && u.TwoFactorEnabled, cancellationToken).ConfigureAwait(false);
    }

    private static IQueryable<AdminCard> Cards(IQueryable<AdminUser> users) =>
        users.AsNoTracking().Select(u => new AdminCard(u.Id, u.DisplayName, u.Email, u.PasswordHash != null, u.Language, u.Role));
}
