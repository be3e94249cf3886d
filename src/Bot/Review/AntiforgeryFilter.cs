using Microsoft.AspNetCore.Antiforgery;

namespace ModerationBot.Bot.Review;

/// <summary>Refuses, with 400, a form that does not come from our own pages.</summary>
internal sealed class AntiforgeryFilter(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await antiforgery.IsRequestValidAsync(context.HttpContext).ConfigureAwait(false)
            ? await next(context).ConfigureAwait(false)
            : Results.BadRequest();
}
