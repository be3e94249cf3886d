using Microsoft.EntityFrameworkCore;

namespace ModerationBot.Bot.People;

/// <summary>Reads who belongs to the team.</summary>
internal sealed class TeamReader(IDbContextFactory<SignInDb> factory)
{
    /// <summary>The open accounts: owners first, then moderators, then readers; by name within a role.</summary>
    public async Task<IReadOnlyList<TeamMember>> ReadAsync(CancellationToken cancellationToken)
    {
        using SignInDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        List<TeamMember> members = await db.Users.AsNoTracking().Where(u => u.ClosedAt == null)
            .Select(u => new TeamMember(
                u.Id, u.DisplayName ?? u.Email, u.Role, u.PasswordHash != null,
                u.TwoFactorEnabled || db.UserPasskeys.Any(p => p.UserId == u.Id), u.InvitedUntil))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. members.OrderByDescending(m => m.Role).ThenBy(m => m.Name, StringComparer.CurrentCultureIgnoreCase)];
    }
}
