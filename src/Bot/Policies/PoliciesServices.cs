using Microsoft.Extensions.DependencyInjection.Extensions;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Policies.Backtest;
using ModerationBot.Bot.Policies.History;
using ModerationBot.Bot.Policies.Pages;
using ModerationBot.Bot.Policies.Retiring;
using ModerationBot.Bot.Policies.Trying;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Policies;

/// <summary>Registers the desk of the policy, its trials and its pages.</summary>
internal static class PoliciesServices
{
    public static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        services.TryAddSingleton<PolicyBook>();
        return services
            .AddLocalization()
            .AddSingleton<ScoreTally>()
            .AddSingleton<DecidedBook>()
            .AddSingleton<BacktestDesk>()
            .AddSingleton<KeptTexts>()
            .AddSingleton<WordTrial>()
            .AddSingleton<SampleBook>()
            .AddSingleton<ShadowReader>()
            .AddSingleton<PolicyDesk>()
            .AddSingleton<PolicyHistory>()
            .AddSingleton<PolicyReader>()
            .AddSingleton<RetireReader>()
            .AddSingleton<PolicyWording>()
            .AddSingleton<IStage, TallyStage>();
    }
}
