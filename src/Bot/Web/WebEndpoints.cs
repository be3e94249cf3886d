using ModerationBot.Bot.Appeals;
using ModerationBot.Bot.Feeds.Inbox;
using ModerationBot.Bot.Feeds.Webhooks;
using ModerationBot.Bot.Policies.Pages;
using ModerationBot.Bot.Reports;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Statements;
using ModerationBot.Bot.Web.Accounts;
using ModerationBot.Bot.Web.AlertBoard;
using ModerationBot.Bot.Web.Groups;
using ModerationBot.Bot.Web.LogBook;

namespace ModerationBot.Bot.Web;

/// <summary>Puts the pages and their forms on the program's address.</summary>
internal static class WebEndpoints
{
    public static WebApplication MapWeb(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseExceptionHandler("/problem/500", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/problem/{0}", createScopeForStatusCodePages: true);
        app.UseMiddleware<ProblemPages>();
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<SecondFactorGate>();
        app.UseAntiforgery();
        app.MapGet("/assets/{name}", (string name, EmbeddedAssets assets, HttpContext http) => assets.Get(name, http)).AllowAnonymous();
        app.MapStatus();
        app.MapInbox();
        app.MapWebhooks();
        app.MapSignIn();
        app.MapAccount();
        app.MapPeople();
        app.MapReview();
        app.MapAlertBoard();
        app.MapGroups();
        app.MapLog();
        app.MapStatements();
        app.MapAppeals();
        app.MapGroup("").WithMetadata(new SavedFile()).MapReports();
        app.MapPolicies();
        app.MapRazorComponents<App>();
        return app;
    }
}
