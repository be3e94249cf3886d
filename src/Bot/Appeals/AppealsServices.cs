using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Appeals;

/// <summary>Registers appeals.</summary>
internal static class AppealsServices
{
    /// <summary>Name of the limit on the public page.</summary>
    public const string Limit = "appeal";

    public static IServiceCollection AddAppeals(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AppealsOptions>().Bind(configuration.GetSection(AppealsOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        AppealsOptions options = configuration.GetSection(AppealsOptions.Section).Get<AppealsOptions>() ?? new AppealsOptions();
        services.Configure<RateLimiterOptions>(limiter => limiter.AddPolicy(Limit, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = options.TriesPerMinute, Window = TimeSpan.FromMinutes(1) })));
        // Their lines hold whole paths, and the path of the author's page holds its token.
        services.AddLogging(logs => logs
            .AddFilter("Microsoft.AspNetCore.Routing", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Components", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Http", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Hosting", LogLevel.Warning));
        return services
            .AddLocalization()
            .AddSingleton<PublicAppeals>()
            .AddSingleton<AppealDesk>()
            .AddSingleton<AppealJudges>()
            .AddSingleton<AppealRestorer>()
            .AddSingleton<AppealBench>()
            .AddSingleton<AppealReader>()
            .AddSingleton<AppealErasure>()
            .AddSingleton<IErasureFollower>(s => s.GetRequiredService<AppealErasure>())
            .AddSingleton<IEvidenceHold>(s => s.GetRequiredService<AppealErasure>())
            .AddSingleton<IStage, AppealStage>();
    }
}
