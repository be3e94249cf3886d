using System.Net;

namespace ModerationBot.Sandbox.Hosting;

/// <summary>Keeps the page and the <c>/sandbox</c> endpoints to callers on this machine, by address and by host name.</summary>
internal static class LoopbackOnly
{
    public static void UseLoopbackOnly(this IApplicationBuilder app, Func<PathString, bool> isOpen) =>
        app.Use(async (http, next) =>
        {
            if (isOpen(http.Request.Path) || IsLocal(http))
            {
                await next(http);
                return;
            }

            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        });

    // The host name is checked as well: a web page elsewhere can point a name of its own to 127.0.0.1.
    private static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && (http.Request.Host.Host is "localhost"
            || (IPAddress.TryParse(http.Request.Host.Host.Trim('[', ']'), out var named) && IPAddress.IsLoopback(named)));
}
