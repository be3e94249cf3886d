using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review.Items;
using ModerationBot.Bot.Review.Queue;

namespace ModerationBot.Bot.Review;

/// <summary>The forms of the review pages and their live line. Forms answer with a redirect, so that a reload repeats nothing.</summary>
internal static class ReviewEndpoints
{
    private const string Queue = "/queue";

    public static void MapReview(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder forms = app.MapGroup("").AddEndpointFilter<AntiforgeryFilter>().RequireAuthorization(Access.Moderator);
        forms.MapPost("/items/{flagId:long}/decision", DecideAsync);
        forms.MapPost("/items/{flagId:long}/claim", ClaimAsync);
        forms.MapPost("/items/{flagId:long}/release", ReleaseAsync);
        forms.MapPost("/items/{flagId:long}/unskip", UnskipAsync);
        forms.MapPost("/items/{flagId:long}/restore", RestoreAsync);
        forms.MapPost("/decisions/{decisionId:long}/undo", UndoAsync);
        // The page of the same address would take the form too: this one comes first.
        forms.MapPost("/bulk", BulkAsync).WithOrder(-1);
        forms.MapPost("/batches/{batchId:long}/undo", UndoBatchAsync);
        app.MapGet("/events", Events).RequireAuthorization(Access.Reader);
        forms.MapItems();
        app.MapQueue();
        app.MapComfort();
    }

    private static async Task<IResult> DecideAsync(
        long flagId, [FromForm] DecisionForm? form, ReviewDesk desk, SkipDesk skips, HttpContext http, CancellationToken cancellationToken)
    {
        if (form is null)
        {
            return Results.BadRequest();
        }

        string back = LocalUrl.Safe(form.Back, Queue);
        string next = LocalUrl.Safe(form.Next, back.StartsWith("/items/", StringComparison.Ordinal) ? Queue : back);
        if (form.IsSkip)
        {
            DeskStatus skipped = await skips.SkipAsync(flagId, http.User.ActorId(), cancellationToken).ConfigureAwait(false);
            return Results.LocalRedirect(skipped == DeskStatus.Done
                ? LocalUrl.WithNotice(next, Notices.Skipped, flagId)
                : LocalUrl.WithNotice(back, Notices.Of(skipped), flagId));
        }

        if (form.ToDecision(flagId, http.User.ActorId()) is not { } decision)
        {
            return Results.BadRequest();
        }

        DeskResult result = await desk.DecideAsync(decision, cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect(result.Status == DeskStatus.Done
            ? next
            : LocalUrl.WithNotice(result.IsRecorded ? next : back, Notices.Of(result), flagId));
    }

    private static async Task<IResult> ClaimAsync(
        long flagId, [FromForm] string? back, ClaimDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        ClaimSign? claim = await desk.ClaimAsync(flagId, http.User.ActorId(), cancellationToken).ConfigureAwait(false);
        string page = LocalUrl.Safe(back, PageOf(flagId));
        return Results.LocalRedirect(claim is { Mine: false } ? LocalUrl.WithNotice(page, Notices.Claimed, flagId) : page);
    }

    private static async Task<IResult> ReleaseAsync(
        long flagId, [FromForm] string? back, ClaimDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.ReleaseAsync(flagId, http.User.ActorId(), cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect(LocalUrl.Safe(back, Queue));
    }

    private static async Task<IResult> UnskipAsync(
        long flagId, [FromForm] string? back, SkipDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.TakeBackAsync(flagId, http.User.ActorId(), cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect(LocalUrl.Safe(back, Queue));
    }

    private static async Task<IResult> RestoreAsync(
        long flagId, [FromForm] int version, ReviewDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        DeskResult result = await desk.RestoreAsync(flagId, version, http.User.ActorId(), cancellationToken).ConfigureAwait(false);
        string back = PageOf(flagId);
        return Results.LocalRedirect(result.Status == DeskStatus.Done ? back : LocalUrl.WithNotice(back, Notices.Of(result), flagId));
    }

    private static async Task<IResult> UndoAsync(
        long decisionId, [FromForm] string? back, ReviewDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        DeskResult result = await desk.UndoAsync(decisionId, http.User.ActorId(), cancellationToken).ConfigureAwait(false);
        string notice = result.Status == DeskStatus.Done ? Notices.Undone : Notices.Of(result);
        return Results.LocalRedirect(LocalUrl.WithNotice(LocalUrl.Safe(back, Queue), notice, result.FlagId));
    }

    /// <summary>A batch goes on when the browser leaves: only the program's end stops it between two chunks.</summary>
    private static async Task<IResult> BulkAsync(
        IFormCollection form, BulkDesk desk, HttpContext http, IHostApplicationLifetime lifetime)
    {
        if (BulkForm.ToRequest(form, http.User.ActorId()) is not { } request)
        {
            return Results.BadRequest();
        }

        string back = LocalUrl.Safe(form["back"], Queue);
        BulkResult result = await desk.DecideAsync(request, lifetime.ApplicationStopping).ConfigureAwait(false);
        return Results.LocalRedirect(result.BatchId == 0
            ? LocalUrl.WithNotice(back, Notices.Of(result.Status), 0)
            : LocalUrl.WithBatch(back, Notices.Batch, result.BatchId));
    }

    private static async Task<IResult> UndoBatchAsync(
        long batchId, [FromForm] string? back, BulkDesk desk, HttpContext http, IHostApplicationLifetime lifetime)
    {
        BulkResult result = await desk.UndoAsync(batchId, http.User.ActorId(), lifetime.ApplicationStopping).ConfigureAwait(false);
        string page = LocalUrl.Safe(back, Queue);
        return Results.LocalRedirect(result.BatchId == 0
            ? LocalUrl.WithNotice(page, Notices.Of(result.Status), 0)
            : LocalUrl.WithBatch(page, result.Done == result.Asked ? Notices.BatchUndone : Notices.BatchPartlyUndone, batchId));
    }

    /// <summary>Counts only: how many flags are open, and how many came since the page was made.</summary>
    private static ServerSentEventsResult<QueueCount> Events(
        long? since, QueuePulse pulse, HttpContext http, CancellationToken cancellationToken) =>
        TypedResults.ServerSentEvents(pulse.WatchAsync(since ?? 0, http.User.ActorId(), cancellationToken), eventType: "queue");

    private static string PageOf(long flagId) => $"/items/{flagId.ToString(CultureInfo.InvariantCulture)}";
}
