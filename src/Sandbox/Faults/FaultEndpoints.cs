using System.Text.Json;

namespace ModerationBot.Sandbox.Faults;

/// <summary>The <c>/sandbox</c> endpoints, for the person or the test that runs the group.</summary>
internal static class FaultEndpoints
{
    public static void MapFaults(this IEndpointRouteBuilder app, FaultGate gate, CallLog calls)
    {
        app.MapGet("/sandbox/calls", () =>
            Results.Json(new CallReport(calls.Counts(), calls.Moderation()), FaultsJson.Default.CallReport));
        app.MapGet("/sandbox/faults", () => Results.Json(gate.Faults, FaultsJson.Default.SandboxFaults));
        app.MapPost("/sandbox/faults", http => SetAsync(http, gate));
    }

    private static async Task SetAsync(HttpContext http, FaultGate gate)
    {
        var (faults, problem) = await ReadAsync(http);
        if (faults is not null)
        {
            gate.Set(faults);
        }

        var answer = problem is null
            ? Results.Json(gate.Faults, FaultsJson.Default.SandboxFaults)
            : Results.Text(problem, statusCode: StatusCodes.Status400BadRequest);
        await answer.ExecuteAsync(http);
    }

    private static async Task<(SandboxFaults? Faults, string? Problem)> ReadAsync(HttpContext http)
    {
        // A web page of another origin cannot send this type without asking first.
        if (!http.Request.HasJsonContentType())
        {
            return (null, "The body must be application/json.");
        }

        try
        {
            var faults = await http.Request.ReadFromJsonAsync(FaultsJson.Default.SandboxFaults, http.RequestAborted);
            var problem = faults is null ? "The body must be an object of faults." : FaultCheck.Problem(faults);
            return (problem is null ? faults : null, problem);
        }
        catch (JsonException bad)
        {
            return (null, $"The body is not an object of faults: {bad.Path}");
        }
    }
}
