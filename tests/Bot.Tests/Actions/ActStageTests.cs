using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Actions;

public sealed class ActStageTests
{
    private static async Task<Flag> FlaggedAsync(House house)
    {
        await house.PutAsync("1", "moche");
        await house.JudgeAsync();
        return await house.FlagOfAsync("1");
    }

    private static async Task<PlatformAction?> ActionAsync(House house)
    {
        await using ModerationDb db = house.Open();
        return await db.Set<PlatformAction>().SingleOrDefaultAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Run_WithinTheUndoWindow_DoesNothing()
    {
        await using House house = new();
        await house.DecideAsync(await FlaggedAsync(house), DecisionOutcome.Remove, "appearance");

        house.Time.Advance(TimeSpan.FromSeconds(9));

        Assert.Equal(0, await house.RunAsync<ActStage>());
        Assert.Empty(house.Platform.Removals);
    }

    [Fact]
    public async Task Run_AfterTheUndoWindow_RemovesOnce()
    {
        await using House house = new();
        await house.DecideAsync(await FlaggedAsync(house), DecisionOutcome.Remove, "appearance");

        house.Time.Advance(TimeSpan.FromSeconds(11));
        await house.RunAsync<ActStage>();
        await house.RunAsync<ActStage>();

        Assert.Equal(1, house.Platform.Removals["1"]);
        Flag flag = await house.FlagOfAsync("1");
        Assert.Equal(FlagState.Closed, flag.State);
        Assert.Equal(ItemState.Removed, flag.Item.State);
        Assert.Equal("deleted", (await ActionAsync(house))!.Answer);
    }

    [Fact]
    public async Task Run_LostAnswer_AsksFirstAndNeverRemovesTwice()
    {
        await using House house = new();
        await house.DecideAsync(await FlaggedAsync(house), DecisionOutcome.Remove, "appearance");
        house.Platform.LoseAnswer = true;
        house.Time.Advance(TimeSpan.FromSeconds(11));
        await house.RunAsync<ActStage>();

        house.Platform.LoseAnswer = false;
        house.Time.Advance(TimeSpan.FromMinutes(2));
        await house.RunAsync<ActStage>();

        Assert.Equal(1, house.Platform.Removals["1"]);
        Assert.Equal(FeedAnswers.AlreadyGone, (await ActionAsync(house))!.Answer);
    }

    [Fact]
    public async Task Run_PlatformRefuses_BacksOffAndShowsTheCode()
    {
        await using House house = new();
        await house.DecideAsync(await FlaggedAsync(house), DecisionOutcome.Remove, "appearance");
        house.Platform.Refusal = new FeedException(FeedHealth.PermissionLost, "graph_200");
        house.Time.Advance(TimeSpan.FromSeconds(11));

        await house.RunAsync<ActStage>();

        PlatformAction action = (await ActionAsync(house))!;
        Assert.Equal(ActionState.Started, action.State);
        Assert.Equal("graph_200", action.Answer);
        Assert.Equal(house.Time.GetUtcNow().AddMinutes(1), action.NextTryAt);
        Assert.Equal(FlagState.Acting, (await house.FlagOfAsync("1")).State);
    }

    [Fact]
    public async Task Run_Approval_ClosesWithoutACall()
    {
        await using House house = new();
        await house.DecideAsync(await FlaggedAsync(house), DecisionOutcome.Approve, DecisionReasons.WrongFlag);
        house.Time.Advance(TimeSpan.FromSeconds(11));

        await house.RunAsync<ActStage>();

        Assert.Equal(FlagState.Closed, (await house.FlagOfAsync("1")).State);
        Assert.Null(await ActionAsync(house));
    }

    [Fact]
    public async Task Run_UndoneDecision_IsNeverCarriedOut()
    {
        await using House house = new();
        Flag flag = await FlaggedAsync(house);
        await house.DecideAsync(flag, DecisionOutcome.Remove, "appearance");
        await house.ChangeFlagAsync(row =>
        {
            row.State = FlagState.Open;
            row.Version++;
        });

        house.Time.Advance(TimeSpan.FromMinutes(5));
        await house.RunAsync<ActStage>();

        Assert.Empty(house.Platform.Removals);
        Assert.Equal(FlagState.Open, (await house.FlagOfAsync("1")).State);
    }

    [Fact]
    public async Task Run_DryRun_DoesEverythingButTheCall()
    {
        await using House house = new();
        await using (ModerationDb db = house.Open())
        {
            await db.Set<Group>().ExecuteUpdateAsync(s => s.SetProperty(g => g.DryRun, true), TestContext.Current.CancellationToken);
        }

        await house.DecideAsync(await FlaggedAsync(house), DecisionOutcome.Remove, "appearance");
        house.Time.Advance(TimeSpan.FromSeconds(11));
        await house.RunAsync<ActStage>();

        Assert.Empty(house.Platform.Removals);
        Assert.Equal(ActionAnswers.DryRun, (await ActionAsync(house))!.Answer);
        Assert.Equal(ItemState.Visible, (await house.FlagOfAsync("1")).Item.State);
    }

    [Fact]
    public async Task Run_GroupWithoutFeed_AsksForTheRemovalByHand()
    {
        await using House house = new();
        house.Platform.HasFeed = false;
        await house.DecideAsync(await FlaggedAsync(house), DecisionOutcome.Remove, "appearance");
        house.Time.Advance(TimeSpan.FromSeconds(11));

        await house.RunAsync<ActStage>();

        Assert.Equal(ActionAnswers.ByHand, (await ActionAsync(house))!.Answer);
    }

    [Fact]
    public async Task Run_ImportedItem_AsksForTheRemovalByHandEvenInDryRun()
    {
        await using House house = new();
        Flag flag = await FlaggedAsync(house);
        await using (ModerationDb db = house.Open())
        {
            await db.Set<Group>().ExecuteUpdateAsync(s => s.SetProperty(g => g.DryRun, true), TestContext.Current.CancellationToken);
            await db.Set<Item>().ExecuteUpdateAsync(s => s.SetProperty(i => i.Imported, true), TestContext.Current.CancellationToken);
        }

        await house.DecideAsync(flag, DecisionOutcome.Remove, "appearance");
        house.Time.Advance(TimeSpan.FromSeconds(11));
        await house.RunAsync<ActStage>();

        Assert.Equal(ActionAnswers.ByHand, (await ActionAsync(house))!.Answer);
    }

    [Fact]
    public async Task Run_PermissionNeverComesBack_IsGivenUpVisibly()
    {
        await using House house = new();
        await house.DecideAsync(await FlaggedAsync(house), DecisionOutcome.Remove, "appearance");
        house.Platform.Refusal = new FeedException(FeedHealth.PermissionLost, "graph_200", TimeSpan.FromDays(400));
        house.Time.Advance(TimeSpan.FromSeconds(11));
        for (int i = 0; i < 6; i++)
        {
            await house.RunAsync<ActStage>();
            house.Time.Advance(TimeSpan.FromDays(1.1));
        }

        PlatformAction action = (await ActionAsync(house))!;
        Assert.Equal((ActionState.Refused, 5), (action.State, action.Tries));
        Assert.Equal(ItemState.Visible, (await house.FlagOfAsync("1")).Item.State);
    }
}
