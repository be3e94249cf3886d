using Microsoft.AspNetCore.Identity;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.People;

namespace ModerationBot.Bot.Web.Accounts;

/// <summary>Lets an invited person take her account: name, address and password at once; the link is used up by it.</summary>
internal sealed class JoinDesk(
    SignInDb db, UserManager<AdminUser> users, SignInManager<AdminUser> signIn, Invitations invitations, AccountDesk accounts, AccountChanges changes)
{
    /// <summary>The account that a link opens; null when it is unknown, used or over.</summary>
    public Task<AdminUser?> FindAsync(string token, CancellationToken cancellationToken) => invitations.FindAsync(db, token, cancellationToken);

    /// <summary>Takes the account and signs in.</summary>
    /// <returns>Null when it worked, or a code of <see cref="AccountProblem"/>.</returns>
    public async Task<string?> JoinAsync(string token, string? name, string? email, string? password, CancellationToken cancellationToken)
    {
        AdminUser? joined = null;
        string? problem = password is not { Length: >= AccountDesk.MinPassword } ? AccountProblem.PasswordShort
            : await changes.RunAsync(LogKinds.PersonJoined, () => Payload(joined!), async () =>
            {
                // Found again inside the transaction: of two browsers with the same link one comes in.
                db.ChangeTracker.Clear();
                joined = await invitations.FindAsync(db, token, cancellationToken).ConfigureAwait(false);
                return joined is null ? AccountProblem.Other : await TakeAsync(joined, name, email, password).ConfigureAwait(false);
            }, cancellationToken).ConfigureAwait(false);
        if (problem is null)
        {
            await signIn.SignInAsync(joined!, isPersistent: true).ConfigureAwait(false);
        }

        return problem;
    }

    private async Task<string?> TakeAsync(AdminUser user, string? name, string? email, string password)
    {
        Invitations.Withdraw(user);
        string? problem = await accounts.WriteProfileAsync(user, name, email, user.Language).ConfigureAwait(false);
        return problem ?? AccountDesk.ProblemOf(await users.AddPasswordAsync(user, password).ConfigureAwait(false));
    }

    private static Dictionary<string, object?> Payload(AdminUser user) => new() { ["person"] = user.Id, ["role"] = user.Role.Code(), ["actor"] = user.Id };
}
