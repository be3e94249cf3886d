using Microsoft.AspNetCore.Mvc;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;

namespace ModerationBot.Bot.Appeals;

/// <summary>The form under an appeal.</summary>
internal static class AppealEndpoints
{
    /// <summary>Value of the button that gives the author right.</summary>
    public const string Overturn = "overturn";

    /// <summary>Value of the button that lets the decision stand.</summary>
    public const string Uphold = "uphold";

    public static void MapAppeals(this IEndpointRouteBuilder app) =>
        app.MapPost("/appeals/{appealId:long}/ruling", RuleAsync).AddEndpointFilter<AntiforgeryFilter>()
            .RequireAuthorization(Access.Moderator);

    private static async Task<IResult> RuleAsync(
        long appealId,
        [FromForm] int version,
        [FromForm] string? outcome,
        [FromForm] string? reason,
        AppealBench bench,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (outcome is not (Overturn or Uphold))
        {
            return Results.BadRequest();
        }

        AppealRuling ruling = new(appealId, version, outcome == Overturn, reason, http.User.ActorId());
        RulingStatus status = await bench.DecideAsync(ruling, cancellationToken).ConfigureAwait(false);
        return status == RulingStatus.NotFound
            ? Results.NotFound()
            : Results.LocalRedirect(FormattableString.Invariant($"/appeals/{appealId}?notice={AppealNotices.Of(status)}"));
    }
}
