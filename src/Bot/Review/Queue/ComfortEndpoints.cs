using Microsoft.AspNetCore.Mvc;
using ModerationBot.Bot.People;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>The form of a person's comfort.</summary>
internal static class ComfortEndpoints
{
    public static void MapComfort(this IEndpointRouteBuilder app) =>
        app.MapPost("/comfort", Remember).AddEndpointFilter<AntiforgeryFilter>().RequireAuthorization(Access.Reader);

    private static IResult Remember([FromForm] ComfortForm? form, HttpContext http)
    {
        // A form of no ticked box and nothing else is no form at all.
        form ??= new ComfortForm();
        form.ToComfort().Remember(http);
        return Results.LocalRedirect(LocalUrl.Safe(form.Back, "/queue"));
    }
}
