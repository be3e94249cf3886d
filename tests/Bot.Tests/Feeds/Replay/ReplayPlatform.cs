using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Feeds.Replay;

/// <summary>A replayed platform, on a clock that stands still, with the real client of its kind on it.</summary>
internal abstract class ReplayPlatform : IFeedPlatform
{
    private readonly ServiceProvider _services;
    private readonly ReplayServer _server;
    private readonly ManualTime _time;
    private readonly FeedOptions _settings;

    /// <param name="server">The server, started.</param>
    /// <param name="time">The clock that both use.</param>
    /// <param name="settings">All settings but the address.</param>
    protected ReplayPlatform(ReplayServer server, ManualTime time, FeedOptions settings)
    {
        _server = server;
        _time = time;
        _settings = settings with { BaseUrl = server.Address };
        _services = FeedTestServices.Http(time);
        Client = Connect(settings.AccessToken!);
        Stranger = Connect("a-token-of-nobody");
    }

    public abstract int MoreThanAPage { get; }

    public IFeedClient Client { get; }

    public IFeedClient Stranger { get; }

    public FeedCard Card => Factory.Card;

    private IFeedClientFactory Factory =>
        _services.GetServices<IFeedClientFactory>().Single(factory => factory.Kind == _settings.Kind);

    /// <summary>A client as if the process had started anew.</summary>
    public IFeedClient Connect(string token) => Factory.Create(_settings with { AccessToken = token });

    public void Pass(TimeSpan time) => _time.Advance(time);

    public abstract string Post(string text);

    public abstract string Comment(string parentId, string text);

    public abstract void Edit(string id, string text);

    public abstract void Delete(string id);

    public abstract void RevokeToken();

    public abstract void WithdrawPermission();

    public abstract void HideAuthors();

    public abstract void Disorder();

    public abstract void DeleteBetweenPages();

    public abstract void Hush();

    public virtual void Heal() => _server.Refusal = null;

    public virtual void Throttle(int kind) => _server.Refusal = kind switch
    {
        0 => new ReplayAnswer(429, new JsonObject()),
        1 => new ReplayAnswer(429, new JsonObject(), ("Retry-After", "60")),
        2 => new ReplayAnswer(429, null),
        _ => new ReplayAnswer(429, new JsonArray(), ("Retry-After", "Wed, 18 Nov 2026 12:10:00 GMT")),
    };

    public void BreakNextPage() => _server.BreakNextPage();

    public Task<string> PostAsync(string text) => Task.FromResult(Post(text));

    public Task<string> CommentAsync(string parentId, string text) => Task.FromResult(Comment(parentId, text));

    public Task<IReadOnlyList<string>> PostManyAsync(IReadOnlyList<string> texts, TimeSpan every)
    {
        List<string> posts = [];
        foreach (string text in texts)
        {
            posts.Add(Post(text));
            Pass(every);
        }

        return Task.FromResult<IReadOnlyList<string>>(posts);
    }

    public Task<IReadOnlyList<string>> CommentManyAsync(string parentId, IReadOnlyList<string> texts) =>
        Task.FromResult<IReadOnlyList<string>>([.. texts.Select(text => Comment(parentId, text))]);

    public Task EditAsync(string id, string text) => Done(() => Edit(id, text));

    public Task DeleteAsync(string id) => Done(() => Delete(id));

    public Task HealAsync() => Done(Heal);

    public Task RevokeTokenAsync() => Done(RevokeToken);

    public Task WithdrawPermissionAsync() => Done(WithdrawPermission);

    public Task HideAuthorsAsync() => Done(HideAuthors);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _server.DisposeAsync();
    }

    private static Task Done(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
