using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Actions;

/// <summary>Hiding, showing again and writing to the author, as the platform sees it.</summary>
public sealed class OutcomeActTests
{
    private const string Words = "Bonjour, pourriez-vous ôter la ville ?";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hide_AfterTheUndoWindow_HidesOnceAndShowBringsItBack()
    {
        await using House house = NewHouse();
        await DecideAsync(house, DecisionOutcome.Hide);
        int early = await house.RunAsync<ActStage>();
        await PastUndoAsync(house);
        await PastUndoAsync(house);
        Flag hidden = await house.FlagOfAsync("1");

        DeskResult restore = await house.Get<ReviewDesk>().RestoreAsync(hidden.Id, hidden.Version, "claire", Token);
        await PastUndoAsync(house);

        Flag shown = await house.FlagOfAsync("1");
        Assert.Equal((0, 1, FlagState.Closed, ItemState.Hidden), (early, house.Platform.Hidings, hidden.State, hidden.Item.State));
        Assert.Equal((DeskStatus.Done, 1, 0), (restore.Status, house.Platform.Showings, house.Platform.Restorals));
        Assert.Equal((FlagState.Closed, ItemState.Visible), (shown.State, shown.Item.State));
        Assert.Equal(["hide:hidden", "show:shown"], await ActionsAsync(house));
    }

    [Fact]
    public async Task Restore_AfterHide_TakenBack_CanBeAskedAgain()
    {
        await using House house = NewHouse();
        await DecideAsync(house, DecisionOutcome.Hide);
        await PastUndoAsync(house);
        Flag hidden = await house.FlagOfAsync("1");
        ReviewDesk desk = house.Get<ReviewDesk>();

        DeskResult first = await desk.RestoreAsync(hidden.Id, hidden.Version, "claire", Token);
        await desk.UndoAsync(first.Decision!.Id, "claire", Token);
        Flag stands = await house.FlagOfAsync("1");
        DeskResult second = await desk.RestoreAsync(stands.Id, stands.Version, "claire", Token);
        await PastUndoAsync(house);

        Assert.Equal((FlagState.Closed, ItemState.Hidden), (stands.State, stands.Item.State));
        Assert.Equal((DeskStatus.Done, 1), (second.Status, house.Platform.Showings));
    }

    [Fact]
    public async Task AskEdit_AfterTheUndoWindow_WritesOnceAndWaitsFromThenOn()
    {
        await using House house = NewHouse();
        await DecideAsync(house, DecisionOutcome.AskEdit);
        house.Time.Advance(TimeSpan.FromHours(3));
        await house.RunAsync<ActStage>();
        await house.RunAsync<ActStage>();

        Flag flag = await house.FlagOfAsync("1");
        Assert.Equal([("1", Words)], house.Platform.Replies);
        Assert.Equal((FlagState.Waiting, house.Time.GetUtcNow().AddHours(48)), (flag.State, flag.DueAt));
        Assert.Null(flag.ClosedAt);
        Assert.Equal(["reply:replied"], await ActionsAsync(house));
    }

    [Fact]
    public async Task AskEdit_Undone_WritesNothing()
    {
        await using House house = NewHouse();
        DeskResult decided = await DecideAsync(house, DecisionOutcome.AskEdit);
        await house.Get<ReviewDesk>().UndoAsync(decided.Decision!.Id, "claire", Token);

        await PastUndoAsync(house);

        Flag flag = await house.FlagOfAsync("1");
        Assert.Empty(house.Platform.Replies);
        Assert.Equal((FlagState.Open, null), (flag.State, flag.DueAt));
    }

    [Fact]
    public async Task AskEdit_AnswerLost_IsNeverWrittenTwiceAndSaysSo()
    {
        await using House house = NewHouse();
        await DecideAsync(house, DecisionOutcome.AskEdit);
        house.Platform.LoseAnswer = true;
        await PastUndoAsync(house);
        house.Platform.LoseAnswer = false;
        house.Time.Advance(TimeSpan.FromHours(1));
        await house.RunAsync<ActStage>();

        Assert.Single(house.Platform.Replies);
        Assert.Equal(["reply:unconfirmed"], await ActionsAsync(house));
        Assert.Equal(FlagState.Waiting, (await house.FlagOfAsync("1")).State);
    }

    [Fact]
    public async Task AskEdit_KilledInTheMiddleOfTheCall_IsNeverWrittenTwice()
    {
        await using House house = NewHouse();
        await DecideAsync(house, DecisionOutcome.AskEdit);
        using CancellationTokenSource kill = new();
        house.Platform.DuringReply = kill.Cancel;
        house.Time.Advance(TimeSpan.FromSeconds(11));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => house.Get<ActStage>().RunAsync(kill.Token));
        house.Platform.DuringReply = null;

        int meanwhile = await house.RunAsync<ActStage>();
        List<string> started = await ActionsAsync(house);
        house.Time.Advance(TimeSpan.FromMinutes(6));
        await house.RunAsync<ActStage>();

        Assert.Equal(0, meanwhile);
        Assert.Equal(["reply:"], started);
        Assert.Single(house.Platform.Replies);
        Assert.Equal(["reply:unconfirmed"], await ActionsAsync(house));
    }

    [Fact]
    public async Task AskEdit_PlatformAway_IsTriedAgainAndWrittenOnce()
    {
        await using House house = NewHouse();
        await DecideAsync(house, DecisionOutcome.AskEdit);
        house.Platform.Refusal = new FeedException(FeedHealth.Unavailable, "http_connection_error");
        await PastUndoAsync(house);
        house.Platform.Refusal = null;
        house.Time.Advance(TimeSpan.FromMinutes(2));
        await house.RunAsync<ActStage>();

        Assert.Single(house.Platform.Replies);
        Assert.Equal(["reply:replied"], await ActionsAsync(house));
    }

    [Fact]
    public async Task AskEdit_PermissionNeverComesBack_OpensTheFlagAgain()
    {
        await using House house = NewHouse();
        await DecideAsync(house, DecisionOutcome.AskEdit);
        house.Platform.Refusal = new FeedException(FeedHealth.PermissionLost, "graph_200");
        house.Time.Advance(TimeSpan.FromSeconds(11));
        for (int i = 0; i < 6; i++)
        {
            await house.RunAsync<ActStage>();
            house.Time.Advance(TimeSpan.FromDays(1.1));
        }

        Flag flag = await house.FlagOfAsync("1");
        Assert.Equal((FlagState.Open, FlagReturns.NotSent, null), (flag.State, flag.Returned, flag.DueAt));
        Assert.Empty(house.Platform.Replies);
        await using ModerationDb db = house.Open();
        Assert.Equal(1, await db.Set<LogEntry>().CountAsync(e => e.Kind == LogKinds.FlagReturned, Token));
    }

    [Fact]
    public async Task AskEdit_WhereThePlatformTakesNoAnswers_IsLeftToTheAdminAndWaits()
    {
        await using House house = NewHouse();
        house.Platform.Capabilities = FeedCapabilities.HardDelete;
        await DecideAsync(house, DecisionOutcome.AskEdit);
        await PastUndoAsync(house);

        Assert.Empty(house.Platform.Replies);
        Assert.Equal(["reply:by_hand"], await ActionsAsync(house));
        Assert.Equal(FlagState.Waiting, (await house.FlagOfAsync("1")).State);
    }

    [Fact]
    public async Task AskEdit_ItemGoneMeanwhile_WritesNothingAndAsksAPerson()
    {
        await using House house = NewHouse();
        await DecideAsync(house, DecisionOutcome.AskEdit);
        house.Platform.Removals["1"] = 1;
        await PastUndoAsync(house);

        Flag flag = await house.FlagOfAsync("1");
        Assert.Empty(house.Platform.Replies);
        Assert.Equal((FlagState.Open, FlagReturns.NotSent), (flag.State, flag.Returned));
    }

    [Theory]
    [InlineData(DecisionOutcome.Hide, "hide:dry_run", FlagState.Closed)]
    [InlineData(DecisionOutcome.AskEdit, "reply:dry_run", FlagState.Waiting)]
    internal async Task DryRun_DoesEverythingButTheCall(DecisionOutcome outcome, string action, FlagState state)
    {
        await using House house = NewHouse();
        await using (ModerationDb db = house.Open())
        {
            await db.Set<Group>().ExecuteUpdateAsync(s => s.SetProperty(g => g.DryRun, true), Token);
        }

        await DecideAsync(house, outcome);
        await PastUndoAsync(house);

        Flag flag = await house.FlagOfAsync("1");
        Assert.Equal((0, 0), (house.Platform.Hidings, house.Platform.Replies.Count));
        Assert.Equal([action], await ActionsAsync(house));
        Assert.Equal((state, ItemState.Visible), (flag.State, flag.Item.State));
    }

    [Fact]
    public async Task Escalate_AndPropose_AreNeverCarriedOut()
    {
        await using House house = NewHouse();
        await DecideAsync(house, DecisionOutcome.Escalate);
        await PastUndoAsync(house);

        Assert.Empty(await ActionsAsync(house));
        Assert.Equal((FlagState.Open, "benoit"), ((await house.FlagOfAsync("1")).State, (await house.FlagOfAsync("1")).EscalatedTo));
    }

    private static House NewHouse()
    {
        House house = new(services => services.AddReview(new ConfigurationBuilder().Build()));
        house.Platform.Capabilities = FeedCapabilities.HardDelete | FeedCapabilities.Restore | FeedCapabilities.Hide | FeedCapabilities.ReplyAsAdmin;
        using SignInDb accounts = house.Get<IDbContextFactory<SignInDb>>().CreateDbContext();
        accounts.Users.Add(new AdminUser { Id = "benoit", UserName = "benoit", PasswordHash = "-", Role = Role.Moderator });
        accounts.SaveChanges();
        return house;
    }

    private static async Task<DeskResult> DecideAsync(House house, DecisionOutcome outcome)
    {
        await house.PutAsync("1", "moche");
        await house.JudgeAsync();
        Flag flag = await house.FlagOfAsync("1");
        DeskResult result = await house.Get<ReviewDesk>().DecideAsync(
            new NewDecision(flag.Id, flag.Version, outcome, "appearance", null, "claire") { Message = Words, EscalateTo = "benoit" }, Token);
        Assert.Equal(DeskStatus.Done, result.Status);
        return result;
    }

    private static async Task PastUndoAsync(House house)
    {
        house.Time.Advance(TimeSpan.FromSeconds(11));
        await house.RunAsync<ActStage>();
    }

    private static async Task<List<string>> ActionsAsync(House house)
    {
        await using ModerationDb db = house.Open();
        return await db.Set<PlatformAction>().OrderBy(action => action.Id).Select(action => action.Verb + ":" + (action.Answer ?? "")).ToListAsync(Token);
    }
}
