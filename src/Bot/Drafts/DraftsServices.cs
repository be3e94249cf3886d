using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Screening;

namespace ModerationBot.Bot.Drafts;

/// <summary>Registers the checking of drafts.</summary>
internal static class DraftsServices
{
    /// <summary>Name of the limit on both pages.</summary>
    public const string Limit = "draft-check";

    public static IServiceCollection AddDrafts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DraftsOptions>().Bind(configuration.GetSection(DraftsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        DraftsOptions options = configuration.GetSection(DraftsOptions.Section).Get<DraftsOptions>() ?? new DraftsOptions();
        services.Configure<RateLimiterOptions>(limiter => limiter.AddPolicy(Limit, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = options.ChecksPerMinute, Window = TimeSpan.FromMinutes(1) })));
        return services
            .AddLocalization()
            .AddSingleton<IDraftRules, DraftRules>()
            // The pages stand without detectors too, and say so.
            .AddSingleton(s => new DraftDesk(
                () => s.GetService<LiveScreener>()?.Current,
                s.GetRequiredService<IDraftRules>(),
                s.GetRequiredService<IOptions<DraftsOptions>>(),
                s.GetRequiredService<TimeProvider>()));
    }
}
