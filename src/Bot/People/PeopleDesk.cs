using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Audit;

namespace ModerationBot.Bot.People;

/// <summary>Changes who belongs to the team. Each method answers null when it worked, or a code of <see cref="PeopleProblem"/>.</summary>
internal sealed class PeopleDesk(
    SignInDb db, UserManager<AdminUser> users, AccountChanges changes, Invitations invitations, AdminSessions sessions, TimeProvider time)
{
    /// <summary>Makes an account for a colleague, with a one-time link to hand over.</summary>
    public Task<string?> InviteAsync(string? name, Role? role, int hours, string actorId, CancellationToken cancellationToken)
    {
        AdminUser colleague = new() { UserName = $"invited-{Guid.NewGuid():N}", DisplayName = name?.Trim(), Role = role ?? Role.Reader };
        string? problem = !AdminUser.IsName(name) ? PeopleProblem.Name : role is null ? PeopleProblem.Role : HoursProblem(hours);
        return problem is not null ? Task.FromResult<string?>(problem) : ChangeAsync(LogKinds.PersonInvited, colleague, actorId, async () =>
        {
            invitations.Issue(colleague, hours);
            return (await users.CreateAsync(colleague).ConfigureAwait(false)).Succeeded ? null : PeopleProblem.Other;
        }, cancellationToken);
    }

    /// <summary>
    /// Makes a new link for a colleague who has not come yet. Once they have a password, nobody else can enter under
    /// their name: what they decide stays provably theirs.
    /// </summary>
    public Task<string?> RenewAsync(string id, int hours, string actorId, CancellationToken cancellationToken) =>
        WithAsync(LogKinds.PersonInvited, id, actorId, (user, _) =>
        {
            if ((user.PasswordHash is null ? HoursProblem(hours) : PeopleProblem.HasPassword) is { } problem)
            {
                return problem;
            }

            invitations.Issue(user, hours);
            return null;
        }, cancellationToken);

    /// <summary>Gives another role, which holds at the person's next step. The last owner stays one.</summary>
    public Task<string?> ChangeRoleAsync(string id, Role? role, string actorId, CancellationToken cancellationToken) =>
        WithAsync(LogKinds.RoleChanged, id, actorId, (user, isLastOwner) =>
        {
            if (role is null || (role != Role.Owner && isLastOwner))
            {
                return role is null ? PeopleProblem.Role : PeopleProblem.LastOwner;
            }

            user.Role = role.Value;
            return null;
        }, cancellationToken);

    /// <summary>Withdraws a colleague's access at once; what they decided keeps their name. Never one's own, nor the last owner's.</summary>
    public async Task<string?> CloseAsync(string id, string actorId, CancellationToken cancellationToken)
    {
        string? problem = id == actorId ? PeopleProblem.Yourself : await WithAsync(LogKinds.PersonClosed, id, actorId, (user, isLastOwner) =>
        {
            if (isLastOwner)
            {
                return PeopleProblem.LastOwner;
            }

            user.ClosedAt = time.GetUtcNow();
            user.SecurityStamp = Guid.NewGuid().ToString("N");
            Invitations.Withdraw(user);
            return null;
        }, cancellationToken).ConfigureAwait(false);
        if (problem is null)
        {
            await sessions.EndAllAsync(id, except: null, cancellationToken).ConfigureAwait(false);
        }

        return problem;
    }

    private Task<string?> WithAsync(
        string kind, string id, string actorId, Func<AdminUser, bool, string?> change, CancellationToken cancellationToken)
    {
        AdminUser found = new() { Id = id };
        return changes.RunAsync(kind, () => Payload(found, actorId), async () =>
        {
            if (await db.Users.FirstOrDefaultAsync(u => u.Id == id && u.ClosedAt == null, cancellationToken).ConfigureAwait(false) is not { } user)
            {
                return PeopleProblem.Other;
            }

            found = user;
            string? problem = change(user, user.Role == Role.Owner && !await HasOtherOwnerAsync(id, cancellationToken).ConfigureAwait(false));
            user.ConcurrencyStamp = Guid.NewGuid().ToString("N");
            if (problem is null)
            {
                await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            }

            return problem;
        }, cancellationToken);
    }

    private Task<string?> ChangeAsync(string kind, AdminUser user, string actorId, Func<Task<string?>> change, CancellationToken cancellationToken) =>
        changes.RunAsync(kind, () => Payload(user, actorId), change, cancellationToken);

    /// <summary>Another owner who can sign in: one who was only invited may never come.</summary>
    private Task<bool> HasOtherOwnerAsync(string id, CancellationToken cancellationToken) =>
        db.Users.AnyAsync(u => u.Id != id && u.ClosedAt == null && u.Role == Role.Owner && u.PasswordHash != null, cancellationToken);

    private static string? HoursProblem(int hours) => Invitations.Hours.Contains(hours) ? null : PeopleProblem.Hours;

    private static Dictionary<string, object?> Payload(AdminUser user, string actorId) =>
        new() { ["person"] = user.Id, ["role"] = user.Role.Code(), ["actor"] = actorId };
}
