using System.Diagnostics;
using System.Globalization;
using System.Text;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Tests.Feeds.BuddyPress;
using ModerationBot.Bot.Tests.Feeds.Discourse;
using ModerationBot.Bot.Tests.Feeds.NodeBb;

namespace ModerationBot.Bot.Tests.Feeds.Replay;

/// <summary>What reading costs in calls and bytes: 200 posts of which each has four comments, 1,000 items in all.</summary>
public sealed class CostTests
{
    private const int Posts = 200;
    private const int CommentsEach = 4;

    [Fact]
    public async Task NodeBb_ThousandItems_CostsWhatTheReadmeSays()
    {
        await using NodeBbPlatform platform = await NodeBbPlatform.StartAsync();
        await MeasureAsync(platform, platform.Server, 213, 2, 200);
    }

    [Fact]
    public async Task Discourse_ThousandItems_CostsWhatTheReadmeSays()
    {
        await using DiscoursePlatform platform = await DiscoursePlatform.StartAsync();
        await MeasureAsync(platform, platform.Server, 22, 2, 200);
    }

    [Fact]
    public async Task BuddyPress_ThousandItems_CostsWhatTheReadmeSays()
    {
        await using BuddyPressPlatform platform = await BuddyPressPlatform.StartAsync();
        await MeasureAsync(platform, platform.Server, 2, 2, 2);
    }

    [Fact]
    public async Task Graph_ThousandItems_CostsWhatTheReadmeSays()
    {
        await using SandboxPlatform platform = await SandboxPlatform.StartAsync();
        List<string> ids = [];
        for (int post = 0; post < Posts; post++)
        {
            string id = await platform.PostAsync($"Message {post} : bonjour, votre avis sur ce dossier ?");
            ids.Add(id);
            for (int number = 0; number < CommentsEach; number++)
            {
                ids.Add(await platform.CommentAsync(id, $"Réponse {number} : merci pour ce cas."));
            }

            platform.Pass(TimeSpan.FromMinutes(5));
        }

        await using FaultProxy proxy = await FaultProxy.StartAsync(platform.Server.Address);
        // A page names the next one by the server's own address: the way leads on through the proxy.
        proxy.Fault = _ => new ProxyFault
        {
            Change = (_, body) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body)
                .Replace(platform.Server.Address.Authority, proxy.Address.Authority, StringComparison.Ordinal)),
        };
        IFeedClient client = platform.Connect(proxy.Address);
        string? cursor = null;
        Cost read = await CostAsync(proxy, async () =>
        {
            Reading reading = await Reading.PollAsync(client, null);
            Assert.Equal(ids.Count, reading.Items.Count);
            cursor = reading.Cursor;
        });
        Cost quiet = await CostAsync(proxy, async () => await Reading.PollAsync(client, cursor));
        Cost swept = await CostAsync(proxy, async () => Assert.Empty((await Reading.SweepAsync(client, [.. ids])).Gone));

        TestContext.Current.TestOutputHelper?.WriteLine($"first read {read}; idle poll {quiet}; sweep {swept}");
        Assert.Equal((10, 2, 20), (read.Calls, quiet.Calls, swept.Calls));
    }

    private static async Task MeasureAsync(ReplayPlatform platform, ReplayServer server, int first, int idle, int sweep)
    {
        List<string> ids = Fill(platform);
        string? cursor = null;
        Cost read = await CostAsync(server, async () =>
        {
            Reading reading = await Reading.PollAsync(platform.Client, null);
            Assert.Equal(ids.Count, reading.Items.Count);
            cursor = reading.Cursor;
        });
        Cost quiet = await CostAsync(server, async () => Assert.Empty((await Reading.PollAsync(platform.Client, cursor)).Items));
        Cost swept = await CostAsync(server, async () => Assert.Empty((await Reading.SweepAsync(platform.Client, [.. ids])).Gone));

        TestContext.Current.TestOutputHelper?.WriteLine($"first read {read}; idle poll {quiet}; sweep {swept}");
        Assert.Equal((first, idle, sweep), (read.Calls, quiet.Calls, swept.Calls));
    }

    private static List<string> Fill(ReplayPlatform platform)
    {
        List<string> ids = [];
        for (int post = 0; post < Posts; post++)
        {
            string id = platform.Post($"Message {post} : bonjour, votre avis sur ce dossier ?");
            ids.Add(id);
            ids.AddRange(Enumerable.Range(0, CommentsEach).Select(number => platform.Comment(id, $"Réponse {number} : merci pour ce cas.")));
            platform.Pass(TimeSpan.FromMinutes(5));
        }

        return ids;
    }

    private static async Task<Cost> CostAsync(ReplayServer server, Func<Task> work)
    {
        (int calls, long bytes) = (server.Calls.Count, server.Bytes);
        Stopwatch watch = Stopwatch.StartNew();
        await work();
        return new Cost(server.Calls.Count - calls, server.Bytes - bytes, watch.Elapsed);
    }

    private static async Task<Cost> CostAsync(FaultProxy proxy, Func<Task> work)
    {
        proxy.Clear();
        Stopwatch watch = Stopwatch.StartNew();
        await work();
        return new Cost(proxy.Requests.Count, proxy.Bytes, watch.Elapsed);
    }

    private sealed record Cost(int Calls, long Bytes, TimeSpan Time)
    {
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"{Calls} requests, {Bytes / 1024} KB, {Time.TotalSeconds:0.00} s");
    }
}
