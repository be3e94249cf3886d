using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Sandbox;

namespace ModerationBot.Bot.Tests.Feeds;

/// <summary>A real database and a real sandbox group, called <c>divan</c>, on one clock that stands still.</summary>
internal sealed class FeedWorld : IAsyncDisposable
{
    public const string Group = "divan";

    private FeedWorld(SandboxServer server, ManualTime time, IEnumerable<KeyValuePair<string, string?>> more)
    {
        Server = server;
        Time = time;
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            .. Settings(0, Group, server.Address.AbsoluteUri, server.GroupId, server.AccessToken),
            .. more,
        ]).Build();
        Store = new TestStore(services => services.AddFeedsForTest(configuration, time));
    }

    public SandboxServer Server { get; }

    public ManualTime Time { get; }

    public TestStore Store { get; }

    public IStage Poll => Stage("poll");

    public IStage Sweep => Stage("sweep");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Starts both and takes the settings over.</summary>
    public static async Task<FeedWorld> StartAsync(params KeyValuePair<string, string?>[] more)
    {
        ManualTime time = ManualTime.AtNoon();
        FeedWorld world = new(await FeedTestServices.SandboxAsync(time), time, more);
        await world.Get<GroupDirectory>().SyncAsync(Token);
        return world;
    }

    /// <summary>Settings of one group on a Graph-shaped server.</summary>
    public static KeyValuePair<string, string?>[] Settings(int index, string id, string baseUrl, string platformId, string token) =>
    [
        new($"Groups:{index}:Id", id),
        new($"Groups:{index}:Name", $"Groupe {id}"),
        new($"Groups:{index}:Feed:Kind", "graph"),
        new($"Groups:{index}:Feed:BaseUrl", baseUrl),
        new($"Groups:{index}:Feed:PlatformGroupId", platformId),
        new($"Groups:{index}:Feed:AccessToken", token),
    ];

    public T Get<T>()
        where T : notnull => Store.Services.GetRequiredService<T>();

    public Task<int> PollAsync() => Poll.RunAsync(Token);

    public Task<int> SweepAsync() => Sweep.RunAsync(Token);

    /// <summary>Lets some time go by and polls.</summary>
    public Task<int> PollAfterAsync(TimeSpan time)
    {
        Time.Advance(time);
        return PollAsync();
    }

    public void Fault(SandboxFaults faults) => Server.Group.SetFaults(faults);

    public async Task<FeedState> StateAsync(string group = Group)
    {
        await using ModerationDb db = Store.Open();
        return await db.Set<FeedState>().SingleAsync(state => state.GroupId == group, Token);
    }

    public async Task<IReadOnlyList<Item>> ItemsAsync(string group = Group)
    {
        await using ModerationDb db = Store.Open();
        return await db.Set<Item>().Include(item => item.Revisions)
            .Where(item => item.GroupId == group).OrderBy(item => item.Id).ToListAsync(Token);
    }

    public async Task<Item> ItemAsync(string platformId, string group = Group) =>
        (await ItemsAsync(group)).Single(item => item.PlatformId == platformId);

    public string TextOf(Revision revision) => Store.Protector.Unprotect(revision.TextCipher!);

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Server.DisposeAsync();
    }

    private IStage Stage(string name) => Store.Services.GetServices<IStage>().Single(stage => stage.Name == name);
}
