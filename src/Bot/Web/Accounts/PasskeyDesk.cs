using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.People;

namespace ModerationBot.Bot.Web.Accounts;

/// <summary>Adds and removes passkeys of one's own account.</summary>
internal sealed class PasskeyDesk(
    UserManager<AdminUser> users, SignInManager<AdminUser> signIn, AccountDesk accounts, AccountChanges changes, AdminSessions sessions)
{
    /// <summary>Most passkeys of an account.</summary>
    public const int Most = 10;

    /// <summary>Longest answer of a browser that is read, in characters.</summary>
    private const int MaxCredential = 64 * 1024;

    /// <summary>What the browser needs to make a passkey, as JSON; null when the password is wrong or there are too many.</summary>
    public async Task<string?> OptionsAsync(string adminId, string? password)
    {
        AdminUser user = await FindAsync(adminId).ConfigureAwait(false);
        if (!await accounts.ConfirmAsync(user, password).ConfigureAwait(false) || (await users.GetPasskeysAsync(user).ConfigureAwait(false)).Count >= Most)
        {
            return null;
        }

        string name = user.Email ?? user.Id;
        PasskeyUserEntity entity = new() { Id = user.Id, Name = name, DisplayName = user.DisplayName ?? name };
        return await signIn.MakePasskeyCreationOptionsAsync(entity).ConfigureAwait(false);
    }

    /// <summary>Keeps the passkey that the browser made.</summary>
    /// <returns>Null when it worked, or a code of <see cref="AccountProblem"/>.</returns>
    public async Task<string?> AddAsync(ClaimsPrincipal person, string? credential, string? name, CancellationToken cancellationToken)
    {
        if (credential is not { Length: > 0 and <= MaxCredential } || await AttestAsync(credential).ConfigureAwait(false) is not { Succeeded: true } made
            || made.UserEntity.Id != person.ActorId())
        {
            return AccountProblem.Passkey;
        }

        AdminUser user = await FindAsync(person.ActorId()).ConfigureAwait(false);
        made.Passkey.Name = AdminUser.IsName(name) ? name!.Trim() : "Passkey";
        string? problem = await changes.RunAsync(
            LogKinds.PasskeyChanged, () => Payload(user, "added"),
            async () => AccountDesk.ProblemOf(await users.AddOrUpdatePasskeyAsync(user, made.Passkey).ConfigureAwait(false)), cancellationToken).ConfigureAwait(false);
        if (problem is null && SessionGuard.SessionOf(person) is { } session)
        {
            await sessions.StrengthenAsync(session, cancellationToken).ConfigureAwait(false);
        }

        return problem;
    }

    /// <summary>Removes a passkey of one's own; another's is not found.</summary>
    public async Task<string?> RemoveAsync(string adminId, string id, CancellationToken cancellationToken)
    {
        AdminUser user = await FindAsync(adminId).ConfigureAwait(false);
        UserPasskeyInfo? found = (await users.GetPasskeysAsync(user).ConfigureAwait(false)).FirstOrDefault(p => IdOf(p) == id);
        return found is null ? AccountProblem.Passkey : await changes.RunAsync(
            LogKinds.PasskeyChanged, () => Payload(user, "removed"),
            async () => AccountDesk.ProblemOf(await users.RemovePasskeyAsync(user, found.CredentialId).ConfigureAwait(false)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The id of a passkey as an address holds it.</summary>
    public static string IdOf(UserPasskeyInfo passkey) => WebEncoders.Base64UrlEncode(passkey.CredentialId);

    /// <summary>Null when the browser did not ask for a challenge first, or what it sent is not an answer to one.</summary>
    private async Task<PasskeyAttestationResult?> AttestAsync(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(credential).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.Text.Json.JsonException or FormatException or PasskeyException)
        {
            return null;
        }
    }

    private async Task<AdminUser> FindAsync(string id) =>
        await users.FindByIdAsync(id).ConfigureAwait(false) ?? throw new InvalidOperationException("The signed-in account no longer exists.");

    private static Dictionary<string, object?> Payload(AdminUser user, string what) => new() { ["actor"] = user.Id, ["what"] = what };
}
