using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ModerationBot.Bot.People;

/// <summary>Puts the account's role into its session.</summary>
internal sealed class RoleClaims(UserManager<AdminUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<AdminUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(AdminUser user)
    {
        ClaimsIdentity identity = await base.GenerateClaimsAsync(user).ConfigureAwait(false);
        identity.AddClaim(new Claim(ClaimTypes.Role, user.Role.ToString()));
        return identity;
    }
}
