using System.Security.Claims;

namespace ModerationBot.Bot.Review;

/// <summary>The person behind a request.</summary>
internal static class Actor
{
    /// <summary>Id of the signed-in account.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the page is missing its authorisation.</exception>
    public static string ActorId(this ClaimsPrincipal user) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in.");
}
