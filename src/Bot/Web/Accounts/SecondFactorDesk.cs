using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Identity;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.People;

namespace ModerationBot.Bot.Web.Accounts;

/// <summary>Turns codes of an authenticator on and off for one's own account. Each change asks for the password.</summary>
internal sealed class SecondFactorDesk(
    UserManager<AdminUser> users, IUserStore<AdminUser> store, AccountDesk accounts, AccountChanges changes, AdminSessions sessions,
    SignInManager<AdminUser> signIn)
{
    /// <summary>Recovery codes of a set; each works once.</summary>
    public const int Codes = 8;

    /// <summary>Digits of RFC 4648 base 32 for 160 bits.</summary>
    private const int KeyLength = 32;

    /// <summary>A new secret, not yet anybody's.</summary>
    public string NewKey() => users.GenerateNewAuthenticatorKey();

    /// <summary>What an authenticator reads from a QR code or a link.</summary>
    public static string LinkOf(string key, string account) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"otpauth://totp/ModerationBot:{UrlEncoder.Default.Encode(account)}?secret={key}&issuer=ModerationBot&digits=6&period=30");

    /// <summary>Turns codes on, once the person has shown that the authenticator makes the right ones.</summary>
    public Task<SecondFactorAnswer> EnableAsync(AdminUser user, string? key, string? code, string? password, CancellationToken cancellationToken) =>
        ChangeAsync(user, password, "on", async () =>
        {
            if (key?.Length != KeyLength || !key.All(c => c is (>= 'A' and <= 'Z') or (>= '2' and <= '7')))
            {
                return AccountProblem.Other;
            }

            await ((IUserAuthenticatorKeyStore<AdminUser>)store).SetAuthenticatorKeyAsync(user, key, cancellationToken).ConfigureAwait(false);
            string digits = new([.. (code ?? "").Where(c => !char.IsWhiteSpace(c))]);
            return await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, digits).ConfigureAwait(false)
                ? AccountDesk.ProblemOf(await users.SetTwoFactorEnabledAsync(user, true).ConfigureAwait(false))
                : AccountProblem.Code;
        }, withCodes: true, cancellationToken);

    /// <summary>Turns codes off; the secret and the recovery codes are forgotten.</summary>
    public async Task<string?> DisableAsync(AdminUser user, string? password, CancellationToken cancellationToken) =>
        (await ChangeAsync(user, password, "off", async () =>
        {
            await ((IUserTwoFactorRecoveryCodeStore<AdminUser>)store).ReplaceCodesAsync(user, [], cancellationToken).ConfigureAwait(false);
            await ((IUserAuthenticatorKeyStore<AdminUser>)store).SetAuthenticatorKeyAsync(user, "", cancellationToken).ConfigureAwait(false);
            return AccountDesk.ProblemOf(await users.SetTwoFactorEnabledAsync(user, false).ConfigureAwait(false));
        }, withCodes: false, cancellationToken).ConfigureAwait(false)).Problem;

    /// <summary>Makes a new set of recovery codes; the one before ends.</summary>
    public Task<SecondFactorAnswer> RenewCodesAsync(AdminUser user, string? password, CancellationToken cancellationToken) =>
        ChangeAsync(user, password, "codes", () => Task.FromResult(user.TwoFactorEnabled ? null : AccountProblem.Other), withCodes: true, cancellationToken);

    private async Task<SecondFactorAnswer> ChangeAsync(
        AdminUser user, string? password, string what, Func<Task<string?>> change, bool withCodes, CancellationToken cancellationToken)
    {
        if (!await accounts.ConfirmAsync(user, password).ConfigureAwait(false))
        {
            return new SecondFactorAnswer(AccountProblem.PasswordWrong, []);
        }

        IReadOnlyList<string> codes = [];
        string? problem = await changes.RunAsync(
            LogKinds.SecondFactorChanged, () => new Dictionary<string, object?> { ["actor"] = user.Id, ["what"] = what },
            async () =>
            {
                string? refused = await change().ConfigureAwait(false);
                if (refused is null && withCodes)
                {
                    codes = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(user, Codes).ConfigureAwait(false) ?? []];
                }

                return refused;
            }, cancellationToken).ConfigureAwait(false);
        if (problem is not null)
        {
            return new SecondFactorAnswer(problem, []);
        }

        if (what == "on" && SessionGuard.SessionOf(signIn.Context.User) is { } session)
        {
            await sessions.StrengthenAsync(session, cancellationToken).ConfigureAwait(false);
        }

        await accounts.RefreshAndEndOthersAsync(user, cancellationToken).ConfigureAwait(false);
        return new SecondFactorAnswer(null, codes);
    }
}
