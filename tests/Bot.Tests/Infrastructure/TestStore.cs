using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Hosting;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Tests.Infrastructure;

/// <summary>A real database in a folder of its own, with keys, deleted at the end.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("moderationbot-");

    internal TestStore(Action<IServiceCollection>? more = null)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Path"] = _folder.FullName }).Build();
        ServiceCollection services = new();
        services.AddSingleton(configuration);
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddStorage(configuration);
        services.AddTables();
        services.AddPeople();
        more?.Invoke(services);
        Services = services.BuildServiceProvider(validateScopes: true);
        using ModerationDb db = Open();
        db.Database.EnsureCreated();
        using SignInDb accounts = Services.GetRequiredService<IDbContextFactory<SignInDb>>().CreateDbContext();
        accounts.Database.GetService<IRelationalDatabaseCreator>().CreateTables();
    }

    internal ServiceProvider Services { get; }

    internal string Folder => _folder.FullName;

    internal IDbContextFactory<ModerationDb> Factory => Services.GetRequiredService<IDbContextFactory<ModerationDb>>();

    internal ITextProtector Protector => Services.GetRequiredService<ITextProtector>();

    internal ModerationDb Open() => Factory.CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
