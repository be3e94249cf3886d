using ModerationBot.Bot.Feeds;
using ModerationBot.Sandbox;

namespace ModerationBot.Bot.Tests.Feeds;

public sealed class PollStageTests
{
    private const string GoodPost = """{"id":"77_8","message":"Un message","created_time":"2026-11-18T11:00:00+0000"}""";
    private const string BrokenPost = """{"id":"77_9","message":"Sans heure"}""";
    private const string BrokenComment =
        """{"id":"77_8","created_time":"2026-11-18T11:00:00+0000","comments":{"data":[{"id":"8_1","message":"Sans heure"}]}}""";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task RunAsync_NewGroup_ProbesStoresAndIsOk()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        SandboxItem post = world.Server.Group.AddPost("Réunion jeudi soir.");
        SandboxItem comment = world.Server.Group.AddComment(post.Id, "J'y serai.");

        int rows = await world.PollAsync();

        FeedState state = await world.StateAsync();
        Item stored = await world.ItemAsync(post.Id);
        Assert.Equal(2, rows);
        Assert.Equal(1, world.Server.Group.CallCounts["probe"]);
        Assert.Equal("Réunion jeudi soir.", world.TextOf(Assert.Single(stored.Revisions)));
        Assert.Equal(post.Id, (await world.ItemAsync(comment.Id)).ParentPlatformId);
        Assert.Equal((FeedHealth.Ok, 0, null), (state.Health, state.Failures, state.FailureCode));
        Assert.Equal(world.Time.GetUtcNow(), state.LastSuccessAt);
        Assert.Equal(world.Time.GetUtcNow() + Minute, state.NextPollAt);
    }

    [Fact]
    public async Task RunAsync_BeforeTheNextPoll_CallsNobody()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        await world.PollAsync();
        long calls = world.Server.Group.CallCounts["feed"];
        world.Server.Group.AddPost("Un message");

        int early = await world.PollAfterAsync(TimeSpan.FromSeconds(59));
        long callsEarly = world.Server.Group.CallCounts["feed"];
        int due = await world.PollAfterAsync(TimeSpan.FromSeconds(1));

        Assert.Equal((0, 1), (early, due));
        Assert.Equal(calls, callsEarly);
        Assert.Equal(1, world.Server.Group.CallCounts["probe"]);
    }

    [Fact]
    public async Task RunAsync_IdleGroup_StoresNothing()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        world.Server.Group.AddPost("Un message");
        await world.PollAsync();

        Assert.Equal(0, await world.PollAfterAsync(Minute));
        Assert.Equal(0, await world.PollAfterAsync(Minute));
        Assert.Single(await world.ItemsAsync());
    }

    [Fact]
    public async Task RunAsync_PostWaited_TellsTheLagAndForgetsIt()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        world.Server.Group.AddPost("Avant");
        await world.PollAsync();
        double backlog = (await world.StateAsync()).LagSeconds;
        world.Time.Advance(TimeSpan.FromSeconds(25));
        world.Server.Group.AddPost("Pendant");

        await world.PollAfterAsync(TimeSpan.FromSeconds(35));
        double waited = (await world.StateAsync()).LagSeconds;
        await world.PollAfterAsync(Minute);

        Assert.Equal((0, 35, 0), (backlog, waited, (await world.StateAsync()).LagSeconds));
    }

    [Fact]
    public async Task RunAsync_TokenDead_BacksOffProbesAndRecovers()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        await world.PollAsync();
        world.Fault(new SandboxFaults { DeadToken = FaultRule.Always });
        List<double> rests = [];
        for (int failures = 0; failures < 6; failures++)
        {
            FeedState before = await world.StateAsync();
            await world.PollAfterAsync(before.NextPollAt!.Value - world.Time.GetUtcNow());
            rests.Add(((await world.StateAsync()).NextPollAt!.Value - world.Time.GetUtcNow()).TotalMinutes);
        }

        FeedState dead = await world.StateAsync();
        world.Fault(new SandboxFaults());
        SandboxItem post = world.Server.Group.AddPost("Écrit pendant la panne");
        await world.PollAfterAsync(TimeSpan.FromHours(3));

        Assert.Equal([1, 5, 15, 30, 60, 180], rests);
        Assert.Equal((FeedHealth.TokenDead, "graph_190_463", 6), (dead.Health, dead.FailureCode, dead.Failures));
        Assert.True(FeedHealth.IsBlind(dead.Health));
        Assert.Equal((FeedHealth.Ok, 0), ((await world.StateAsync()).Health, (await world.StateAsync()).Failures));
        Assert.Equal(post.Id, Assert.Single(await world.ItemsAsync()).PlatformId);
    }

    [Fact]
    public async Task RunAsync_ServerStumblesOnce_ComesBackAtTheUsualPace()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        await world.PollAsync();
        world.Fault(new SandboxFaults { ServerError = FaultRule.Always });

        await world.PollAfterAsync(Minute);
        FeedState once = await world.StateAsync();
        await world.PollAfterAsync(Minute);
        FeedState twice = await world.StateAsync();
        await world.PollAfterAsync(Minute);
        FeedState thrice = await world.StateAsync();

        Assert.Equal((FeedHealth.Unavailable, "graph_2"), (once.Health, once.FailureCode));
        Assert.Equal(Minute, once.NextPollAt - once.LastPollAt);
        Assert.Equal(Minute, twice.NextPollAt - twice.LastPollAt);
        Assert.Equal(TimeSpan.FromMinutes(5), thrice.NextPollAt - thrice.LastPollAt);
    }

    [Fact]
    public async Task RunAsync_OneGroupUnreachable_StillPollsTheOther()
    {
        await using FeedWorld world = await FeedWorld.StartAsync(
            FeedWorld.Settings(1, "injoignable", "http://127.0.0.1:1/", "1042000000000002", "some-access-token"));
        world.Server.Group.AddPost("Un message");

        int rows = await world.PollAsync();

        Assert.Equal(1, rows);
        Assert.Equal(FeedHealth.Ok, (await world.StateAsync()).Health);
        FeedState unreachable = await world.StateAsync("injoignable");
        Assert.Equal((FeedHealth.Unavailable, "http_connection_error"), (unreachable.Health, unreachable.FailureCode));
    }

    [Fact]
    public async Task RunAsync_HalfOfThePagesBroken_StillStoresEverything()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        for (int number = 0; number < 80; number++)
        {
            world.Server.Group.AddPost($"Message {number}");
            world.Time.Advance(Minute);
        }

        world.Fault(new SandboxFaults { Malformed = new FaultRule { Only = "feed", Probability = 0.5 } });
        for (int polls = 0; polls < 40; polls++)
        {
            await world.PollAfterAsync(TimeSpan.FromDays(1));
        }

        world.Fault(new SandboxFaults());
        await world.PollAfterAsync(TimeSpan.FromDays(1));

        Assert.Equal(80, (await world.ItemsAsync()).Count);
        Assert.Equal(FeedHealth.Ok, (await world.StateAsync()).Health);
    }

    [Theory]
    [InlineData(BrokenPost)]
    [InlineData(BrokenComment)]
    public async Task RunAsync_OneItemStaysBroken_KeepsThePaceTheNewPostsAndTheSweeps(string broken)
    {
        await using CannedGraph graph = await CannedGraph.StartAsync();
        await using FeedWorld world = await CannedWorldAsync(graph);
        List<string> posts = [];
        List<int> calls = [];
        List<TimeSpan?> rests = [];
        graph.Answer = path => Answer(path, [broken, .. posts]);
        for (int poll = 1; poll <= 5; poll++)
        {
            posts.Add($$"""{"id":"77_{{poll}}","message":"Message {{poll}}","created_time":"2026-11-18T11:0{{poll}}:00+0000"}""");
            int before = graph.Requests.Count;
            await world.PollAfterAsync(Minute);
            FeedState polled = await world.StateAsync("77");
            rests.Add(polled.NextPollAt - polled.LastPollAt);
            calls.Add(graph.Requests.Count - before);
        }

        FeedState state = await world.StateAsync("77");
        world.Time.Advance(15 * Minute);
        await world.SweepAsync();

        Assert.Equal((FeedHealth.ParseErrors, "malformed_item", 5), (state.Health, state.FailureCode, state.Failures));
        Assert.All(rests, rest => Assert.Equal(Minute, rest));
        Assert.Superset(
            new HashSet<string>(["77_1", "77_2", "77_3", "77_4", "77_5"]),
            (await world.ItemsAsync("77")).Select(item => item.PlatformId).ToHashSet());
        Assert.All(calls, count => Assert.InRange(count, 1, 3));
        Assert.Contains(graph.Requests, request => request.Contains("ids=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_StumbleAfterABrokenItem_ComesBackAtTheUsualPace()
    {
        await using CannedGraph graph = await CannedGraph.StartAsync();
        await using FeedWorld world = await CannedWorldAsync(graph);
        graph.Answer = path => Answer(path, [BrokenPost, GoodPost]);
        for (int poll = 0; poll < 9; poll++)
        {
            await world.PollAfterAsync(Minute);
        }

        graph.Answer = _ => new CannedAnswer("no", 404);
        await world.PollAfterAsync(Minute);

        FeedState state = await world.StateAsync("77");
        Assert.Equal((FeedHealth.Unavailable, 1, Minute), (state.Health, state.Failures, state.NextPollAt - state.LastPollAt));
    }

    [Fact]
    public async Task RunAsync_BrokenPostMended_IsReadAndTheFeedIsOk()
    {
        await using CannedGraph graph = await CannedGraph.StartAsync();
        await using FeedWorld world = await CannedWorldAsync(graph);
        graph.Answer = path => Answer(path, [BrokenPost, GoodPost]);
        await world.PollAfterAsync(Minute);
        await world.PollAfterAsync(Minute);
        graph.Answer = path => Answer(path, [GoodPost.Replace("77_8", "77_9", StringComparison.Ordinal), GoodPost]);

        await world.PollAfterAsync(Minute);

        Assert.Equal(["77_8", "77_9"], (await world.ItemsAsync("77")).Select(item => item.PlatformId).Order());
        Assert.Equal((FeedHealth.Ok, 0), ((await world.StateAsync("77")).Health, (await world.StateAsync("77")).Failures));
    }

    [Fact]
    public async Task RunAsync_EmptyAfterNonEmpty_IsBlindAndLooksAgainAtTheUsualPace()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        world.Server.Group.AddPost("Un message");
        await world.PollAsync();
        world.Fault(new SandboxFaults { EmptyFeed = FaultRule.Always });

        await world.PollAfterAsync(TimeSpan.FromHours(1));
        FeedState hushed = await world.StateAsync();
        world.Fault(new SandboxFaults());
        await world.PollAfterAsync(Minute);

        Assert.Equal(FeedHealth.Empty, hushed.Health);
        Assert.True(FeedHealth.IsBlind(hushed.Health));
        Assert.Equal(Minute, hushed.NextPollAt - hushed.LastPollAt);
        Assert.Equal(FeedHealth.Ok, (await world.StateAsync()).Health);
    }

    [Fact]
    public async Task RunAsync_EditedPost_GetsASecondRevision()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        SandboxItem post = world.Server.Group.AddPost("Texte");
        await world.PollAsync();
        world.Time.Advance(TimeSpan.FromMinutes(10));
        world.Server.Group.Edit(post.Id, "Texte corrigé");

        int rows = await world.PollAsync();

        Item item = await world.ItemAsync(post.Id);
        Assert.Equal(1, rows);
        Assert.Equal(2, item.LatestRevision);
        Assert.Equal(["Texte", "Texte corrigé"], item.Revisions.OrderBy(revision => revision.Number).Select(world.TextOf));
    }

    [Fact]
    public async Task RunAsync_FiveHundredPosts_AreAllStored()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        for (int number = 0; number < 500; number++)
        {
            SandboxItem post = world.Server.Group.AddPost($"Message {number}");
            world.Server.Group.AddComment(post.Id, $"Réponse {number}");
            world.Time.Advance(TimeSpan.FromSeconds(7));
        }

        Assert.Equal(1000, await world.PollAsync());
        Assert.Equal(0, await world.PollAfterAsync(Minute));
    }

    private static Task<FeedWorld> CannedWorldAsync(CannedGraph graph) =>
        FeedWorld.StartAsync(FeedWorld.Settings(1, "77", graph.Address.AbsoluteUri, "77", CannedGraph.Token));

    private static CannedAnswer Answer(string path, IEnumerable<string> posts) => new(path switch
    {
        _ when path.StartsWith("/v25.0/77?", StringComparison.Ordinal) => """{"id":"77","name":"Groupe"}""",
        _ when path.Contains("/feed", StringComparison.Ordinal) => $$"""{"data":[{{string.Join(',', posts)}}]}""",
        _ => "{}",
    });
}
