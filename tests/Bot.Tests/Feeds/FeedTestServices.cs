using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.Http;
using ModerationBot.Sandbox;

namespace ModerationBot.Bot.Tests.Feeds;

/// <summary>The registrations of the folder, with waits between tries that suit a test.</summary>
internal static class FeedTestServices
{
    /// <summary>Only what a client needs.</summary>
    public static ServiceProvider Http(TimeProvider time, FeedCallOptions? calls = null)
    {
        ServiceCollection services = new();
        services.AddFeedsForTest(new ConfigurationBuilder().Build(), time, calls);
        return services.BuildServiceProvider();
    }

    public static IServiceCollection AddFeedsForTest(
        this IServiceCollection services, IConfiguration configuration, TimeProvider time, FeedCallOptions? calls = null)
    {
        services.AddSingleton(time);
        services.AddSingleton(calls ?? new FeedCallOptions { FirstDelay = TimeSpan.FromMilliseconds(1) });
        return services.AddFeeds(configuration);
    }

    /// <summary>A sandbox group without seed and without life of its own.</summary>
    public static Task<SandboxServer> SandboxAsync(TimeProvider time, string? appSecret = null) => SandboxServer.StartAsync(
        new SandboxOptions { Port = 0, Seed = false, Living = false, AppSecret = appSecret },
        time,
        NullLoggerFactory.Instance,
        TestContext.Current.CancellationToken);
}
