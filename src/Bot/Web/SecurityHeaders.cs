namespace ModerationBot.Bot.Web;

/// <summary>
/// Headers of every answer: only our own script and style run, nobody frames the pages, no address leaks to another
/// site, and no page with members' text stays in a cache.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Pages =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>For a file that carries its own style and is meant to be saved: no script, and cut off from the pages.</summary>
    private static readonly string Files = $"default-src 'none'; style-src {Reports.DocumentStyle.Source}; base-uri 'none'; form-action 'none'; sandbox; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext http)
    {
        IHeaderDictionary headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-cache, no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        http.Response.OnStarting(() =>
        {
            headers.ContentSecurityPolicy = http.GetEndpoint()?.Metadata.GetMetadata<SavedFile>() is null ? Pages : Files;
            return Task.CompletedTask;
        });
        return next(http);
    }
}
