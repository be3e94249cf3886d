using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.Graph;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Sandbox;

namespace ModerationBot.Bot.Tests.Feeds;

/// <summary>The real sandbox server, empty, on a free port, with the real client of the kind <c>graph</c> on it.</summary>
internal sealed class SandboxPlatform : IFeedPlatform
{
    private static readonly int[] ThrottleCodes = [4, 17, 32, 613];

    private readonly ServiceProvider _services;
    private readonly ManualTime _time;

    private SandboxPlatform(SandboxServer server, ManualTime time, string? appSecret)
    {
        Server = server;
        _time = time;
        _services = FeedTestServices.Http(time);
        Client = Connect(server.AccessToken, appSecret);
        Stranger = Connect("a-token-of-somebody-else", appSecret);
    }

    public SandboxServer Server { get; }

    public int MoreThanAPage => GraphUrls.FeedLimit + 5;

    public IFeedClient Client { get; }

    public IFeedClient Stranger { get; }

    public FeedCard Card => Factory(_services).Card;

    public static async Task<SandboxPlatform> StartAsync(string? appSecret = null)
    {
        ManualTime time = ManualTime.AtNoon();
        return new SandboxPlatform(await FeedTestServices.SandboxAsync(time, appSecret), time, appSecret);
    }

    public IFeedClient Connect(string token, string? appSecret) => Connect(_services, Server, token, appSecret);

    /// <summary>The same client by another way to the server.</summary>
    public IFeedClient Connect(Uri address) => Factory(_services).Create(new FeedOptions
    {
        BaseUrl = address,
        PlatformGroupId = Server.GroupId,
        AccessToken = Server.AccessToken,
    });

    public static IFeedClient Connect(IServiceProvider services, SandboxServer server, string token, string? appSecret) =>
        Factory(services).Create(new FeedOptions
        {
            BaseUrl = server.Address,
            PlatformGroupId = server.GroupId,
            AccessToken = token,
            AppSecret = appSecret,
        });

    private static IFeedClientFactory Factory(IServiceProvider services) =>
        services.GetServices<IFeedClientFactory>().Single(factory => factory.Kind == "graph");

    public void Pass(TimeSpan time) => _time.Advance(time);

    public Task<string> PostAsync(string text) => Task.FromResult(Server.Group.AddPost(text).Id);

    public Task<string> CommentAsync(string parentId, string text) => Task.FromResult(Server.Group.AddComment(parentId, text).Id);

    public Task<IReadOnlyList<string>> PostManyAsync(IReadOnlyList<string> texts, TimeSpan every)
    {
        List<string> ids = [];
        foreach (string text in texts)
        {
            ids.Add(Server.Group.AddPost(text).Id);
            Pass(every);
        }

        return Task.FromResult<IReadOnlyList<string>>(ids);
    }

    public Task<IReadOnlyList<string>> CommentManyAsync(string parentId, IReadOnlyList<string> texts) =>
        Task.FromResult<IReadOnlyList<string>>([.. texts.Select(text => Server.Group.AddComment(parentId, text).Id)]);

    public Task EditAsync(string id, string text)
    {
        Assert.True(Server.Group.Edit(id, text));
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string id)
    {
        Assert.True(Server.Group.Delete(id));
        return Task.CompletedTask;
    }

    public Task HealAsync() => FaultAsync(new SandboxFaults());

    public Task RevokeTokenAsync() => FaultAsync(new SandboxFaults { DeadToken = FaultRule.Always });

    public void Throttle(int kind) => Fault(new SandboxFaults { Throttle = FaultRule.Always with { Code = ThrottleCodes[kind] } });

    public Task WithdrawPermissionAsync() => FaultAsync(new SandboxFaults { Permission = FaultRule.Always });

    public void BreakNextPage() => Fault(new SandboxFaults { Malformed = FaultRule.ForNext(1) with { Only = "feed" } });

    public void Disorder() => Fault(new SandboxFaults { Duplicates = FaultRule.Always, OutOfOrder = FaultRule.Always });

    public void DeleteBetweenPages() => Fault(new SandboxFaults { DeleteBetweenPages = FaultRule.Always });

    public void Hush() => Fault(new SandboxFaults { EmptyFeed = FaultRule.Always });

    public Task HideAuthorsAsync() => FaultAsync(new SandboxFaults { WithoutAuthors = FaultRule.Always });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
    }

    private Task FaultAsync(SandboxFaults faults)
    {
        Fault(faults);
        return Task.CompletedTask;
    }

    private void Fault(SandboxFaults faults) => Server.Group.SetFaults(faults);
}
