using ModerationBot.Bot.People;

namespace ModerationBot.Bot.Reports;

/// <summary>Downloads of one week: <c>/reports/{group}/{week}/{format}</c>.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/reports/{groupId}/{week}/{format:regex(^(html|json|csv|text)$)}", GetAsync).RequireAuthorization(Access.Reader);

    private static async Task<IResult> GetAsync(
        string groupId, string week, string format, ReportRenderer renderer, CancellationToken cancellationToken)
    {
        if (!IsoWeek.TryParse(week, out IsoWeek parsed)
            || await renderer.RenderAsync(groupId, parsed, format, cancellationToken).ConfigureAwait(false) is not { } file)
        {
            return Results.NotFound();
        }

        return Results.Text(file, ContentTypeOf(format));
    }

    private static string ContentTypeOf(string format) => format switch
    {
        "html" => "text/html; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };
}
