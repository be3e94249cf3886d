using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Reports;

/// <summary>Registers the report stage, its reader and its formats.</summary>
internal static class ReportsServices
{
    public static IServiceCollection AddReports(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ReportsOptions>().Bind(configuration.GetSection(ReportsOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<WeekReader>()
            .AddSingleton<ReportShelf>()
            .AddSingleton<ReportFormats>()
            .AddSingleton<ReportRenderer>()
            .AddSingleton<IStage, ReportStage>();
    }
}
