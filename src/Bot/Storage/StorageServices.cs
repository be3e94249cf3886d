using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ModerationBot.Bot.Storage;

/// <summary>Registers the database and the protection of text.</summary>
internal static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        StorageOptions options = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        options.CreateFolder();
        services.AddDataProtection().SetApplicationName("ModerationBot")
            .PersistKeysToFileSystem(new DirectoryInfo(options.KeysFolder));
        services.AddSingleton<ITextProtector, TextProtector>();
        services.AddSingleton<SqlitePragmas>();
        services.AddSingleton<ChangeWatch>();
        services.AddDbContextFactory<ModerationDb>(Configure);
        return services;
    }

    /// <summary>Points a context at the SQLite file; also used by the sign-in tables, which live in the same file.</summary>
    public static void Configure(IServiceProvider services, DbContextOptionsBuilder builder)
    {
        StorageOptions storage = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        builder.UseSqlite($"Data Source={storage.DatabaseFile};Default Timeout=30")
            .AddInterceptors(services.GetRequiredService<SqlitePragmas>());
    }
}
