using Microsoft.Extensions.Options;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Screening;

/// <summary>Registers the detectors and the screen stage.</summary>
internal static class ScreeningServices
{
    public static IServiceCollection AddScreening(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ScreeningOptions>().Bind(configuration.GetSection(ScreeningOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton(provider => Screener.Load(
                ModelsFolder, new ScreeningThresholds { ReasonsFrom = provider.GetRequiredService<IOptions<ReasonsOptions>>().Value.From }))
            .AddSingleton<ThreadContext>()
            .AddSingleton<IStage, ScreenStage>();
    }

    /// <summary>The models travel with the program.</summary>
    public static string ModelsFolder => Path.Combine(AppContext.BaseDirectory, "models");
}
