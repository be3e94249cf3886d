using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;

namespace ModerationBot.Bot.Web.LogBook;

/// <summary>Gives the decision log as a file, to owners.</summary>
internal static class LogEndpoints
{
    public const string Page = "/log";

    public static void MapLog(this IEndpointRouteBuilder app) => app.MapPost($"{Page}/export", ExportAsync)
        .AddEndpointFilter<AntiforgeryFilter>().RequireAuthorization(Access.Owner).WithMetadata(new SavedFile());

    private static async Task<IResult> ExportAsync(
        [FromForm] string? format, LogExport export, TimeProvider time, HttpContext http, CancellationToken cancellationToken)
    {
        if (format is not ("csv" or "json"))
        {
            return Results.BadRequest();
        }

        long last = await export.NoteAsync(format, http.User.ActorId(), cancellationToken).ConfigureAwait(false);
        string name = string.Create(CultureInfo.InvariantCulture, $"moderationbot-log-{time.GetUtcNow():yyyyMMdd-HHmm}.{format}");
        return Results.Stream(
            stream => format == "csv" ? export.WriteCsvAsync(stream, last, cancellationToken) : export.WriteJsonAsync(stream, last, cancellationToken),
            format == "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
            name);
    }
}
