using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ModerationBot.Bot.Alerts;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.MemberReports;

/// <summary>Registers reports by members.</summary>
internal static class MemberReportsServices
{
    /// <summary>Name of the limit on the public page.</summary>
    public const string Limit = "member-report";

    public static IServiceCollection AddMemberReports(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MemberReportsOptions>().Bind(configuration.GetSection(MemberReportsOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        MemberReportsOptions options = configuration.GetSection(MemberReportsOptions.Section).Get<MemberReportsOptions>() ?? new MemberReportsOptions();
        services.Configure<RateLimiterOptions>(limiter => limiter.AddPolicy(Limit, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = options.TriesPerMinute, Window = TimeSpan.FromMinutes(1) })));
        // Their lines hold whole paths, and the path of the form holds its token.
        services.AddLogging(logs => logs
            .AddFilter("Microsoft.AspNetCore.Routing", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Components", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Http", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Hosting", LogLevel.Warning));
        services.TryAddSingleton<PageAddress>();
        return services
            .AddLocalization()
            .AddSingleton<ReportLinks>()
            .AddSingleton<ReportedItems>()
            .AddSingleton<ReportDesk>()
            .AddSingleton<IMemberVoice, MemberVoice>()
            .AddSingleton<IFlagRequests, PendingReports>()
            .AddSingleton<IErasureFollower, ReportErasure>()
            .AddSingleton<IStage, ForgetStage>();
    }
}
