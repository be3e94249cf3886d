using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.NodeBb.Wire;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Feeds.Replay;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Feeds.NodeBb;

/// <summary>Posts that wait for a moderator. The platform hands their authors' access tokens to whoever reads them.</summary>
public sealed class NodeBbQueueTests
{
    private const string Secret = "Bearer 5c0e9a7e-the-token-of-another-member";

    private static readonly string[] Private = ["5c0e9a7e", "192.0.2.7", "a browser", "passport", "originalUrl"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Poll_WaitingAnswer_IsAHiddenItemUnderItsTopic()
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();
        string post = forum.Post("Un sujet");
        string id = forum.Server.Queue(forum.Server.Find(post).Topic, "encore une réponse en file", Secret);

        Reading first = await Reading.PollAsync(forum.Client, null);
        Reading second = await Reading.PollAsync(forum.Client, first.Cursor);

        FeedItem item = first.Items[id];
        Assert.Equal(("encore une réponse en file", post, post, true), (item.Text, item.ParentPlatformId, item.ThreadPlatformId, item.Hidden));
        Assert.Equal(("5", "chloe"), (item.AuthorPlatformId, item.AuthorName));
        Assert.Empty(second.Items);
        Assert.Equal(ItemState.Hidden, await forum.Client.StateAsync(id, Token));
    }

    [Fact]
    public async Task Poll_WaitingAnswerAccepted_IsGoneFromTheQueueAndComesAsAPost()
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();
        string post = forum.Post("Un sujet");
        string id = forum.Server.Queue(forum.Server.Find(post).Topic, "une réponse", Secret);
        Reading first = await Reading.PollAsync(forum.Client, null);
        forum.Pass(TimeSpan.FromMinutes(1));
        forum.Server.Accept(id);

        Reading second = await Reading.PollAsync(forum.Client, first.Cursor);

        Assert.Equal([id], second.Gone);
        Assert.Contains(second.Items.Values, item => item is { Text: "une réponse", Hidden: false });
    }

    [Fact]
    public async Task Sweep_WaitingAnswers_TellsTheGoneFromTheKept()
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();
        NodeBbReplayTopic topic = forum.Server.Find(forum.Post("Un sujet")).Topic;
        List<string> ids = [.. Enumerable.Range(0, 30).Select(number => forum.Server.Queue(topic, $"réponse {number}", Secret))];
        forum.Server.Accept(ids[3]);

        Reading reading = await Reading.SweepAsync(forum.Client, [.. ids]);

        Assert.Equal([ids[3]], reading.Gone);
        Assert.Equal(29, reading.Items.Count);
    }

    [Fact]
    public async Task Remove_WaitingAnswer_RefusesIt()
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();
        string id = forum.Server.Queue(forum.Server.Find(forum.Post("Un sujet")).Topic, "une réponse", Secret);
        FeedAction remove = new(FeedVerb.Remove, id);

        Assert.Equal(FeedAnswers.Replied, await forum.Client.ActAsync(new FeedAction(FeedVerb.Reply, id, "Merci de retirer la date."), Token));
        Assert.Equal(FeedAnswers.Deleted, await forum.Client.ActAsync(remove, Token));
        Assert.Equal(FeedAnswers.AlreadyGone, await forum.Client.ActAsync(remove, Token));
        Assert.Equal(ItemState.Gone, await forum.Client.StateAsync(id, Token));
    }

    [Fact]
    public void WireObject_OfARecordedItem_HoldsNothingOfTheRequest()
    {
        string recorded = Samples.Recording("nodebb_queue_item")["item"]!.ToJsonString();

        NodeBbQueued queued = JsonSerializer.Deserialize($"{{\"posts\":[{recorded}]}}", NodeBbJson.Default.NodeBbQueue)!.Posts![0]!;

        string kept = JsonSerializer.Serialize(queued);
        Assert.Contains("encore une r", kept, StringComparison.Ordinal);
        Assert.Contains("a-token-of-another-member", recorded, StringComparison.Ordinal);
        Assert.DoesNotContain("a-token-of-another-member", kept, StringComparison.Ordinal);
        Assert.All(Private, word => Assert.DoesNotContain(word, kept, StringComparison.Ordinal));
    }

    [Fact]
    public async Task PollAndSweep_WaitingAnswer_LeaveNoTokenInDatabaseLogOrItems()
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();
        string id = forum.Server.Queue(forum.Server.Find(forum.Post("Un sujet")).Topic, "une réponse", Secret);
        ManualTime time = ManualTime.AtNoon();
        LogLines log = new();
        await using TestStore store = new(services =>
        {
            services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
            services.AddFeedsForTest(Settings(forum.Server.Address), time);
        });
        await store.Services.GetRequiredService<GroupDirectory>().SyncAsync(Token);
        foreach (string name in new[] { "poll", "sweep" })
        {
            time.Advance(TimeSpan.FromMinutes(20));
            await store.Services.GetServices<IStage>().Single(stage => stage.Name == name).RunAsync(Token);
        }

        await using ModerationDb db = store.Open();
        Assert.Equal(ItemState.Hidden, (await db.Set<Item>().SingleAsync(item => item.PlatformId == id, Token)).State);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", Token);
        string files = string.Concat(Directory.EnumerateFiles(store.Folder, "*", SearchOption.AllDirectories).Select(Read));
        Reading reading = await Reading.PollAsync(forum.Client, null);
        string everything = $"{files}{log}{JsonSerializer.Serialize(reading.Items)}{reading.Cursor}";
        Assert.Contains(id, everything, StringComparison.Ordinal);
        Assert.All(Private, word => Assert.DoesNotContain(word, everything, StringComparison.Ordinal));
    }

    private static string Read(string file)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using StreamReader reader = new(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static IConfiguration Settings(Uri address) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Groups:0:Id"] = "forum",
        ["Groups:0:Name"] = "Forum",
        ["Groups:0:Feed:Kind"] = "nodebb",
        ["Groups:0:Feed:BaseUrl"] = address.AbsoluteUri,
        ["Groups:0:Feed:PlatformGroupId"] = "5",
        ["Groups:0:Feed:AccessToken"] = NodeBbReplay.Token,
    }).Build();
}
