using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.Http;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Feeds.WordPress;

/// <summary>All stages of the bot over a real database, watching a real WordPress as the group <c>divan</c>.</summary>
internal sealed class WordPressWorld : IAsyncDisposable
{
    private static readonly FeedCallOptions Calls = new()
    {
        FirstDelay = TimeSpan.FromMilliseconds(1),
        Retries = 1,
        TryTimeout = TimeSpan.FromSeconds(20),
    };

    private WordPressWorld(WordPressPlatform site, ManualTime time, FeedCallOptions calls)
    {
        Site = site;
        Time = time;
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Groups:0:Id", House.GroupId),
            new("Groups:0:Name", "Le Divan"),
            new("Groups:0:DryRun", "false"),
            new("Groups:0:Feed:Kind", "wordpress"),
            new("Groups:0:Feed:BaseUrl", site.Proxy.Address.AbsoluteUri),
            new("Groups:0:Feed:User", "bot"),
            new("Groups:0:Feed:AccessToken", site.Server.Password),
            new("Groups:0:Feed:SweepItems", "10000"),
        ]).Build();
        House = new House(services => services.AddFeedsForTest(configuration, time, calls).AddReview(new ConfigurationBuilder().Build()));
    }

    public WordPressPlatform Site { get; }

    public House House { get; }

    /// <summary>The bot's clock; begins at the site's second.</summary>
    public ManualTime Time { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<WordPressWorld> StartAsync(FeedCallOptions? calls = null)
    {
        WordPressPlatform site = await WordPressPlatform.StartAsync();
        WordPressWorld world = new(site, new ManualTime(site.Now), calls ?? Calls);
        await world.House.Get<GroupDirectory>().SyncAsync(Token);
        return world;
    }

    /// <summary>Runs a stage once: <c>poll</c> or <c>sweep</c>.</summary>
    public Task<int> RunAsync(string stage) =>
        House.Services.GetServices<IStage>().Last(one => one.Name == stage).RunAsync(Token);

    /// <summary>Lets some time go by and polls.</summary>
    public Task<int> PollAfterAsync(TimeSpan time)
    {
        Time.Advance(time);
        return RunAsync("poll");
    }

    public async Task<FeedState> StateAsync()
    {
        await using ModerationDb db = House.Open();
        return await db.Set<FeedState>().SingleAsync(Token);
    }

    public async Task<IReadOnlyList<string>> StoredAsync()
    {
        await using ModerationDb db = House.Open();
        return await db.Set<Item>().OrderBy(item => item.Id).Select(item => item.PlatformId).ToListAsync(Token);
    }

    public async Task<ItemState> StateOfAsync(string id)
    {
        await using ModerationDb db = House.Open();
        return await db.Set<Item>().Where(item => item.PlatformId == id).Select(item => item.State).SingleAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        await House.DisposeAsync();
        await Site.DisposeAsync();
    }
}
