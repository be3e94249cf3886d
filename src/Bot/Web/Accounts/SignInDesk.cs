using Microsoft.AspNetCore.Identity;
using ModerationBot.Bot.People;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace ModerationBot.Bot.Web.Accounts;

/// <summary>Tries to sign somebody in. What failed, and whether there is such an account, shows neither in the answer nor in its time.</summary>
internal sealed partial class SignInDesk(SignInManager<AdminUser> signIn, SignInLedger ledger, TimeProvider time, ILogger<SignInDesk> logger)
{
    /// <summary>Longest answer of a passkey that is read, in characters; real ones stay under 2,000.</summary>
    private const int MaxCredential = 16 * 1024;

    /// <summary>A refused try takes this long at least: longer than a check of a password and the note of its failure.</summary>
    private static readonly TimeSpan LeastRefusal = TimeSpan.FromMilliseconds(400);

    public async Task<SignInAnswer> ByPasswordAsync(string? email, string? password, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        string typed = password is { Length: <= AccountDesk.MaxPassword } ? password : "";
        AdminUser? user = await FindAsync(email).ConfigureAwait(false);
        SignInResult result;
        if (user is null)
        {
            // As much work as checking a real password.
            signIn.UserManager.PasswordHasher.HashPassword(new AdminUser(), typed);
            result = SignInResult.Failed;
        }
        else
        {
            result = await signIn.PasswordSignInAsync(user, typed, isPersistent: true, lockoutOnFailure: true).ConfigureAwait(false);
        }

        return result.RequiresTwoFactor ? new SignInAnswer(null, NeedsCode: true)
            : await AnswerAsync(result, user, "password", start, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The second step, with a code of the authenticator or one kept for the day on which it is lost.</summary>
    public async Task<SignInAnswer> ByCodeAsync(string? code, bool isRecovery, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        AdminUser? user = await signIn.GetTwoFactorAuthenticationUserAsync().ConfigureAwait(false);
        string typed = new([.. (code ?? "").Where(c => !char.IsWhiteSpace(c)).Take(20)]);
        SignInResult result = user is null ? SignInResult.Failed
            : isRecovery ? await RecoverAsync(user, typed.ToUpperInvariant()).ConfigureAwait(false)
            : await signIn.TwoFactorAuthenticatorSignInAsync(typed, isPersistent: true, rememberClient: false).ConfigureAwait(false);
        return await AnswerAsync(result, user, isRecovery ? "recovery" : "code", start, cancellationToken).ConfigureAwait(false);
    }

    public async Task<SignInAnswer> ByPasskeyAsync(string? credential, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        AdminUser? user = credential is { Length: > 0 and <= MaxCredential }
            ? await ((OpenAccounts)signIn).SignInByPasskeyAsync(credential).ConfigureAwait(false) : null;
        return await AnswerAsync(user is null ? SignInResult.Failed : SignInResult.Success, user, "passkey", start, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Wrong recovery codes count towards the lock as wrong codes do.</summary>
    private async Task<SignInResult> RecoverAsync(AdminUser user, string code)
    {
        if (await signIn.UserManager.IsLockedOutAsync(user).ConfigureAwait(false))
        {
            return SignInResult.LockedOut;
        }

        SignInResult result = await signIn.TwoFactorRecoveryCodeSignInAsync(code).ConfigureAwait(false);
        if (!result.Succeeded)
        {
            await signIn.UserManager.AccessFailedAsync(user).ConfigureAwait(false);
        }

        return result;
    }

    /// <summary>The account of an address that may be tried at all.</summary>
    private async Task<AdminUser?> FindAsync(string? email)
    {
        string typed = email?.Trim() ?? "";
        AdminUser? user = typed.Length is 0 or > AccountDesk.MaxEmail ? null : await signIn.UserManager.FindByNameAsync(typed).ConfigureAwait(false);
        return user is { ClosedAt: null, PasswordHash: not null } && !await signIn.UserManager.IsLockedOutAsync(user).ConfigureAwait(false) ? user : null;
    }

    private async Task<SignInAnswer> AnswerAsync(
        SignInResult result, AdminUser? user, string means, long start, CancellationToken cancellationToken)
    {
        Log.Tried(logger, result.Succeeded, result.IsLockedOut);
        if (result.Succeeded && user is not null)
        {
            await ledger.NoteAsync(user.Id, means, cancellationToken).ConfigureAwait(false);
            return new SignInAnswer(user);
        }

        TimeSpan left = LeastRefusal - time.GetElapsedTime(start);
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, time, cancellationToken).ConfigureAwait(false);
        }

        return new SignInAnswer(null);
    }

    private static partial class Log
    {
        [LoggerMessage(1900, LogLevel.Information, "Sign-in tried: success {Success}, locked {Locked}")]
        public static partial void Tried(ILogger logger, bool success, bool locked);
    }
}
