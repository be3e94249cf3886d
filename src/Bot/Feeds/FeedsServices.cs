using System.Net;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Feeds.BuddyPress;
using ModerationBot.Bot.Feeds.Discourse;
using ModerationBot.Bot.Feeds.Graph;
using ModerationBot.Bot.Feeds.Http;
using ModerationBot.Bot.Feeds.Import;
using ModerationBot.Bot.Feeds.Inbox;
using ModerationBot.Bot.Feeds.NodeBb;
using ModerationBot.Bot.Feeds.Sandbox;
using ModerationBot.Bot.Feeds.Webhooks;
using ModerationBot.Bot.Feeds.WordPress;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Feeds;

/// <summary>Registers feeds, the stages <c>poll</c> and <c>sweep</c>, and imports.</summary>
internal static class FeedsServices
{
    private const int LargestAnswer = 32 * 1024 * 1024;

    public static IServiceCollection AddFeeds(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<GroupsOptions>()
            .Configure(options => configuration.GetSection(GroupOptions.Section).Bind(options.Groups))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<GroupsOptions>, GroupsValidator>();
        services.AddSingleton<IValidateOptions<GroupsOptions>>(new GroupKeysValidator(configuration));
        services.AddFeedHttp();
        services.AddPlatforms();
        services.AddSingleton<IFeedClients, FeedClients>();
        services.AddSingleton<GroupDirectory>();
        services.AddSingleton<ItemTally>();
        services.AddSingleton<IGroupStatusReader, GroupStatusReader>();
        services.AddSingleton<FeedSightReader>();
        services.AddSingleton<GroupTurns>();
        services.AddSingleton<FeedStates>();
        services.AddSingleton<ItemStore>();
        services.AddSingleton<ItemImporter>();
        services.AddSingleton<FileImporter>();
        services.AddInbox();
        services.AddWebhooks();
        services.AddSingleton<IStage, PollStage>();
        services.AddSingleton<IStage, SweepStage>();
        return services;
    }

    /// <summary>Every kind of platform, in the order in which messages name them. A new one is a folder and a line here.</summary>
    private static void AddPlatforms(this IServiceCollection services)
    {
        services.AddSingleton<IFeedClientFactory, PageFeedClientFactory>();
        services.AddSingleton<IFeedClientFactory, GraphFeedClientFactory>();
        services.AddSingleton<IFeedClientFactory, SandboxFeedClientFactory>();
        services.AddSingleton<IFeedClientFactory, WordPressFeedClientFactory>();
        services.AddSingleton<IFeedClientFactory, NodeBbFeedClientFactory>();
        services.AddSingleton<IFeedClientFactory, DiscourseFeedClientFactory>();
        services.AddSingleton<IFeedClientFactory, BuddyPressFeedClientFactory>();
        services.AddSingleton<SandboxAddress>();
        services.AddSingleton<ISandboxAddress>(provider => provider.GetRequiredService<SandboxAddress>());
    }

    private static void AddFeedHttp(this IServiceCollection services)
    {
        services.TryAddSingleton(new FeedCallOptions());
        services.AddSingleton(provider => new JitterSource(provider.GetRequiredService<FeedCallOptions>().JitterSeed));
        services.AddSingleton<FeedHttp>();
        services.AddTransient<FeedRetryHandler>();
        services.AddHttpClient(FeedHttp.ClientName, client =>
            {
                client.Timeout = TimeSpan.FromMinutes(3);
                client.MaxResponseContentBufferSize = LargestAnswer;
            })
            // No redirects: the token belongs to the address in the settings alone.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.All,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .AddHttpMessageHandler<FeedRetryHandler>()
            // Addresses hold ids of people and a proof of the token: they stay out of the log.
            .RemoveAllLoggers();
    }
}
