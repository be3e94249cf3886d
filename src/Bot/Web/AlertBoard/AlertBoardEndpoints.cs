using System.Globalization;
using ModerationBot.Bot.Alerts;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;

namespace ModerationBot.Bot.Web.AlertBoard;

/// <summary>The form of the page of alerts, for owners.</summary>
internal static class AlertBoardEndpoints
{
    public const string Page = "/alerts";

    public static void MapAlertBoard(this IEndpointRouteBuilder app) =>
        app.MapPost($"{Page}/test", TestAsync).AddEndpointFilter<AntiforgeryFilter>().RequireAuthorization(Access.Owner);

    private static async Task<IResult> TestAsync(AlertTrial trial, HttpContext http, CancellationToken cancellationToken)
    {
        string language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        bool sent = await trial.SendAsync(language, http.User.ActorId(), cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect(sent ? $"{Page}#test" : $"{Page}?notice=soon#test");
    }
}
