using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Screening;

public sealed class ScreenStageTests
{
    private static async Task<List<StoredVerdict>> VerdictsAsync(House house)
    {
        await using ModerationDb db = house.Open();
        return await db.Set<StoredVerdict>().Include(v => v.Findings).OrderBy(v => v.Id).ToListAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Run_JudgesEachRevisionOnce()
    {
        await using House house = new();
        await house.PutAsync("1", "Quel moche brancard");
        await house.PutAsync("2", "Bonjour à tous");

        int first = await house.RunAsync<ScreenStage>();
        int second = await house.RunAsync<ScreenStage>();

        Assert.Equal(2, first);
        Assert.Equal(0, second);
        List<StoredVerdict> verdicts = await VerdictsAsync(house);
        Assert.True(verdicts[0].DiscriminationFlagged);
        StoredFinding finding = Assert.Single(verdicts[0].Findings);
        Assert.Equal((5, 5, Grounds.Appearance), (finding.Start, finding.Length, finding.Category));
        Assert.False(verdicts[1].Flagged);
    }

    [Fact]
    public async Task Run_JudgesAnEditAgain()
    {
        await using House house = new();
        await house.PutAsync("1", "Bonjour");
        await house.RunAsync<ScreenStage>();
        await house.PutAsync("1", "moche");

        Assert.Equal(1, await house.RunAsync<ScreenStage>());
        Assert.Equal([false, true], (await VerdictsAsync(house)).Select(v => v.Flagged));
    }

    [Fact]
    public async Task Run_JudgesACommentWithItsParent_AndTellsBothScores()
    {
        await using House house = new();
        await house.PutAsync("1", "moche");
        await house.PutAsync("1_2", "tellement vrai", parent: "1");

        await house.RunAsync<ScreenStage>();

        StoredVerdict comment = (await VerdictsAsync(house))[1];
        Assert.Equal(0.9, comment.DiscriminationScore);
        Assert.Equal(0, comment.DiscriminationScoreAlone);
    }
}
