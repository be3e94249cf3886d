using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.Inbox;
using ModerationBot.Bot.Hosting;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Feeds.Inbox;

/// <summary>The real program, killed while a connector posts: a connector that repeats its calls loses and doubles nothing.</summary>
public sealed class InboxKillTests : IDisposable
{
    private const int Kills = 5;
    private const int PerCall = 20;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("moderationbot-inbox-");
    private readonly Random _random = new(11);
    private int _next;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task KilledWhilePosting_RepeatedCallsStoreEachItemOnce()
    {
        List<int> answered = [];
        int? unanswered = null;
        for (int kill = 0; kill < Kills; kill++)
        {
            int port = BotProcess.FreePort();
            using BotProcess bot = BotProcess.Start(_folder.FullName, Settings(port));
            await bot.WaitForAsync("ModerationBot : http", Longest);
            using Connector connector = new(new Uri($"http://127.0.0.1:{port}"));
            Task killing = KillSoonAsync(bot, answered);
            unanswered = await PostUntilKilledAsync(connector, unanswered, answered);
            await killing;
        }

        int[] all = [.. answered, .. unanswered is { } last ? [last] : Array.Empty<int>()];
        await RepeatAsync(all);

        Assert.True(answered.Count > Kills, $"{answered.Count} calls were answered.");
        await AssertStoredOnceAsync(all.Length);
    }

    /// <summary>Not before the first answer, which a busy machine gives late: nothing would be tried otherwise.</summary>
    private async Task KillSoonAsync(BotProcess bot, List<int> answered)
    {
        int before = answered.Count;
        using CancellationTokenSource limit = new(Longest);
        while (answered.Count == before && !limit.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TestContext.Current.CancellationToken);
        }

        await Task.Delay(TimeSpan.FromMilliseconds(400 + _random.Next(400)), TestContext.Current.CancellationToken);
        await bot.KillAsync();
    }

    /// <summary>Posts one call after the other, the one that got no answer first.</summary>
    /// <returns>The call that the kill left without an answer.</returns>
    private async Task<int?> PostUntilKilledAsync(Connector connector, int? unanswered, List<int> answered)
    {
        while (true)
        {
            int call = unanswered ?? _next++;
            try
            {
                (HttpStatusCode status, string body) = await connector.PostAsync(Body(call), Key(call));
                Assert.True(status == HttpStatusCode.OK, body);
                answered.Add(call);
                unanswered = null;
            }
            catch (HttpRequestException)
            {
                return call;
            }
        }
    }

    private async Task RepeatAsync(int[] calls)
    {
        int port = BotProcess.FreePort();
        using BotProcess bot = BotProcess.Start(_folder.FullName, Settings(port));
        await bot.WaitForAsync("ModerationBot : http", Longest);
        using Connector connector = new(new Uri($"http://127.0.0.1:{port}"));
        foreach (int call in calls)
        {
            InboxAnswer answer = await connector.TakenAsync(Body(call), Key(call));
            Assert.Equal((PerCall, 0), (answer.New, answer.Bad));
        }

        Assert.Equal(0, await bot.StopAsync());
    }

    private async Task AssertStoredOnceAsync(int calls)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["Storage:Path"] = Path.Combine(_folder.FullName, "data") }).Build();
        await using (ServiceProvider services = new ServiceCollection().AddLogging().AddStorage(configuration).AddTables().BuildServiceProvider())
        {
            await using ModerationDb db = await services.GetRequiredService<IDbContextFactory<ModerationDb>>()
                .CreateDbContextAsync(TestContext.Current.CancellationToken);
            Assert.Equal(calls * PerCall, await db.Set<Item>().CountAsync(i => i.GroupId == Connector.Group, TestContext.Current.CancellationToken));
            Assert.Equal(calls, await db.Set<InboxReceipt>().CountAsync(TestContext.Current.CancellationToken));
        }

        SqliteConnection.ClearAllPools();
    }

    private static string Key(int call) => string.Create(CultureInfo.InvariantCulture, $"call-{call}");

    private static string Body(int call) => $"[{string.Join(',', Enumerable.Range(0, PerCall).Select(i =>
        $$"""{"id":"c{{call}}-{{i}}","text":"Bonne garde à tous, appel {{call}}, numéro {{i}}"}"""))}]";

    /// <summary>The shipped group without its feed: only the inbox brings items.</summary>
    private static Dictionary<string, string> Settings(int port) => new()
    {
        ["Web:Url"] = $"http://127.0.0.1:{port}",
        ["Groups:0:Id"] = Connector.Group,
        ["Groups:0:InboxToken"] = Connector.Token,
        ["Groups:0:InboxCallsPerMinute"] = "6000",
        ["Groups:0:Feed:Kind"] = "graph",
        ["Groups:0:Feed:BaseUrl"] = "http://127.0.0.1:9/",
        ["Groups:0:Feed:PlatformGroupId"] = "1",
        ["Groups:0:Feed:AccessToken"] = "invented",
        ["Serilog:MinimumLevel:Default"] = "Warning",
    };
}
