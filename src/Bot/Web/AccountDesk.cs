using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using ModerationBot.Bot.People;

namespace ModerationBot.Bot.Web;

/// <summary>Changes accounts. Each method answers null when it worked, or a code of <see cref="AccountProblem"/>.</summary>
internal sealed class AccountDesk(UserManager<AdminUser> users, SignInManager<AdminUser> signIn, SignInLinks links, TimeProvider time)
{
    /// <summary>Shortest password, in characters.</summary>
    public const int MinPassword = 12;

    /// <summary>Sets the name that colleagues see and the address to sign in with.</summary>
    public async Task<string?> SetProfileAsync(AdminUser user, string? name, string? email, string? language)
    {
        if (!IsName(name))
        {
            return AccountProblem.Name;
        }

        if (!MailAddress.TryCreate(email?.Trim(), out MailAddress? address) || address.Address != email!.Trim())
        {
            return AccountProblem.Email;
        }

        AdminUser? owner = await users.FindByNameAsync(address.Address).ConfigureAwait(false);
        if (owner is not null && owner.Id != user.Id)
        {
            return AccountProblem.EmailTaken;
        }

        user.DisplayName = name!.Trim();
        user.Language = language is not null && Languages.All.Contains(language) ? language : null;
        user.Email = address.Address;
        IdentityResult saved = await users.SetUserNameAsync(user, address.Address).ConfigureAwait(false);
        return saved.Succeeded ? await RefreshAsync(user).ConfigureAwait(false) : ProblemOf(saved);
    }

    /// <summary>Sets the password; the one before is asked for when there is one.</summary>
    public async Task<string?> SetPasswordAsync(AdminUser user, string? current, string? next)
    {
        IdentityResult saved = await users.HasPasswordAsync(user).ConfigureAwait(false)
            ? await users.ChangePasswordAsync(user, current ?? "", next ?? "").ConfigureAwait(false)
            : await users.AddPasswordAsync(user, next ?? "").ConfigureAwait(false);
        return saved.Succeeded ? await RefreshAsync(user).ConfigureAwait(false) : ProblemOf(saved);
    }

    /// <summary>Makes an account for a colleague, with a one-time link to hand over.</summary>
    public async Task<string?> InviteAsync(string? name)
    {
        if (!IsName(name))
        {
            return AccountProblem.Name;
        }

        AdminUser colleague = new() { UserName = $"invited-{Guid.NewGuid():N}", DisplayName = name!.Trim(), Role = Role.Moderator };
        IdentityResult made = await users.CreateAsync(colleague).ConfigureAwait(false);
        if (!made.Succeeded)
        {
            return ProblemOf(made);
        }

        links.Issue(colleague.Id, isInvitation: true);
        return null;
    }

    /// <summary>
    /// Makes a new one-time link for a colleague who has not chosen a password yet. Once they have one, nobody else can
    /// enter under their name: what they decide stays provably theirs.
    /// </summary>
    public async Task<string?> RenewLinkAsync(string id)
    {
        if (await users.FindByIdAsync(id).ConfigureAwait(false) is not { ClosedAt: null, PasswordHash: null } colleague)
        {
            return AccountProblem.Other;
        }

        links.Issue(colleague.Id, isInvitation: true);
        return null;
    }

    /// <summary>Withdraws a colleague's access; what they decided keeps their name.</summary>
    public async Task<string?> CloseAsync(AdminUser user, string id)
    {
        if (id == user.Id || await users.FindByIdAsync(id).ConfigureAwait(false) is not { } colleague)
        {
            return AccountProblem.Other;
        }

        colleague.ClosedAt = time.GetUtcNow();
        links.Revoke(id);
        IdentityResult saved = await users.UpdateSecurityStampAsync(colleague).ConfigureAwait(false);
        return saved.Succeeded ? null : ProblemOf(saved);
    }

    /// <summary>A change of password or address ends every other session; this one goes on.</summary>
    private async Task<string?> RefreshAsync(AdminUser user)
    {
        await signIn.RefreshSignInAsync(user).ConfigureAwait(false);
        return null;
    }

    private static bool IsName(string? name) => name?.Trim().Length is > 0 and <= AdminUser.MaxName;

    private static string ProblemOf(IdentityResult result) => result.Errors.Select(e => e.Code).FirstOrDefault() switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) => AccountProblem.PasswordShort,
        nameof(IdentityErrorDescriber.PasswordMismatch) => AccountProblem.PasswordWrong,
        nameof(IdentityErrorDescriber.DuplicateUserName) => AccountProblem.EmailTaken,
        _ => AccountProblem.Other,
    };
}
