using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModerationBot.Benchmarks.Console.Seeding;
using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Alerts;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Hosting;
using ModerationBot.Bot.MemberReports;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Reports;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Web;

namespace ModerationBot.Benchmarks.Console;

/// <summary>The program's own pages over Kestrel on a free port, with everything but the worker; a process of its own, so that its memory is its own.</summary>
internal static class ServerRun
{
    public const string Argument = "--console-server";
    public const string Email = "claire@example.org";
    public const string Password = "un mot de passe inventé";

    /// <summary>Serves until its input ends. Prints its address as the only line.</summary>
    public static async Task RunAsync(string folder)
    {
        await using WebApplication app = Build(folder);
        await app.StartAsync();
        await System.Console.Out.WriteLineAsync(app.Urls.First());
        await System.Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    /// <summary>Makes the tables by the program's own migrations, an account, and fills an empty database.</summary>
    public static async Task PrepareAsync(string folder, SeedSize size, int seed)
    {
        await using WebApplication app = Build(folder);
        IDbContextFactory<ModerationDb> factory = app.Services.GetRequiredService<IDbContextFactory<ModerationDb>>();
        await using ModerationDb db = await factory.CreateDbContextAsync();
        await db.Database.MigrateAsync();
        await using SignInDb accounts = await app.Services.GetRequiredService<IDbContextFactory<SignInDb>>().CreateDbContextAsync();
        await accounts.Database.MigrateAsync();
        if (await db.Set<Flag>().AnyAsync())
        {
            return;
        }

        string admin = await MakeAdminAsync(app.Services);
        // The seeder wants the file for itself.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        new Seeder(app.Services.GetRequiredService<ITextProtector>(), size, seed).Fill(
            Path.Combine(folder, "moderation.db"), admin, TimeProvider.System.GetUtcNow(),
            items => System.Console.Error.WriteLine($"{items:N0} items written"));
    }

    /// <summary>The codes of some authors who were flagged, as a person would type them.</summary>
    public static async Task<IReadOnlyList<string>> PseudonymsAsync(string folder, int count)
    {
        await using WebApplication app = Build(folder);
        ITextProtector protector = app.Services.GetRequiredService<ITextProtector>();
        await using ModerationDb db = await app.Services.GetRequiredService<IDbContextFactory<ModerationDb>>().CreateDbContextAsync();
        var authors = await db.Set<Flag>().OrderByDescending(f => f.Id).Select(f => new { f.GroupId, f.AuthorPlatformId })
            .Take(count).ToListAsync();
        return [.. authors.Select(a => "#" + SearchTables.PseudonymOf(protector, a.GroupId, a.AuthorPlatformId!))];
    }

    private static async Task<string> MakeAdminAsync(IServiceProvider services)
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        UserManager<AdminUser> users = scope.ServiceProvider.GetRequiredService<UserManager<AdminUser>>();
        AdminUser admin = new() { UserName = Email, Email = Email, DisplayName = "Claire", Role = Role.Owner };
        IdentityResult made = await users.CreateAsync(admin, Password);
        return made.Succeeded ? admin.Id : throw new InvalidOperationException("The account of the benchmark was not made.");
    }

    private static WebApplication Build(string folder)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(BotHost).Assembly.GetName().Name,
            EnvironmentName = "Production",
            ContentRootPath = folder,
        });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Path"] = folder });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        ConfigurationManager settings = builder.Configuration;
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services
            .AddStorage(settings).AddTables().AddAudit().AddPeople().AddFeeds(settings).AddScreening(settings).AddFlags(settings)
            .AddAlerts(settings).AddReview(settings).AddMemberReports(settings).AddActions().AddReports(settings)
            .AddWeb(settings, TextWriter.Null);
        WebApplication app = builder.Build();
        new RequestClock().Use(app);
        app.MapWeb();
        return app;
    }
}
