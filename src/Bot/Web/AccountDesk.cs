using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Web.Accounts;

namespace ModerationBot.Bot.Web;

/// <summary>Changes one's own account. Each method answers null when it worked, or a code of <see cref="AccountProblem"/>.</summary>
internal sealed class AccountDesk(
    UserManager<AdminUser> users, SignInManager<AdminUser> signIn, AccountChanges changes, AdminSessions sessions)
{
    /// <summary>Shortest password, in characters.</summary>
    public const int MinPassword = 12;

    /// <summary>Longest password, in characters: what is longer only keeps the machine busy.</summary>
    public const int MaxPassword = 256;

    /// <summary>Longest address: RFC 5321, 4.5.3.1.3.</summary>
    public const int MaxEmail = 254;

    /// <summary>Sets the name that colleagues see and the address to sign in with.</summary>
    public async Task<string?> SetProfileAsync(AdminUser user, string? name, string? email, string? language) =>
        await WriteProfileAsync(user, name, email, language).ConfigureAwait(false) ?? await RefreshAsync(user).ConfigureAwait(false);

    /// <summary>The same without a session to renew.</summary>
    public async Task<string?> WriteProfileAsync(AdminUser user, string? name, string? email, string? language)
    {
        if (!AdminUser.IsName(name))
        {
            return AccountProblem.Name;
        }

        string address = email?.Trim() ?? "";
        if (address.Length > MaxEmail || address.Any(char.IsControl) || !MailAddress.TryCreate(address, out MailAddress? parsed) || parsed.Address != address)
        {
            return AccountProblem.Email;
        }

        AdminUser? owner = await users.FindByNameAsync(address).ConfigureAwait(false);
        if (owner is not null && owner.Id != user.Id)
        {
            return AccountProblem.EmailTaken;
        }

        user.DisplayName = name!.Trim();
        user.Language = language is not null && Languages.All.Contains(language) ? language : null;
        user.Email = address;
        return ProblemOf(await users.SetUserNameAsync(user, address).ConfigureAwait(false));
    }

    /// <summary>Sets the password; the one before is asked for when there is one. Every other session ends.</summary>
    public async Task<string?> SetPasswordAsync(AdminUser user, string? current, string? next, CancellationToken cancellationToken)
    {
        bool hasPassword = await users.HasPasswordAsync(user).ConfigureAwait(false);
        if (hasPassword && !await ConfirmAsync(user, current).ConfigureAwait(false))
        {
            return AccountProblem.PasswordWrong;
        }

        string? problem = next?.Length > MaxPassword ? AccountProblem.PasswordShort : await changes.RunAsync(
            LogKinds.PasswordChanged, () => new Dictionary<string, object?> { ["actor"] = user.Id },
            async () => ProblemOf(hasPassword
                ? await users.ChangePasswordAsync(user, current ?? "", next ?? "").ConfigureAwait(false)
                : await users.AddPasswordAsync(user, next ?? "").ConfigureAwait(false)), cancellationToken).ConfigureAwait(false);
        return problem ?? await RefreshAndEndOthersAsync(user, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether the password is the person's own. Wrong ones count towards the lock, as at sign-in.</summary>
    public async Task<bool> ConfirmAsync(AdminUser user, string? password) =>
        (await signIn.CheckPasswordSignInAsync(user, password ?? "", lockoutOnFailure: true).ConfigureAwait(false)).Succeeded;

    /// <summary>The code of a refusal; null when it worked.</summary>
    public static string? ProblemOf(IdentityResult result) => result.Succeeded ? null : result.Errors.Select(e => e.Code).FirstOrDefault() switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) => AccountProblem.PasswordShort,
        nameof(IdentityErrorDescriber.PasswordMismatch) => AccountProblem.PasswordWrong,
        nameof(IdentityErrorDescriber.DuplicateUserName) => AccountProblem.EmailTaken,
        _ => AccountProblem.Other,
    };

    /// <summary>A change of password or second factor ends every other session; this one goes on under a new id.</summary>
    public async Task<string?> RefreshAndEndOthersAsync(AdminUser user, CancellationToken cancellationToken)
    {
        string? current = SessionGuard.SessionOf(signIn.Context.User);
        await sessions.EndAllAsync(user.Id, except: current, cancellationToken).ConfigureAwait(false);
        return await RefreshAsync(user).ConfigureAwait(false);
    }

    private async Task<string?> RefreshAsync(AdminUser user)
    {
        await signIn.RefreshSignInAsync(user).ConfigureAwait(false);
        return null;
    }
}
