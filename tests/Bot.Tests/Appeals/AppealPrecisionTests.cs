using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Reports;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Appeals;

/// <summary>What an overturned decision does to the figures.</summary>
public sealed class AppealPrecisionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Precision_OfAWeek_CountsADecisionReversedOnAppealAsWrong(bool restored)
    {
        await using House house = new();
        await house.PutAsync("1", "moche", author: "a");
        await house.PutAsync("2", "moche aussi", author: "b");
        await house.JudgeAsync();
        await house.DecideAsync(await house.FlagOfAsync("1"), DecisionOutcome.Remove, "appearance");
        await house.DecideAsync(await house.FlagOfAsync("2"), DecisionOutcome.Remove, "appearance");
        house.Time.Advance(TimeSpan.FromMinutes(1));
        await house.RunAsync<ActStage>();
        double? before = await PrecisionAsync(house);
        Flag flag = await house.FlagOfAsync("1");
        await using (ModerationDb db = house.Open())
        {
            await db.Set<Flag>().Where(f => f.Id == flag.Id).ExecuteUpdateAsync(
                set => set.SetProperty(f => f.ReversedAt, house.Time.GetUtcNow()), Token);
        }

        if (restored)
        {
            await house.DecideAsync(flag, DecisionOutcome.Restore, DecisionReasons.BroughtBack);
        }

        Assert.Equal((1.0, 0.5), (before, await PrecisionAsync(house)));
    }

    private static async Task<double?> PrecisionAsync(House house)
    {
        _ = IsoWeek.TryParse("2026-W47", out IsoWeek week);
        return (await house.Get<WeekReader>().ReadAsync(House.GroupId, week, Token))!.Precision?.Value;
    }
}
