using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;
using ModerationBot.Sandbox;

namespace ModerationBot.Bot.Tests.Feeds;

public sealed class GroupDirectoryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SyncAsync_Settings_AreTakenOverAndChanged()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();

        await Directory(world, Named("divan", "Le nouveau nom") with { Language = "en", DryRun = false, Feed = new FeedOptions() })
            .SyncAsync(Token);

        Group group = await GroupAsync(world, "divan");
        Assert.Equal(("Le nouveau nom", "en", false, true), (group.Name, group.Language, group.DryRun, group.HasFeed));
    }

    [Fact]
    public async Task SyncAsync_GroupLeftTheSettings_KeepsItsItemsAndIsNoLongerPolled()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        world.Server.Group.AddPost("Un message");
        await world.PollAsync();
        long calls = world.Server.Group.CallCounts["feed"];

        await Directory(world).SyncAsync(Token);
        int rows = await world.PollAfterAsync(TimeSpan.FromDays(1));

        Assert.Equal(0, rows);
        Assert.Equal(calls, world.Server.Group.CallCounts["feed"]);
        Assert.False((await GroupAsync(world, "divan")).HasFeed);
        Assert.Equal(FeedHealth.ImportOnly, (await world.StateAsync()).Health);
        Assert.Single(await world.ItemsAsync());
    }

    [Fact]
    public async Task SyncAsync_GroupCameBack_GoesOnFromItsCursor()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        world.Server.Group.AddPost("Un message");
        await world.PollAsync();
        await Directory(world).SyncAsync(Token);
        SandboxItem meanwhile = world.Server.Group.AddPost("Écrit entre-temps");

        await world.Get<GroupDirectory>().SyncAsync(Token);
        int rows = await world.PollAfterAsync(TimeSpan.FromDays(1));

        Assert.Equal(1, rows);
        Assert.Contains(await world.ItemsAsync(), item => item.PlatformId == meanwhile.Id);
    }

    [Fact]
    public async Task SyncAsync_Twice_ChangesNothingButPollsAtOnce()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        await world.PollAsync();
        FeedState before = await world.StateAsync();

        await world.Get<GroupDirectory>().SyncAsync(Token);

        FeedState after = await world.StateAsync();
        Assert.Equal((before.Health, before.Cursor, null), (after.Health, after.Cursor, after.NextPollAt));
    }

    [Fact]
    public async Task SyncAsync_TokenWasDeadAllNight_PollsAtOnce()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        world.Fault(new SandboxFaults { DeadToken = FaultRule.Always });
        for (int failures = 0; failures < 9; failures++)
        {
            await world.PollAfterAsync(TimeSpan.FromDays(1));
        }

        world.Fault(new SandboxFaults());
        SandboxItem post = world.Server.Group.AddPost("Écrit pendant la nuit");
        await world.Get<GroupDirectory>().SyncAsync(Token);
        await world.PollAsync();

        Assert.Equal(post.Id, Assert.Single(await world.ItemsAsync()).PlatformId);
        Assert.Equal((FeedHealth.Ok, 0), ((await world.StateAsync()).Health, (await world.StateAsync()).Failures));
    }

    [Fact]
    public async Task SyncAsync_Throttled_WaitsAsThePlatformTold()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        world.Fault(new SandboxFaults { Throttle = FaultRule.Always });
        await world.PollAsync();
        FeedState before = await world.StateAsync();

        await world.Get<GroupDirectory>().SyncAsync(Token);

        Assert.Equal(FeedHealth.Throttled, before.Health);
        Assert.NotNull(before.NextPollAt);
        Assert.Equal(before.NextPollAt, (await world.StateAsync()).NextPollAt);
    }

    [Fact]
    public async Task ReadAsync_Status_TellsCountsTimesAndState()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        await world.Get<GroupDirectory>().EnsureAsync("archives", Token);
        SandboxItem post = world.Server.Group.AddPost("Un message");
        world.Server.Group.AddComment(post.Id, "Une réponse");
        await world.PollAsync();

        IReadOnlyList<GroupStatus> status = await world.Get<IGroupStatusReader>().ReadAsync(Token);

        Assert.Equal(
            [
                new GroupStatus("divan", "Groupe divan", world.Time.GetUtcNow(), 2, 0, FeedHealth.Ok),
                new GroupStatus("archives", "archives", null, 0, 0, FeedHealth.ImportOnly),
            ],
            status);
    }

    [Fact]
    public async Task ReadAsync_FeedFails_LagGrowsWithTheSilence()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        await world.PollAsync();
        world.Fault(new SandboxFaults { DeadToken = FaultRule.Always });
        await world.PollAfterAsync(TimeSpan.FromMinutes(1));
        world.Time.Advance(TimeSpan.FromMinutes(59));

        GroupStatus status = Assert.Single(await world.Get<IGroupStatusReader>().ReadAsync(Token));

        Assert.Equal((3_600, FeedHealth.TokenDead), (status.LagSeconds, status.State));
    }

    private static GroupOptions Named(string id, string name) => new() { Id = id, Name = name };

    private static GroupDirectory Directory(FeedWorld world, params GroupOptions[] groups) => new(
        world.Store.Factory, Options.Create(new GroupsOptions { Groups = [.. groups] }), NullLogger<GroupDirectory>.Instance);

    private static async Task<Group> GroupAsync(FeedWorld world, string id)
    {
        await using ModerationDb db = world.Store.Open();
        return await db.Set<Group>().SingleAsync(group => group.Id == id, Token);
    }
}
