using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Alerts;
using ModerationBot.Bot.Appeals;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Drafts;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.MemberReports;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Policies;
using ModerationBot.Bot.Reports;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Statements;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Web;

namespace ModerationBot.Bot.Hosting;

/// <summary>Puts the program together: one line per folder, in stage order.</summary>
internal static class BotHost
{
    /// <summary>Builds the program from the settings; nothing runs yet.</summary>
    /// <param name="overrides">Settings above all others, for tests; keys as in <c>appsettings.json</c>.</param>
    public static WebApplication Build(IReadOnlyDictionary<string, string?>? overrides = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(BotHost).Assembly.GetName().Name,
        });
        builder.Configuration.AddUserSecrets<Program>(optional: true).AddEnvironmentVariables().AddInMemoryCollection(overrides);
        ConfigurationManager settings = builder.Configuration;
        builder.AddLogs();
        builder.WebHost.UseUrls(settings[$"{WebOptions.Section}:Url"] ?? WebOptions.DefaultUrl);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services
            .AddStorage(settings)
            .AddTables()
            .AddAudit()
            .AddPeople()
            .AddFeeds(settings)
            .AddScreening(settings)
            .AddFlags(settings)
            .AddAlerts(settings)
            .AddReview(settings)
            .AddMemberReports(settings)
            .AddActions()
            .AddStatements(settings)
            .AddAppeals(settings)
            .AddReports(settings)
            .AddPolicies()
            .AddDrafts(settings)
            .AddWeb(settings)
            .AddWorker(settings);
        WebApplication host = builder.Build();
        host.MapWeb();
        return host;
    }

    /// <summary>Builds the program and brings its database up to date.</summary>
    public static async Task<WebApplication> OpenAsync(CancellationToken cancellationToken)
    {
        WebApplication host = Build();
        await host.Services.GetRequiredService<DatabaseSetup>().RunAsync(cancellationToken).ConfigureAwait(false);
        return host;
    }
}
