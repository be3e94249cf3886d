using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Appeals;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Drafts;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Hosting;
using ModerationBot.Bot.MemberReports;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Policies;
using ModerationBot.Bot.Reports;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Statements;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Bot.Tests.Review;
using ModerationBot.Bot.Web;

namespace ModerationBot.Bot.Tests.Web;

/// <summary>The real pages over a real server on a free port and a real database, without the worker.</summary>
internal sealed class WebHouse : IAsyncDisposable
{
    public const string Password = "un mot de passe inventé";

    private readonly DirectoryInfo _folder;
    private readonly WebApplication _app;

    private WebHouse(DirectoryInfo folder, WebApplication app, ManualTime time, StringWriter console, LogLines logs)
    {
        (_folder, _app, Time, Console, Logs) = (folder, app, time, console, logs);
        Db = app.Services.GetRequiredService<IDbContextFactory<ModerationDb>>().CreateDbContext();
        Seed = new Seed(Db, app.Services.GetRequiredService<ITextProtector>(), time.GetUtcNow());
        Seed.Group();
    }

    public ManualTime Time { get; }

    public StringWriter Console { get; }

    public LogLines Logs { get; }

    public ModerationDb Db { get; }

    public Seed Seed { get; }

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Urls.First());

    /// <param name="settings">Settings beside the storage folder.</param>
    /// <param name="more">Further services.</param>
    public static async Task<WebHouse> StartAsync(
        Dictionary<string, string?>? settings = null, Action<IServiceCollection>? more = null)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("moderationbot-web-");
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(AdminUser).Assembly.GetName().Name,
            EnvironmentName = "Production",
            ContentRootPath = folder.FullName,
        });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(settings ?? []) { ["Storage:Path"] = folder.FullName });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // The browser's jar of cookies runs on the real clock.
        ManualTime time = new(DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()));
        StringWriter console = new();
        LogLines logs = new();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddStorage(builder.Configuration).AddTables().AddAudit().AddPeople().AddFeeds(builder.Configuration)
            .AddReview(builder.Configuration)
            .AddMemberReports(builder.Configuration)
            .AddActions()
            .AddStatements(builder.Configuration)
            .AddAppeals(builder.Configuration)
            .AddReports(builder.Configuration)
            .AddPolicies()
            .AddDrafts(builder.Configuration)
            .AddWeb(builder.Configuration, console);
        more?.Invoke(builder.Services);
        WebApplication app = builder.Build();
        await MakeTablesAsync(app.Services);
        app.MapWeb();
        await app.StartAsync();
        return new WebHouse(folder, app, time, console, logs);
    }

    public Visitor Visitor(string? language = null) => new(Address, language);

    /// <summary>A signed-in admin of her own.</summary>
    public async Task<Visitor> AdminAsync(string name, string? language = null, Role role = Role.Owner)
    {
        await MakeAdminAsync(name, role);
        Visitor visitor = Visitor(language);
        HttpResponseMessage answer = await visitor.SignInAsync(EmailOf(name), Password);
        Assert.Equal("/", answer.Headers.Location?.ToString());
        return visitor;
    }

    public async Task<string> MakeAdminAsync(string name, Role role = Role.Owner)
    {
        await using AsyncServiceScope scope = _app.Services.CreateAsyncScope();
        UserManager<AdminUser> users = scope.ServiceProvider.GetRequiredService<UserManager<AdminUser>>();
        AdminUser admin = new() { UserName = EmailOf(name), Email = EmailOf(name), DisplayName = name, Role = role };
        Assert.True((await users.CreateAsync(admin, Password)).Succeeded);
        return admin.Id;
    }

    /// <summary>The errors that were logged.</summary>
    public string Errors => string.Join('\n', Logs.All.Where(line => line.StartsWith("Error", StringComparison.Ordinal)));

    public static string EmailOf(string name) => $"{name.ToLowerInvariant()}@example.org";

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        await Console.DisposeAsync();
        Logs.Dispose();
    }

    private static async Task MakeTablesAsync(IServiceProvider services)
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        await using ModerationDb db = await services.GetRequiredService<IDbContextFactory<ModerationDb>>().CreateDbContextAsync();
        await db.Database.EnsureCreatedAsync();
        await scope.ServiceProvider.GetRequiredService<SignInDb>().Database.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
    }
}
