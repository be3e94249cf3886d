using ModerationBot.Bot.Feeds;
using ModerationBot.Sandbox;

namespace ModerationBot.Bot.Tests.Feeds;

public sealed class PollStageTests
{
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
}
