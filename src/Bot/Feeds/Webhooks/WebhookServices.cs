using ModerationBot.Bot.Feeds.Graph;

namespace ModerationBot.Bot.Feeds.Webhooks;

/// <summary>Registers webhooks.</summary>
internal static class WebhookServices
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services) => services
        .AddSingleton<IFeedWebhook, GraphWebhook>()
        .AddSingleton<HintBook>()
        .AddSingleton<WebhookDesk>();
}
