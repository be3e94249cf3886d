using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace ModerationBot.Bot.People;

/// <summary>The sessions of all accounts. Each method has a context of its own.</summary>
internal sealed class AdminSessions(IDbContextFactory<SignInDb> factory, TimeProvider time, SessionLength length)
{
    private const int IdBytes = 16;

    /// <summary>How exactly the last use is known: not every request writes.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    /// <summary>Starts a session under a new id, whatever the browser brought along, and forgets those that are over.</summary>
    public async Task<string> StartAsync(string adminId, BrowserSign sign, bool isStrong, CancellationToken cancellationToken)
    {
        using SignInDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset over = now - Longest;
        await db.Sessions.Where(s => s.LastSeenAt < over).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        AdminSession session = new()
        {
            Id = NewId(),
            AdminId = adminId,
            MadeAt = now,
            LastSeenAt = now,
            Browser = sign.Browser,
            Device = sign.Device,
            IsStrong = isStrong,
        };
        db.Add(session);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return session.Id;
    }

    /// <summary>What a session stands for; null when it was ended, ran out or belongs to a closed account.</summary>
    public async Task<SessionSight?> FindAsync(string? id, CancellationToken cancellationToken)
    {
        if (id is null)
        {
            return null;
        }

        using SignInDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        SessionSight? sight = await db.Sessions.AsNoTracking().Where(s => s.Id == id)
            .Join(db.Users.Where(u => u.ClosedAt == null), s => s.AdminId, u => u.Id,
                (s, u) => new SessionSight(s.Id, u.Id, u.Role, u.SecurityStamp, s.LastSeenAt, s.IsStrong))
            .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = time.GetUtcNow();
        if (sight is null || sight.LastSeenAt < now - Longest)
        {
            return null;
        }

        if (sight.LastSeenAt < now - Grain)
        {
            await db.Sessions.Where(s => s.Id == id)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), cancellationToken).ConfigureAwait(false);
        }

        return sight;
    }

    /// <summary>Gives a session a new id, when what it may do has changed.</summary>
    /// <returns>The new id; null when the session is gone.</returns>
    public async Task<string?> RenameAsync(string id, CancellationToken cancellationToken)
    {
        using SignInDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        string next = NewId();
        int renamed = await db.Sessions.Where(s => s.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Id, next), cancellationToken).ConfigureAwait(false);
        return renamed == 1 ? next : null;
    }

    /// <summary>Notes that a second factor was shown in this session.</summary>
    public async Task StrengthenAsync(string id, CancellationToken cancellationToken)
    {
        using SignInDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await db.Sessions.Where(s => s.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.IsStrong, true), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The sessions of an account, the last used first.</summary>
    public async Task<IReadOnlyList<AdminSession>> ListAsync(string adminId, CancellationToken cancellationToken)
    {
        using SignInDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        DateTimeOffset over = time.GetUtcNow() - Longest;
        return await db.Sessions.AsNoTracking().Where(s => s.AdminId == adminId && s.LastSeenAt >= over)
            .OrderByDescending(s => s.LastSeenAt).ThenBy(s => s.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends one session of an account; another account's is left alone.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> EndAsync(string adminId, string id, CancellationToken cancellationToken)
    {
        using SignInDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await db.Sessions.Where(s => s.AdminId == adminId && s.Id == id).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false) > 0;
    }

    /// <summary>Ends the sessions of an account.</summary>
    /// <param name="adminId">The account.</param>
    /// <param name="except">Id of the one that goes on; null ends all.</param>
    /// <param name="cancellationToken">Stops before anything ended.</param>
    /// <returns>How many ended.</returns>
    public async Task<int> EndAllAsync(string adminId, string? except, CancellationToken cancellationToken)
    {
        using SignInDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await db.Sessions.Where(s => s.AdminId == adminId && s.Id != except).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }

    private TimeSpan Longest => length.Value;

    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
}
