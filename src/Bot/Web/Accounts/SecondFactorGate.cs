using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.People;

namespace ModerationBot.Bot.Web.Accounts;

/// <summary>Where <see cref="WebOptions.RequireSecondFactor"/> is set, an owner who showed a password alone gets no further than her account.</summary>
internal sealed class SecondFactorGate(RequestDelegate next, IOptions<WebOptions> options)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (!options.Value.RequireSecondFactor || http.Features.Get<SessionSight>() is not { Role: Role.Owner, IsStrong: false } || IsOpen(http))
        {
            return next(http);
        }

        if (HttpMethods.IsGet(http.Request.Method))
        {
            http.Response.Redirect($"{AccountEndpoints.Page}?problem={AccountProblem.Factor}");
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }

        return Task.CompletedTask;
    }

    private static bool IsOpen(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null
        || http.Request.Path.StartsWithSegments(AccountEndpoints.Page, StringComparison.Ordinal)
        || http.Request.Path.StartsWithSegments("/session", StringComparison.Ordinal);
}
