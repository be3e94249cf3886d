using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Actions;

/// <summary>Registers the act stage and the two ways of removing: for real and as a dry run.</summary>
internal static class ActionsServices
{
    public static IServiceCollection AddActions(this IServiceCollection services) => services
        .AddSingleton<PlatformRemover>()
        .AddSingleton<DryRunRemover>()
        .AddSingleton<ActionRunner>()
        .AddSingleton<IStage, ActStage>();
}
