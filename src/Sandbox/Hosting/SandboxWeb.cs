using System.Net;
using Microsoft.AspNetCore.DataProtection;
using ModerationBot.Sandbox.Faults;
using ModerationBot.Sandbox.Graph;
using ModerationBot.Sandbox.Page;
using ModerationBot.Sandbox.Store;

namespace ModerationBot.Sandbox.Hosting;

/// <summary>Puts the web side together. It reads no settings file, no environment, and logs no request.</summary>
internal static partial class SandboxWeb
{
    private const int MaxBody = 512 * 1024;

    public static WebApplication Build(Parts parts)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(SandboxWeb).Assembly.GetName().Name,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
            kestrel.Listen(IPAddress.Loopback, parts.Options.Port);
        });
        AddServices(builder.Services);
        var app = builder.Build();
        Map(app, parts);
        return app;
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<IHostLifetime, SilentLifetime>();
        services.AddRoutingCore();
        services.AddRazorComponents();
        // Keys live as long as the server: nothing is written outside the journal.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(antiforgery =>
        {
            // Cookies ignore the port; without a name of its own it would clash with other servers on this machine.
            antiforgery.Cookie.Name = "sandbox-form";
            antiforgery.FormFieldName = "form-token";
        });
    }

    private static void Map(WebApplication app, Parts parts)
    {
        app.Use((http, next) => GuardAsync(http, next, parts.Logs.CreateLogger(typeof(SandboxWeb))));
        app.UseLoopbackOnly(IsGraph);
        app.UseRouting();
        app.UseAntiforgery();
        var graph = new GraphEndpoint(
            parts.Options.GroupId,
            new GraphAccess(parts.AccessToken, parts.Options.AppSecret),
            new GraphReads(parts.Options.GroupName, parts.Store, parts.Gate),
            new GraphWrites(parts.Store, parts.Calls),
            parts.Gate,
            parts.Calls,
            parts.Clock);
        app.MapGet("/me", http => graph.HandleAsync(http, null, "me"));
        app.Map("/v{major:int}.{minor:int}/{**path}", http => graph.HandleAsync(
            http,
            $"v{http.Request.RouteValues["major"]}.{http.Request.RouteValues["minor"]}",
            http.Request.RouteValues["path"] as string ?? ""));
        app.MapFaults(parts.Gate, parts.Calls);
        app.MapPage(parts.Group, parts.Store, parts.Clock);
    }

    private static bool IsGraph(PathString path) =>
        path == "/me" || (path.Value is ['/', 'v', var digit, ..] && char.IsAsciiDigit(digit));

    private static async Task GuardAsync(HttpContext http, RequestDelegate next, ILogger log)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller hung up.
        }
        catch (BadHttpRequestException bad)
        {
            http.Response.StatusCode = bad.StatusCode;
        }
        catch (Exception broken)
        {
            // A bug: its type is logged, never its message, which could hold a text; the caller gets a plain 500.
            Log.Broke(log, broken.GetType().Name);
            if (!http.Response.HasStarted)
            {
                http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            }
        }
    }

    /// <summary>What the web side is made from.</summary>
    public sealed record Parts(
        SandboxOptions Options,
        string AccessToken,
        GroupStore Store,
        SandboxGroup Group,
        FaultGate Gate,
        CallLog Calls,
        TimeProvider Clock,
        ILoggerFactory Logs);

    private static partial class Log
    {
        [LoggerMessage(5103, LogLevel.Error, "A sandbox request broke: {ExceptionType}")]
        public static partial void Broke(ILogger logger, string exceptionType);
    }
}
