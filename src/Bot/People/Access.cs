using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace ModerationBot.Bot.People;

/// <summary>Names of the authorisation policies: the least role that a page or an endpoint asks for.</summary>
internal static class Access
{
    /// <summary>Any signed-in person.</summary>
    public const string Reader = "reader";

    /// <summary>Who decides: moderators and owners.</summary>
    public const string Moderator = "moderator";

    /// <summary>Owners only.</summary>
    public const string Owner = "owner";

    /// <summary>Adds the policies. The role is a claim of the session and is renewed with the security stamp.</summary>
    public static void Configure(AuthorizationOptions options)
    {
        options.AddPolicy(Reader, policy => policy.RequireRole(nameof(Role.Reader), nameof(Role.Moderator), nameof(Role.Owner)));
        options.AddPolicy(Moderator, policy => policy.RequireRole(nameof(Role.Moderator), nameof(Role.Owner)));
        options.AddPolicy(Owner, policy => policy.RequireRole(nameof(Role.Owner)));
    }

    /// <summary>Whether the person may decide; pages hide what would be refused.</summary>
    public static bool MayDecide(this ClaimsPrincipal user) => user.IsInRole(nameof(Role.Moderator)) || user.MayOwn();

    /// <summary>Whether the person is an owner.</summary>
    public static bool MayOwn(this ClaimsPrincipal user) => user.IsInRole(nameof(Role.Owner));

    /// <summary>Id of the signed-in account.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the page is missing its authorisation.</exception>
    public static string ActorId(this ClaimsPrincipal user) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in.");
}
