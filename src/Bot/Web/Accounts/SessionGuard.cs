using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.People;

namespace ModerationBot.Bot.Web.Accounts;

/// <summary>
/// Looks at the session behind each request: an ended session, a closed account and a cookie from before a change of
/// password open nothing, and another role holds at once.
/// </summary>
internal sealed class SessionGuard(AdminSessions sessions, IOptions<IdentityOptions> identity) : CookieAuthenticationEvents
{
    /// <summary>Claim of the cookie that names the session.</summary>
    public const string Claim = "moderationbot.session";

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ClaimsPrincipal user = context.Principal!;
        SessionSight? sight = await sessions.FindAsync(SessionOf(user), context.HttpContext.RequestAborted).ConfigureAwait(false);
        if (sight is null || sight.AdminId != user.ActorId()
            || sight.Stamp != user.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme).ConfigureAwait(false);
            return;
        }

        context.HttpContext.Features.Set(sight);
        if (!user.IsInRole(sight.Role.ToString()))
        {
            context.ReplacePrincipal(WithRole(user, sight.Role));
            context.ShouldRenew = true;
        }
    }

    /// <summary>Who is signed in and may not is told so, and not asked to sign in.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>Id of the session of a signed-in person; null for a stranger.</summary>
    public static string? SessionOf(ClaimsPrincipal? user) => user?.FindFirstValue(Claim);

    private static ClaimsPrincipal WithRole(ClaimsPrincipal user, Role role)
    {
        ClaimsIdentity identity = ((ClaimsIdentity)user.Identity!).Clone();
        foreach (Claim old in identity.FindAll(identity.RoleClaimType).ToArray())
        {
            identity.RemoveClaim(old);
        }

        identity.AddClaim(new Claim(identity.RoleClaimType, role.ToString()));
        return new ClaimsPrincipal(identity);
    }
}
