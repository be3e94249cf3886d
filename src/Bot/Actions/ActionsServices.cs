using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Actions;

/// <summary>Registers the act stage and the two ways of acting: for real and as a dry run.</summary>
internal static class ActionsServices
{
    public static IServiceCollection AddActions(this IServiceCollection services) => services
        .AddSingleton<PlatformActor>()
        .AddSingleton<DryRunActor>()
        .AddSingleton<IActionTrail, ActionTrail>()
        .AddSingleton<ReplyFence>()
        .AddSingleton<ActionEnding>()
        .AddSingleton<ActionRunner>()
        .AddSingleton<IStage, ActStage>();
}
