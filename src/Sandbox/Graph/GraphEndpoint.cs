using System.Globalization;
using System.Text.Json;
using ModerationBot.Sandbox.Faults;
using ModerationBot.Sandbox.Graph.Shapes;

namespace ModerationBot.Sandbox.Graph;

/// <summary>Takes every Graph call: counts it, lets the faults strike, checks the token, answers, adds the headers.</summary>
internal sealed class GraphEndpoint(
    string groupId,
    GraphAccess access,
    GraphReads reads,
    GraphWrites writes,
    FaultGate gate,
    CallLog calls,
    TimeProvider clock)
{
    private const string NewestVersion = "v25.0";
    private const int UsageShownFrom = 10;
    private const int DefaultSlowness = 2_000;
    private long _trace;

    /// <summary>Answers <c>/{version}/{path}</c>.</summary>
    public async Task HandleAsync(HttpContext http, string? version, string path)
    {
        var cancellationToken = http.RequestAborted;
        var request = await GraphRequest.ReadAsync(http.Request, path, version ?? NewestVersion, cancellationToken);
        var kind = request is null ? CallKinds.Unknown : CallKinds.Of(request, groupId);
        var percent = calls.Count(kind) * 100 / CallLog.CallsPerHour;
        if (gate.Strike(faults => faults.Slow, kind) is { } slow)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(slow.Milliseconds ?? DefaultSlowness), clock, cancellationToken);
        }

        var answer = request is null
            ? GraphErrors.BadParameter("The body is neither a form nor a flat JSON object")
            : Answer(request, kind, percent);
        var trace = Trace();
        AddHeaders(http.Response, version ?? NewestVersion, trace, answer.Error?.Code == 4 ? 100 : percent);
        await WriteAsync(http.Response, Cut(answer, kind).Traced(trace), cancellationToken);
    }

    private GraphAnswer Answer(GraphRequest request, string kind, int percent)
    {
        if (Struck(kind) is { } fault)
        {
            return fault;
        }

        if (percent >= 100)
        {
            return GraphErrors.Throttled(4, null);
        }

        return access.Check(request) ?? Dispatch(request, kind);
    }

    private GraphAnswer? Struck(string kind)
    {
        if (gate.Strike(faults => faults.DeadToken, kind) is { } dead)
        {
            return GraphErrors.DeadToken(dead);
        }

        if (gate.Strike(faults => faults.Throttle, kind) is { } throttle)
        {
            return GraphErrors.Throttled(throttle.Code ?? 4, throttle.Subcode);
        }

        if (gate.Strike(faults => faults.Permission, kind) is { } permission)
        {
            return GraphErrors.NoPermission(permission);
        }

        return gate.Strike(faults => faults.ServerError, kind) is { } broken ? GraphErrors.ServerError(broken) : null;
    }

    private GraphAnswer Dispatch(GraphRequest request, string kind) => kind switch
    {
        CallKinds.Probe => reads.Group(request),
        CallKinds.Me => reads.Me(request),
        CallKinds.Feed => reads.Feed(request),
        CallKinds.Object => reads.Object(request),
        CallKinds.Ids => reads.Ids(request),
        CallKinds.Comments => reads.Comments(request),
        CallKinds.Delete => writes.Delete(request),
        CallKinds.Hide or CallKinds.Unhide => writes.SetHidden(request, kind),
        CallKinds.Reply => writes.Reply(request),
        CallKinds.PostFeed => writes.Post(request),
        _ => GraphErrors.Gone(request.Path is [var first, ..] ? first : ""),
    };

    private GraphAnswer Cut(GraphAnswer answer, string kind) =>
        answer.Status == StatusCodes.Status200OK && gate.Strike(faults => faults.Malformed, kind) is not null
            ? answer with { Body = answer.Body[..(answer.Body.Length / 2)] }
            : answer;

    private void AddHeaders(HttpResponse response, string version, string trace, int percent)
    {
        response.Headers["facebook-api-version"] = version;
        response.Headers["x-fb-trace-id"] = trace;
        response.Headers.CacheControl = "private, no-cache, no-store, must-revalidate";
        if (calls.Counts().Values.Sum() >= UsageShownFrom)
        {
            var usage = new AppUsage(percent, percent * 9 / 10, percent * 8 / 10);
            response.Headers["x-app-usage"] = JsonSerializer.Serialize(usage, GraphJson.Default.AppUsage);
        }
    }

    private string Trace() => string.Create(CultureInfo.InvariantCulture, $"A{Interlocked.Increment(ref _trace):x10}");

    private static async Task WriteAsync(HttpResponse response, GraphAnswer answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer.Status;
        response.ContentType = "application/json; charset=UTF-8";
        response.ContentLength = answer.Body.Length;
        if (answer.Challenge is not null)
        {
            response.Headers.WWWAuthenticate = answer.Challenge;
        }

        await response.Body.WriteAsync(answer.Body, cancellationToken);
    }
}
