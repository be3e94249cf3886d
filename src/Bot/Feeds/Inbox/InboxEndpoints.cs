using Microsoft.AspNetCore.Http.HttpResults;

namespace ModerationBot.Bot.Feeds.Inbox;

/// <summary>
/// <c>POST /api/inbox/{group}</c>: items from any connector. Its token takes the place of a signed-in person and of a form's
/// token: a browser sends neither by itself.
/// </summary>
internal static partial class InboxEndpoints
{
    private const string KeyHeader = "Idempotency-Key";
    private const int LongestKey = 200;

    public static void MapInbox(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/inbox/{group}", PostAsync).AllowAnonymous().DisableAntiforgery().RequireRateLimiting(InboxLimit.Name);

    private static async Task<IResult> PostAsync(
        string group, InboxTokens tokens, InboxDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        if (Refusal(group, tokens, http) is { } refusal)
        {
            return refusal;
        }

        ILogger logger = http.RequestServices.GetRequiredService<ILogger<InboxDesk>>();
        (InboxAnswer? answer, InboxProblem? problem) = await TakeAsync(group, desk, http.Request, cancellationToken).ConfigureAwait(false);
        if (problem is not null)
        {
            Log.Refused(logger, group, problem.Status);
            return Refused(problem);
        }

        return TypedResults.Json(answer!, InboxJson.Default.InboxAnswer);
    }

    private static async Task<(InboxAnswer? Answer, InboxProblem? Problem)> TakeAsync(
        string group, InboxDesk desk, HttpRequest request, CancellationToken cancellationToken)
    {
        string key = request.Headers[KeyHeader].ToString();
        if (key.Length is 0 or > LongestKey || !key.All(one => one is > ' ' and <= '~'))
        {
            return (null, new InboxProblem(StatusCodes.Status400BadRequest, FormattableString.Invariant(
                $"{KeyHeader}: must be 1 to {LongestKey} visible ASCII characters, value: {key.Length} characters.")));
        }

        (InboxBody? body, InboxProblem? problem) = await InboxBody.ReadAsync(request, cancellationToken).ConfigureAwait(false);
        return body is null ? (null, problem) : await desk.TakeAsync(group, key, body, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A group without an inbox and one that does not exist look the same.</summary>
    private static JsonHttpResult<InboxError>? Refusal(string group, InboxTokens tokens, HttpContext http)
    {
        if (!tokens.HasInbox(group))
        {
            return Refused(new InboxProblem(StatusCodes.Status404NotFound, "There is no such inbox."));
        }

        if (tokens.Admits(group, http.Request.Headers.Authorization))
        {
            return null;
        }

        Log.Refused(http.RequestServices.GetRequiredService<ILogger<InboxDesk>>(), group, StatusCodes.Status401Unauthorized);
        http.Response.Headers.WWWAuthenticate = "Bearer realm=\"inbox\"";
        return Refused(new InboxProblem(StatusCodes.Status401Unauthorized, "Authorization: must be Bearer and the group's inbox token."));
    }

    private static JsonHttpResult<InboxError> Refused(InboxProblem problem) =>
        TypedResults.Json(new InboxError(problem.Error), InboxJson.Default.InboxError, statusCode: problem.Status);

    private static partial class Log
    {
        [LoggerMessage(1282, LogLevel.Warning, "Inbox of group {GroupId} refused a call with {Status}")]
        public static partial void Refused(ILogger logger, string groupId, int status);
    }
}
