using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace ModerationBot.Bot.Feeds.Inbox;

/// <summary>
/// Calls per minute: each group has its own count for calls with the right token, so that nobody else can use it up;
/// all others share one for each address.
/// </summary>
internal sealed class InboxLimit(InboxTokens tokens, IOptions<GroupsOptions> options) : IRateLimiterPolicy<string>
{
    public const string Name = "inbox";

    private const int Strangers = 20;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = static async (context, cancellationToken) =>
    {
        HttpResponse response = context.HttpContext.Response;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = FormattableString.Invariant($"{(int)Window.TotalSeconds}");
        await response.WriteAsJsonAsync(
            new InboxError("calls: more than the limit of this minute; try again in the next one."),
            InboxJson.Default.InboxError,
            cancellationToken: cancellationToken).ConfigureAwait(false);
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext)
    {
        string group = httpContext.GetRouteValue("group") as string ?? "";
        return tokens.Admits(group, httpContext.Request.Headers.Authorization)
            ? Partition($"group:{group}", options.Value.Groups.First(one => one.Id == group).InboxCallsPerMinute)
            : Partition($"stranger:{httpContext.Connection.RemoteIpAddress}", Strangers);
    }

    private static RateLimitPartition<string> Partition(string key, int calls) => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new FixedWindowRateLimiterOptions { PermitLimit = calls, Window = Window });
}
