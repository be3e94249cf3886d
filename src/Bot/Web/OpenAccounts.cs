using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.People;

namespace ModerationBot.Bot.Web;

/// <summary>Lets nobody in whose account was closed, by password, link or an old cookie.</summary>
internal sealed class OpenAccounts(
    UserManager<AdminUser> users,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<AdminUser> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<AdminUser>> logger,
    Microsoft.AspNetCore.Authentication.IAuthenticationSchemeProvider schemes,
    IUserConfirmation<AdminUser> confirmation)
    : SignInManager<AdminUser>(users, http, claims, options, logger, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(AdminUser user) =>
        user.ClosedAt is null && await base.CanSignInAsync(user).ConfigureAwait(false);

    public override async Task<AdminUser?> ValidateSecurityStampAsync(System.Security.Claims.ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal).ConfigureAwait(false) is { ClosedAt: null } user ? user : null;
}
