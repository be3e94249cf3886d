using Microsoft.Extensions.Options;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;
using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Bot.Screening;

/// <summary>Registers the detectors, the stage that judges and the one that looks for a learnt model.</summary>
internal static class ScreeningServices
{
    private const string LearnedFolder = "models";

    public static IServiceCollection AddScreening(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ScreeningOptions>().Bind(configuration.GetSection(ScreeningOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton(Open)
            .AddSingleton<ThreadContext>()
            .AddSingleton<IStage, ModelStage>()
            .AddSingleton<IStage, ScreenStage>();
    }

    /// <summary>The models travel with the program.</summary>
    public static string ModelsFolder => Path.Combine(AppContext.BaseDirectory, "models");

    private static LiveScreener Open(IServiceProvider services)
    {
        ReasonsOptions reasons = services.GetRequiredService<IOptions<ReasonsOptions>>().Value;
        Screener shipped = Screener.Load(ModelsFolder, new ScreeningThresholds { ReasonsFrom = reasons.From });
        LearnedModel learned = new(
            Path.Combine(services.GetRequiredService<IOptions<StorageOptions>>().Value.FullPath, LearnedFolder),
            shipped.Cards.Single(card => card.Name == DiscriminationDetector.Name).Model!,
            DiscriminationDetector.FileName);
        LiveScreener live = new(
            shipped,
            learned,
            file => DiscriminationDetector.Read(file, reasons.From),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<LiveScreener>>(),
            reasons);
        // Before the first item, so that nothing is judged twice at each start.
        live.Look();
        return live;
    }
}
