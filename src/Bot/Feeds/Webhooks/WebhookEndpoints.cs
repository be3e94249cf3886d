namespace ModerationBot.Bot.Feeds.Webhooks;

/// <summary>
/// <c>/api/webhooks/{group}</c>: where a platform tells at once what a poll would see later. A signature under the app's
/// secret takes the place of a sign-in.
/// </summary>
internal static partial class WebhookEndpoints
{
    private const int LargestBody = 1024 * 1024;

    public static void MapWebhooks(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder hooks = app.MapGroup("/api/webhooks").AllowAnonymous().DisableAntiforgery();
        hooks.MapGet("/{group}", Verify);
        hooks.MapPost("/{group}", TakeAsync).WithMetadata(new RequestSizeLimit(LargestBody));
    }

    private static IResult Verify(string group, WebhookDesk desk, HttpRequest request) => desk.Find(group) is not { } hook
        ? Results.NotFound()
        : hook.Webhook.Answer(hook.Feed, request.Query) is { } answer ? Results.Text(answer) : Results.StatusCode(StatusCodes.Status403Forbidden);

    private static async Task<IResult> TakeAsync(string group, WebhookDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        if (desk.Find(group) is not { } hook)
        {
            return Results.NotFound();
        }

        int status = await ReadAsync(http.Request, cancellationToken).ConfigureAwait(false) is { } body
            ? await desk.TakeAsync(group, hook, http.Request.Headers, body, cancellationToken).ConfigureAwait(false)
            : StatusCodes.Status413PayloadTooLarge;
        if (status != StatusCodes.Status200OK)
        {
            Log.Refused(http.RequestServices.GetRequiredService<ILogger<WebhookDesk>>(), group, status);
        }

        return Results.StatusCode(status);
    }

    /// <summary>The bytes as they came; null when they are more than the limit.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using MemoryStream body = new();
        try
        {
            await request.Body.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
            return body.ToArray();
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }

    private sealed class RequestSizeLimit(long most) : Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize { get; } = most;
    }

    private static partial class Log
    {
        [LoggerMessage(1291, LogLevel.Warning, "A webhook of group {GroupId} was refused with {Status}")]
        public static partial void Refused(ILogger logger, string groupId, int status);
    }
}
