using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Actions;

public sealed class RestoreTests
{
    private static readonly TimeSpan PastUndo = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Restore_AfterARemovalToTheTrash_BringsTheItemBackOnce()
    {
        await using House house = NewHouse();
        Flag removed = await RemovedAsync(house);

        DeskResult result = await RestoreAsync(house, removed);
        int early = await house.RunAsync<ActStage>();
        house.Time.Advance(PastUndo);
        await house.RunAsync<ActStage>();
        await house.RunAsync<ActStage>();

        Flag flag = await house.FlagOfAsync("1");
        Assert.Equal((DeskStatus.Done, 0, 1), (result.Status, early, house.Platform.Restorals));
        Assert.Equal((FlagState.Closed, ItemState.Visible), (flag.State, flag.Item.State));
        Assert.Equal(["remove:trashed", "restore:restored"], await ActionsAsync(house));
    }

    [Fact]
    public async Task Restore_TakenBack_LeavesTheItemRemoved()
    {
        await using House house = NewHouse();
        DeskResult result = await RestoreAsync(house, await RemovedAsync(house));

        DeskResult undone = await house.Get<ReviewDesk>().UndoAsync(result.Decision!.Id, "claire", Token);
        house.Time.Advance(PastUndo);
        await house.RunAsync<ActStage>();

        Flag flag = await house.FlagOfAsync("1");
        Assert.Equal((DeskStatus.Done, 0), (undone.Status, house.Platform.Restorals));
        Assert.Equal((FlagState.Closed, ItemState.Removed), (flag.State, flag.Item.State));
    }

    [Fact]
    public async Task Restore_AskedByTwo_IsDecidedOnce()
    {
        await using House house = NewHouse();
        Flag removed = await RemovedAsync(house);

        DeskResult[] results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => RestoreAsync(house, removed))));
        house.Time.Advance(PastUndo);
        await house.RunAsync<ActStage>();

        Assert.Single(results, result => result.Status == DeskStatus.Done);
        Assert.Equal(1, house.Platform.Restorals);
    }

    [Fact]
    public async Task Restore_OfWhatIsGoneForGood_SaysSoAndStaysRemoved()
    {
        await using House house = NewHouse();
        Flag removed = await RemovedAsync(house);
        house.Platform.Removals.Clear();

        await RestoreAsync(house, removed);
        house.Time.Advance(PastUndo);
        await house.RunAsync<ActStage>();

        Assert.Equal(ItemState.Removed, (await house.FlagOfAsync("1")).Item.State);
        Assert.Equal(["remove:trashed", "restore:already_gone"], await ActionsAsync(house));
    }

    [Fact]
    public async Task Restore_WhereThePlatformDeletesForGood_IsRefused()
    {
        await using House house = NewHouse();
        house.Platform.Capabilities = FeedCapabilities.HardDelete;

        DeskResult result = await RestoreAsync(house, await RemovedAsync(house));

        Assert.Equal(DeskStatus.Changed, result.Status);
        Assert.Single(await ActionsAsync(house));
    }

    [Fact]
    public async Task Restore_BeforeTheRemovalIsDone_IsRefused()
    {
        await using House house = NewHouse();
        await house.PutAsync("1", "moche");
        await house.JudgeAsync();
        await house.DecideAsync(await house.FlagOfAsync("1"), DecisionOutcome.Remove, "appearance");

        DeskResult result = await RestoreAsync(house, await house.FlagOfAsync("1"));

        Assert.Equal(DeskStatus.Changed, result.Status);
    }

    private static House NewHouse()
    {
        House house = new(services => services.AddReview(new ConfigurationBuilder().Build()));
        house.Platform.Capabilities = FeedCapabilities.HardDelete | FeedCapabilities.Restore;
        return house;
    }

    private static async Task<Flag> RemovedAsync(House house)
    {
        await house.PutAsync("1", "moche");
        await house.JudgeAsync();
        await house.DecideAsync(await house.FlagOfAsync("1"), DecisionOutcome.Remove, "appearance");
        house.Time.Advance(PastUndo);
        await house.RunAsync<ActStage>();
        return await house.FlagOfAsync("1");
    }

    private static Task<DeskResult> RestoreAsync(House house, Flag flag) =>
        house.Get<ReviewDesk>().RestoreAsync(flag.Id, flag.Version, "claire", Token);

    private static async Task<List<string>> ActionsAsync(House house)
    {
        await using ModerationDb db = house.Open();
        return await db.Set<PlatformAction>().OrderBy(action => action.Id).Select(action => action.Verb + ":" + action.Answer).ToListAsync(Token);
    }
}
