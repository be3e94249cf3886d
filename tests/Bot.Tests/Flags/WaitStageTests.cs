using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Flags;

public sealed class WaitStageTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_NothingHappened_LeavesTheFlagWaiting()
    {
        await using House house = await WaitingAsync();
        house.Time.Advance(TimeSpan.FromHours(48));

        Assert.Equal(0, await house.RunAsync<WaitStage>());
        Assert.Equal(FlagState.Waiting, (await house.FlagOfAsync("1")).State);
    }

    [Fact]
    public async Task Run_TimeIsOver_OpensItAgainAndSaysSo()
    {
        await using House house = await WaitingAsync();
        house.Time.Advance(TimeSpan.FromHours(48.1));

        Assert.Equal(1, await house.RunAsync<WaitStage>());

        Flag flag = await house.FlagOfAsync("1");
        Assert.Equal((FlagState.Open, FlagReturns.Overdue, 4), (flag.State, flag.Returned, flag.Version));
        Assert.Equal((null, house.Time.GetUtcNow()), (flag.DueAt, flag.RaisedAt));
        await using ModerationDb db = house.Open();
        LogEntry entry = await db.Set<LogEntry>().SingleAsync(e => e.Kind == LogKinds.FlagReturned, None);
        Assert.Contains("\"because\":\"overdue\"", entry.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_EditedAndClean_IsOpenForAPersonToClose()
    {
        await using House house = await WaitingAsync();
        house.Time.Advance(TimeSpan.FromHours(1));
        await house.PutAsync("1", "sans histoire");
        await house.JudgeAsync();

        Assert.Equal(1, await house.RunAsync<WaitStage>());
        await house.JudgeAsync();

        Flag flag = await house.FlagOfAsync("1");
        Assert.Equal((FlagState.Open, FlagReturns.EditedClean, Severity.Low), (flag.State, flag.Returned, flag.Severity));
        await using ModerationDb db = house.Open();
        Revision newest = await db.Set<Revision>().SingleAsync(r => r.Number == 2, None);
        Assert.NotNull(newest.TextCipher);
        Assert.Equal(newest.Id, await db.Set<Flag>().Select(f => f.Verdict.RevisionId).SingleAsync(None));
    }

    [Fact]
    public async Task Run_EditedAndStillFlagged_IsOpenWithTheNewWords()
    {
        await using House house = await WaitingAsync();
        house.Time.Advance(TimeSpan.FromHours(1));
        await house.PutAsync("1", "encore moche");
        await house.JudgeAsync();
        await house.RunAsync<WaitStage>();

        Flag flag = await house.FlagOfAsync("1");
        Assert.Equal((FlagState.Open, FlagReturns.Edited, null), (flag.State, flag.Returned, flag.DueAt));
        Assert.Equal(house.Time.GetUtcNow(), flag.RaisedAt);
    }

    [Theory]
    [InlineData("toujours moche", FlagReturns.Edited)]
    [InlineData("sans histoire", FlagReturns.EditedClean)]
    public async Task Run_EditedWhileTheMessageWasOnItsWay_IsFoundAfterwards(string text, string because)
    {
        await using House house = await WaitingAsync(FlagState.Acting);
        await house.PutAsync("1", text);
        await house.JudgeAsync();
        Assert.Equal(FlagState.Acting, (await house.FlagOfAsync("1")).State);
        await house.ChangeFlagAsync(flag => flag.State = FlagState.Waiting);

        Assert.Equal(1, await house.RunAsync<WaitStage>());

        Flag back = await house.FlagOfAsync("1");
        Assert.Equal((FlagState.Open, because), (back.State, back.Returned));
    }

    [Fact]
    public async Task Run_EditedOtherwise_LeavesNoFirstYesBehind()
    {
        await using House house = await WaitingAsync(FlagState.Open);
        await house.ChangeFlagAsync(flag => flag.ProposedBy = "claire");
        await house.PutAsync("1", "encore moche");
        await house.JudgeAsync();

        Flag flag = await house.FlagOfAsync("1");
        Assert.Equal((FlagState.Open, null, null), (flag.State, flag.ProposedBy, flag.Returned));
    }

    private static async Task<House> WaitingAsync(FlagState state = FlagState.Waiting)
    {
        House house = new();
        await house.PutAsync("1", "moche");
        await house.JudgeAsync();
        await house.ChangeFlagAsync(flag =>
        {
            flag.State = state;
            flag.Version = 3;
            flag.DueAt = state == FlagState.Open ? null : house.Time.GetUtcNow().AddHours(48);
        });
        return house;
    }
}
