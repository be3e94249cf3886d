using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Web.Accounts;

namespace ModerationBot.Bot.Web;

/// <summary>
/// Lets nobody in whose account was closed, by password, link or an old cookie, and gives each sign-in a session of its
/// own: the one that the browser brought along ends.
/// </summary>
internal sealed class OpenAccounts(
    UserManager<AdminUser> users,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<AdminUser> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<AdminUser>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<AdminUser> confirmation,
    AdminSessions sessions)
    : SignInManager<AdminUser>(users, http, claims, options, logger, schemes, confirmation)
{
    /// <summary>Value of the claim <c>amr</c> (RFC 8176) for a key of hardware or of the phone.</summary>
    public const string Passkey = "hwk";

    private const string Means = "amr";
    private static readonly string[] StrongMeans = [Passkey, "mfa"];
    private bool _refreshes;

    public override async Task<bool> CanSignInAsync(AdminUser user) =>
        user.ClosedAt is null && await base.CanSignInAsync(user).ConfigureAwait(false);

    public override async Task<AdminUser?> ValidateSecurityStampAsync(ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal).ConfigureAwait(false) is { ClosedAt: null } user ? user : null;

    /// <summary>Renews the cookie after a change; the session goes on under a new id.</summary>
    public override async Task RefreshSignInAsync(AdminUser user)
    {
        _refreshes = true;
        await base.RefreshSignInAsync(user).ConfigureAwait(false);
        _refreshes = false;
    }

    public override async Task SignInWithClaimsAsync(
        AdminUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        Claim[] given = [.. additionalClaims];
        string session = await SessionAsync(user, given).ConfigureAwait(false);
        await base.SignInWithClaimsAsync(user, authenticationProperties, given.Append(new Claim(SessionGuard.Claim, session))).ConfigureAwait(false);
    }

    /// <summary>
    /// Signs in whoever holds a passkey. Wrong passwords do not stand in its way: it cannot be guessed, and who knows an
    /// address could otherwise keep its owner out.
    /// </summary>
    /// <returns>Who is in; null when nobody is.</returns>
    public async Task<AdminUser?> SignInByPasskeyAsync(string credential)
    {
        if (await AssertAsync(credential).ConfigureAwait(false) is not { Succeeded: true } asserted
            || !await CanSignInAsync(asserted.User).ConfigureAwait(false)
            || !(await UserManager.AddOrUpdatePasskeyAsync(asserted.User, asserted.Passkey).ConfigureAwait(false)).Succeeded)
        {
            return null;
        }

        AuthenticationProperties lasting = new() { IsPersistent = true };
        await SignInWithClaimsAsync(asserted.User, lasting, [new Claim(Means, Passkey)]).ConfigureAwait(false);
        return asserted.User;
    }

    /// <summary>Ends the session on the server too: a copy of its cookie opens nothing any more.</summary>
    public override async Task SignOutAsync()
    {
        await EndAsync().ConfigureAwait(false);
        await base.SignOutAsync().ConfigureAwait(false);
    }

    private async Task<string> SessionAsync(AdminUser user, Claim[] given)
    {
        if (_refreshes && SessionGuard.SessionOf(Context.User) is { } current
            && await sessions.RenameAsync(current, Context.RequestAborted).ConfigureAwait(false) is { } renamed)
        {
            return renamed;
        }

        await EndAsync().ConfigureAwait(false);
        bool isStrong = given.Any(claim => claim.Type == Means && StrongMeans.Contains(claim.Value));
        return await sessions.StartAsync(user.Id, BrowserSign.Of(Context.Request.Headers.UserAgent), isStrong, Context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Null when the browser did not ask for a challenge first, or what it sent is not an answer to one.</summary>
    private async Task<PasskeyAssertionResult<AdminUser>?> AssertAsync(string credential)
    {
        try
        {
            return await PerformPasskeyAssertionAsync(credential).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.Text.Json.JsonException or FormatException or PasskeyException)
        {
            return null;
        }
    }

    private async Task EndAsync()
    {
        if (Context.User.Identity?.IsAuthenticated == true && SessionGuard.SessionOf(Context.User) is { } session)
        {
            await sessions.EndAsync(Context.User.ActorId(), session, Context.RequestAborted).ConfigureAwait(false);
        }
    }
}
