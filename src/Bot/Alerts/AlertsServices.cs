using Microsoft.Extensions.Options;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Alerts;

/// <summary>Registers the channels and the alert stage.</summary>
internal static class AlertsServices
{
    public static IServiceCollection AddAlerts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AlertsOptions>().Bind(configuration.GetSection(AlertsOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<AlertsOptions>, AlertsValidation>();
        return services
            // Every channel, in no order of importance. Adding one = its file and a line here.
            .AddSingleton<IAlertChannel, FolderChannel>()
            .AddSingleton<IAlertChannel, SmtpChannel>()
            .AddSingleton<PageAddress>()
            .AddSingleton<AlertComposer>()
            .AddSingleton<FlagAlerts>()
            .AddSingleton<BlindAlerts>()
            .AddSingleton<AlertSender>()
            .AddSingleton<IStage, AlertStage>();
    }
}
