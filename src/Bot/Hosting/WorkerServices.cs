using ModerationBot.Bot.Web;
using ModerationBot.Sandbox;

namespace ModerationBot.Bot.Hosting;

/// <summary>Registers what starts with the program: the sandbox, then the worker.</summary>
internal static class WorkerServices
{
    private const string SandboxSection = "Sandbox";

    public static IServiceCollection AddWorker(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SandboxOptions>().Bind(configuration.GetSection(SandboxSection)).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<StageHealth>()
            .AddSingleton<IStageBoard, StageBoard>()
            .AddSingleton<IReadiness, ProgramReadiness>()
            .AddSingleton<DatabaseSetup>()
            .AddHostedService<SandboxService>()
            .AddHostedService<Worker>();
    }
}
