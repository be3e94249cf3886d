using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace ModerationBot.Bot.Web;

/// <summary>
/// When a form was refused, the page that says so is drawn as if it had been opened: without the form, which would be
/// refused a second time.
/// </summary>
internal sealed class ProblemPages(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/problem", StringComparison.Ordinal) && HttpMethods.IsPost(http.Request.Method))
        {
            http.Request.Method = HttpMethods.Get;
            http.Request.ContentType = null;
            http.Features.Set<IFormFeature>(null);
            http.Features.Set<IAntiforgeryValidationFeature>(null);
        }

        return next(http);
    }
}
