namespace ModerationBot.Bot.Web;

/// <summary>Answers for machines, without sign-in: counts, times and codes only.</summary>
internal static class StatusEndpoints
{
    public static void MapStatus(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder open = app.MapGroup("").AllowAnonymous();
        open.MapGet("/health/live", () => Results.Json(new { status = "live" }));
        open.MapGet("/health/ready", ReadyAsync);
        open.MapGet("/api/status", async (StatusReader reader, CancellationToken cancellationToken) =>
            Results.Json(await reader.ReadAsync(cancellationToken).ConfigureAwait(false)));
    }

    private static async Task<IResult> ReadyAsync(IEnumerable<IReadiness> parts, CancellationToken cancellationToken)
    {
        List<string> missing = [];
        foreach (IReadiness part in parts)
        {
            if (!await part.IsReadyAsync(cancellationToken).ConfigureAwait(false))
            {
                missing.Add(part.Name);
            }
        }

        return missing.Count == 0
            ? Results.Json(new { status = "ready" })
            : Results.Json(new { status = "starting", missing }, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
