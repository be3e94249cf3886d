using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Flags;

/// <summary>Registers the policy, the flag stage and the erase stage.</summary>
internal static class FlagsServices
{
    public static IServiceCollection AddFlags(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PolicyOptions>().Bind(configuration.GetSection(PolicyOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<PolicyOptions>, PolicyValidation>();
        services.AddOptions<RetentionOptions>().Bind(configuration.GetSection(RetentionOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ReasonsOptions>().Configure<IOptions<PolicyOptions>, IOptions<GroupsOptions>>(
            (reasons, policy, groups) => reasons.From = groups.Value.Groups.Select(group => PolicySettings.Of(policy.Value, group))
                .Append(PolicySettings.Of(policy.Value)).Min(settings => settings.Thresholds.LowestDiscrimination));
        services.TryAddSingleton<PolicyBook>();
        return services
            .AddSingleton<Erasure>()
            .AddSingleton<IStage, FlagStage>()
            .AddSingleton<IStage, WaitStage>()
            .AddSingleton<IStage, EraseStage>();
    }
}
