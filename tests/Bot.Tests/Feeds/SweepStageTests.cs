using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;
using ModerationBot.Sandbox;

namespace ModerationBot.Bot.Tests.Feeds;

public sealed class SweepStageTests
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    [Fact]
    public async Task RunAsync_EditedAndDeletedComments_AreSeen()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        SandboxItem post = world.Server.Group.AddPost("Un message");
        SandboxItem edited = world.Server.Group.AddComment(post.Id, "Texte");
        SandboxItem deleted = world.Server.Group.AddComment(post.Id, "À supprimer");
        await world.PollAsync();
        world.Server.Group.Edit(edited.Id, "Texte corrigé");
        world.Server.Group.Delete(deleted.Id);

        int atOnce = await world.SweepAsync();
        world.Time.Advance(Quarter);
        int later = await world.SweepAsync();

        Assert.Equal((0, 2), (atOnce, later));
        Assert.Equal(2, (await world.ItemAsync(edited.Id)).LatestRevision);
        Assert.Equal(ItemState.Gone, (await world.ItemAsync(deleted.Id)).State);
        Assert.Equal(ItemState.Visible, (await world.ItemAsync(post.Id)).State);
    }

    [Fact]
    public async Task RunAsync_AtTheUsualPace_SweepsEachTime()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        world.Server.Group.AddPost("Un message");
        await world.PollAsync();
        await world.SweepAsync();
        List<long> calls = [];
        for (int sweeps = 0; sweeps < 3; sweeps++)
        {
            world.Time.Advance(Quarter);
            await world.SweepAsync();
            calls.Add(world.Server.Group.CallCounts["ids"]);
        }

        Assert.Equal([1, 2, 3], calls);
    }

    [Fact]
    public async Task RunAsync_RemovedByDecision_StaysRemoved()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        SandboxItem kept = world.Server.Group.AddPost("Un message");
        SandboxItem removed = world.Server.Group.AddPost("Retiré");
        await world.PollAsync();
        await using (ModerationDb db = world.Store.Open())
        {
            await db.Set<Item>().Where(item => item.PlatformId == removed.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(item => item.State, ItemState.Removed), TestContext.Current.CancellationToken);
        }

        world.Server.Group.Delete(removed.Id);
        world.Time.Advance(Quarter);
        await world.SweepAsync();

        Assert.Equal(ItemState.Removed, (await world.ItemAsync(removed.Id)).State);
        Assert.Equal(ItemState.Visible, (await world.ItemAsync(kept.Id)).State);
    }

    [Fact]
    public async Task RunAsync_TokenDead_CallsNothingGoneAndShowsIt()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        SandboxItem post = world.Server.Group.AddPost("Un message");
        await world.PollAsync();
        world.Fault(new SandboxFaults { DeadToken = FaultRule.Always });
        world.Time.Advance(Quarter);

        await world.SweepAsync();

        Assert.Equal(ItemState.Visible, (await world.ItemAsync(post.Id)).State);
        Assert.Equal(FeedHealth.TokenDead, (await world.StateAsync()).Health);
    }

    [Fact]
    public async Task RunAsync_FailingFeed_IsNotSwept()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        world.Server.Group.AddPost("Un message");
        await world.PollAsync();
        world.Fault(new SandboxFaults { Permission = FaultRule.Always });
        await world.PollAfterAsync(Quarter);

        await world.SweepAsync();

        Assert.False(world.Server.Group.CallCounts.ContainsKey("ids"));
    }

    [Fact]
    public async Task RunAsync_TokenWithoutSightOfTheGroup_CallsNothingGone()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        SandboxItem post = world.Server.Group.AddPost("Un message");
        await world.PollAsync();
        world.Server.Group.Delete(post.Id);
        // The objects look gone, and the group cannot be seen any more.
        world.Fault(new SandboxFaults { Permission = FaultRule.Always with { Only = "probe" } });
        world.Time.Advance(Quarter);

        await world.SweepAsync();

        Assert.Equal(ItemState.Visible, (await world.ItemAsync(post.Id)).State);
        Assert.Equal(FeedHealth.PermissionLost, (await world.StateAsync()).Health);
    }

    [Fact]
    public async Task RunAsync_ImportedItems_AreNotAskedFor()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        await world.PollAsync();
        using StringReader lines = new("""{"id":"export-1","text":"Un message importé"}""");
        await world.Get<ModerationBot.Bot.Feeds.Import.ItemImporter>()
            .ImportAsync(FeedWorld.Group, lines, TextWriter.Null, TestContext.Current.CancellationToken);
        world.Time.Advance(Quarter);

        await world.SweepAsync();

        Assert.Equal(ItemState.Visible, (await world.ItemAsync("export-1")).State);
        Assert.False(world.Server.Group.CallCounts.ContainsKey("ids"));
    }
}
