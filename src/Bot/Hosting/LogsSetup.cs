using ModerationBot.Bot.Storage;
using Serilog;

namespace ModerationBot.Bot.Hosting;

/// <summary>Logs by Serilog as the settings say: lines for people on the console, a rolling JSON file for machines.</summary>
internal static class LogsSetup
{
    private const string FilePathKey = "Serilog:WriteTo:File:Args:path";

    public static void AddLogs(this WebApplicationBuilder builder)
    {
        StorageOptions storage = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        if (builder.Configuration[FilePathKey] is { } path)
        {
            // A relative log file lives in the storage folder, wherever that is.
            builder.Configuration.AddInMemoryCollection([new(FilePathKey, Path.Combine(storage.FullPath, path))]);
        }

        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).CreateLogger(), dispose: true);
    }
}
