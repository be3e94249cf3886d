using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review.Queue;

namespace ModerationBot.Bot.Review;

/// <summary>The forms of the review pages and their live line. Forms answer with a redirect, so that a reload repeats nothing.</summary>
internal static class ReviewEndpoints
{
    private const string Queue = "/queue";

    public static void MapReview(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder forms = app.MapGroup("").AddEndpointFilter<AntiforgeryFilter>();
        forms.MapPost("/items/{flagId:long}/decision", DecideAsync);
        forms.MapPost("/items/{flagId:long}/restore", RestoreAsync);
        forms.MapPost("/decisions/{decisionId:long}/undo", UndoAsync);
        app.MapGet("/events", Events);
        app.MapQueue();
    }

    private static async Task<IResult> DecideAsync(
        long flagId, [FromForm] DecisionForm form, ReviewDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        if (form.ToDecision(flagId, http.User.ActorId()) is not { } decision)
        {
            return Results.BadRequest();
        }

        string back = LocalUrl.Safe(form.Back, Queue);
        DeskResult result = await desk.DecideAsync(decision, cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect(result.Status == DeskStatus.Done
            ? (back.StartsWith("/items/", StringComparison.Ordinal) ? Queue : back)
            : LocalUrl.WithNotice(back, Notices.Of(result.Status), flagId));
    }

    private static async Task<IResult> RestoreAsync(
        long flagId, [FromForm] int version, ReviewDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        DeskResult result = await desk.RestoreAsync(flagId, version, http.User.ActorId(), cancellationToken).ConfigureAwait(false);
        string back = $"/items/{flagId.ToString(CultureInfo.InvariantCulture)}";
        return Results.LocalRedirect(result.Status == DeskStatus.Done ? back : LocalUrl.WithNotice(back, Notices.Of(result.Status), flagId));
    }

    private static async Task<IResult> UndoAsync(
        long decisionId, [FromForm] string? back, ReviewDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        DeskResult result = await desk.UndoAsync(decisionId, http.User.ActorId(), cancellationToken).ConfigureAwait(false);
        string notice = result.Status == DeskStatus.Done ? Notices.Undone : Notices.Of(result.Status);
        return Results.LocalRedirect(LocalUrl.WithNotice(LocalUrl.Safe(back, Queue), notice, result.FlagId));
    }

    /// <summary>Counts only: how many flags are open, and how many came since the page was made.</summary>
    private static ServerSentEventsResult<QueueCount> Events(
        long? since, QueuePulse pulse, HttpContext http, CancellationToken cancellationToken) =>
        TypedResults.ServerSentEvents(pulse.WatchAsync(since ?? 0, http.User.ActorId(), cancellationToken), eventType: "queue");
}
