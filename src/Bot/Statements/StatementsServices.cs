using Microsoft.Extensions.DependencyInjection.Extensions;
using ModerationBot.Bot.Alerts;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Statements;

/// <summary>Registers the state stage and what its pages read.</summary>
internal static class StatementsServices
{
    public static IServiceCollection AddStatements(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StatementsOptions>().Bind(configuration.GetSection(StatementsOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<PageAddress>();
        return services
            .AddLocalization()
            .AddSingleton<AppealLinks>()
            .AddSingleton<ReplyPlaces>()
            .AddSingleton<StatementCases>()
            .AddSingleton<StatementMaker>()
            .AddSingleton<StatementSender>()
            .AddSingleton<StatementDesk>()
            .AddSingleton<StatementReader>()
            .AddSingleton<IStage, StateStage>();
    }
}
