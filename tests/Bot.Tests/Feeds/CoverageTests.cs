using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;
using ModerationBot.Sandbox;

namespace ModerationBot.Bot.Tests.Feeds;

public sealed class CoverageTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly DateTimeOffset Noon = new(2026, 11, 18, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Spans_PollsOfOneOutcome_MakeOneRow()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        world.Server.Group.AddPost("Un message");
        for (int poll = 0; poll < 10; poll++)
        {
            await world.PollAfterAsync(Minute);
        }

        FeedSpan span = Assert.Single(await SpansAsync(world));
        Assert.Equal((FeedHealth.Ok, null, 10, 1), (span.Health, span.Code, span.Polls, span.Items));
        Assert.Equal(9, (span.Until - span.From).TotalMinutes);
        Assert.Equal(span.Until + Minute, span.NextPollAt);
    }

    [Fact]
    public async Task Spans_FailureAndRecovery_TellWhatHappenedAndWhenItIsTriedAgain()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        world.Server.Group.AddPost("Un message");
        await world.PollAfterAsync(Minute);
        world.Fault(new SandboxFaults { DeadToken = FaultRule.Always });
        await world.PollAfterAsync(Minute);
        await world.PollAfterAsync(Minute);
        world.Fault(new SandboxFaults());
        await world.PollAfterAsync(TimeSpan.FromMinutes(30));

        List<FeedSpan> spans = await SpansAsync(world);
        Assert.Equal([FeedHealth.Ok, FeedHealth.TokenDead, FeedHealth.Ok], spans.Select(span => span.Health));
        Assert.Equal("graph_190_463", spans[1].Code);
        Assert.Equal(2, spans[1].Polls);
        Assert.Equal(TimeSpan.FromMinutes(5), spans[1].NextPollAt - spans[1].Until);
    }

    [Fact]
    public async Task Coverage_OfAnOutage_CountsItsMinutes()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        world.Server.Group.AddPost("Un message");
        await world.PollAfterAsync(Minute);
        DateTimeOffset from = world.Time.GetUtcNow();
        await world.PollAfterAsync(Minute);
        world.Fault(new SandboxFaults { DeadToken = FaultRule.Always });
        await world.PollAfterAsync(Minute);
        world.Fault(new SandboxFaults());
        await world.PollAfterAsync(TimeSpan.FromMinutes(41));
        await world.PollAfterAsync(Minute);

        await using ModerationDb db = world.Store.Open();
        Coverage? coverage = await CoverageReader.ReadAsync(db, FeedWorld.Group, from, world.Time.GetUtcNow(), Token);

        Assert.Equal(new Coverage(41, 1, 41), coverage);
    }

    [Fact]
    public async Task Coverage_BeforeTheFirstPoll_IsUnknown()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();

        await using ModerationDb db = world.Store.Open();

        Assert.Null(await CoverageReader.ReadAsync(db, FeedWorld.Group, Noon, Noon.AddDays(7), Token));
    }

    [Fact]
    public void Coverage_StopOfTheProgram_IsAGap()
    {
        FeedSpan morning = Well(Noon.AddHours(-2), Noon);
        FeedSpan evening = Well(Noon.AddHours(6), Noon.AddHours(8));

        Coverage coverage = Coverage.Of([evening, morning], Noon.AddHours(-2), Noon.AddHours(8));

        Assert.Equal(new Coverage(359, 1, 359), coverage);
    }

    [Fact]
    public void Coverage_ShortHolesAndOverlaps_AreNone()
    {
        FeedSpan first = Well(Noon, Noon.AddHours(1));
        FeedSpan within = Well(Noon.AddMinutes(10), Noon.AddMinutes(20));
        FeedSpan next = Well(Noon.AddHours(1).AddMinutes(4), Noon.AddHours(2));

        Assert.Equal(new Coverage(0, 0, 0), Coverage.Of([first, within, next], Noon, Noon.AddHours(2)));
    }

    [Fact]
    public void Coverage_NothingSeen_IsOneGap() =>
        Assert.Equal(new Coverage(60, 1, 60), Coverage.Of([], Noon, Noon.AddHours(1)));

    [Fact]
    public async Task Poll_OldItemsAfterABlindStretch_AreNoLag()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        world.Server.Group.AddPost("Avant");
        await world.PollAfterAsync(Minute);
        DateTimeOffset written = world.Time.GetUtcNow();
        world.Server.Group.AddPost("Retenu par la plateforme");
        world.Fault(new SandboxFaults { EmptyFeed = FaultRule.Always });
        for (int minute = 0; minute < 20; minute++)
        {
            await world.PollAfterAsync(Minute);
        }

        world.Fault(new SandboxFaults());
        await world.PollAfterAsync(Minute);
        FeedState back = await world.StateAsync();

        // Nobody was told "ok" in between: after a blind stretch, old items are no fault of the platform.
        Assert.Equal(FeedHealth.Ok, back.Health);
        Assert.True(back.LagSeconds >= (world.Time.GetUtcNow() - written).TotalSeconds - 1);
    }

    [Fact]
    public async Task Poll_ItemsThatAppearLateWhileWatching_AreLagging()
    {
        await using FeedWorld world = await FeedWorld.StartAsync(new KeyValuePair<string, string?>("Groups:0:Feed:OverlapSeconds", "3600"));
        world.Server.Group.AddPost("Avant");
        await world.PollAfterAsync(Minute);
        world.Time.Advance(TimeSpan.FromMinutes(-20));
        world.Server.Group.AddPost("Écrit il y a vingt minutes, visible maintenant");
        world.Time.Advance(TimeSpan.FromMinutes(20));

        await world.PollAfterAsync(Minute);
        FeedState late = await world.StateAsync();
        await world.PollAfterAsync(Minute);

        Assert.Equal(FeedHealth.Lagging, late.Health);
        Assert.Equal(FeedHealth.Ok, (await world.StateAsync()).Health);
    }

    private static FeedSpan Well(DateTimeOffset from, DateTimeOffset until) => new()
    {
        GroupId = FeedWorld.Group,
        Health = FeedHealth.Ok,
        From = from,
        Until = until,
        NextPollAt = until + Minute,
    };

    private static async Task<List<FeedSpan>> SpansAsync(FeedWorld world)
    {
        await using ModerationDb db = world.Store.Open();
        return await db.Set<FeedSpan>().OrderBy(span => span.Id).ToListAsync(Token);
    }
}
