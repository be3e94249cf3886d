using Microsoft.AspNetCore.RateLimiting;

namespace ModerationBot.Bot.Feeds.Inbox;

/// <summary>Registers the inbox.</summary>
internal static class InboxServices
{
    public static IServiceCollection AddInbox(this IServiceCollection services)
    {
        services.Configure<RateLimiterOptions>(limiter => limiter.AddPolicy<string, InboxLimit>(InboxLimit.Name));
        return services.AddSingleton<InboxTokens>().AddSingleton<InboxDesk>();
    }
}
