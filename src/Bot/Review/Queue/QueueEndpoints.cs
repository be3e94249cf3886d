using Microsoft.AspNetCore.Mvc;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review.Queue.Searches;
using ModerationBot.Bot.Review.Queue.Views;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>
/// The forms of the queue itself. Each carries the filter that is shown as <c>query</c>; words that were typed stay out of
/// addresses.
/// </summary>
internal static class QueueEndpoints
{
    public static void MapQueue(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder forms = app.MapGroup("/queue").AddEndpointFilter<AntiforgeryFilter>().RequireAuthorization(Access.Reader);
        forms.MapPost("/search", Search);
        forms.MapPost("/views", SaveAsync);
        forms.MapPost("/views/{viewId:long}/delete", DeleteAsync);
    }

    /// <summary>Nothing typed ends the search.</summary>
    private static IResult Search([FromForm] string? words, [FromForm] string? query, SearchShelf shelf, HttpContext http)
    {
        string? id = string.IsNullOrWhiteSpace(words) ? null : shelf.Put(words.Trim(), http.User.ActorId());
        return Results.LocalRedirect((QueueFilter.Parse(query) with { Search = id, Page = 1 }).ToUrl());
    }

    private static async Task<IResult> SaveAsync(
        [FromForm] string? name, [FromForm] string? query, ViewBook views, HttpContext http, CancellationToken cancellationToken)
    {
        QueueFilter filter = QueueFilter.Parse(query);
        ViewStatus status = await views.SaveAsync(http.User.ActorId(), name, filter, cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect(LocalUrl.WithNotice(filter.ToUrl(), Notices.Of(status)));
    }

    private static async Task<IResult> DeleteAsync(
        long viewId, [FromForm] string? query, ViewBook views, HttpContext http, CancellationToken cancellationToken)
    {
        await views.DeleteAsync(http.User.ActorId(), viewId, cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect(LocalUrl.WithNotice(QueueFilter.Parse(query).ToUrl(), Notices.ViewDeleted));
    }
}
