using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Flags;

public sealed class FlagStageTests
{
    private static House HouseWith(PolicyOptions policy) => new(services => services.AddSingleton(Options.Create(policy)));

    private static async Task<Revision> RevisionAsync(House house, string platformId)
    {
        await using ModerationDb db = house.Open();
        return await db.Set<Revision>().Include(r => r.Item).OrderByDescending(r => r.Number)
            .FirstAsync(r => r.Item.PlatformId == platformId, TestContext.Current.CancellationToken);
    }

    private static async Task<int> FlagCountAsync(House house)
    {
        await using ModerationDb db = house.Open();
        return await db.Set<Flag>().CountAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Run_FlaggedVerdict_RaisesOneOpenFlagAndKeepsTheText()
    {
        await using House house = new();
        await house.PutAsync("1", "Madame Dupont, moche");

        await house.JudgeAsync();
        await house.RunAsync<FlagStage>();

        Flag flag = await house.FlagOfAsync("1");
        Assert.Equal(FlagState.Open, flag.State);
        Assert.Equal(Severity.Critical, flag.Severity);
        Assert.True(flag.Discrimination && flag.Identification);
        Assert.NotNull((await RevisionAsync(house, "1")).TextCipher);
        Assert.Equal(1, await FlagCountAsync(house));
    }

    [Fact]
    public async Task Run_CleanComment_IsErasedAtOnce()
    {
        await using House house = new();
        await house.PutAsync("1", "Un cas");
        await house.PutAsync("1_2", "Merci", parent: "1");

        await house.JudgeAsync();

        Revision comment = await RevisionAsync(house, "1_2");
        Assert.Null(comment.TextCipher);
        Assert.Null(comment.Item.AuthorNameCipher);
        Assert.NotNull(comment.ErasedAt);
        Assert.NotEmpty(comment.ContentHash);
    }

    [Fact]
    public async Task Run_CleanPost_IsKeptAsContextAndErasedAfterItsDays()
    {
        await using House house = new();
        await house.PutAsync("1", "Un cas");
        await house.JudgeAsync();
        Assert.NotNull((await RevisionAsync(house, "1")).TextCipher);

        house.Time.Advance(TimeSpan.FromDays(15));
        await house.RunAsync<EraseStage>();

        Assert.Null((await RevisionAsync(house, "1")).TextCipher);
    }

    [Fact]
    public async Task Erase_NeverTouchesAnOpenFlag()
    {
        await using House house = new();
        await house.PutAsync("1", "moche");
        await house.JudgeAsync();

        house.Time.Advance(TimeSpan.FromDays(4000));
        await house.RunAsync<EraseStage>();

        Assert.NotNull((await RevisionAsync(house, "1")).TextCipher);
    }

    [Fact]
    public async Task Run_EditAfterDecision_OpensTheFlagAgain()
    {
        await using House house = new();
        await house.PutAsync("1", "moche");
        await house.JudgeAsync();
        await house.DecideAsync(await house.FlagOfAsync("1"), DecisionOutcome.Approve, DecisionReasons.WrongFlag);
        await house.PutAsync("1", "moche, Dupont");

        await house.JudgeAsync();

        Flag flag = await house.FlagOfAsync("1");
        Assert.Equal(FlagState.Open, flag.State);
        Assert.Equal(3, flag.Version);
        Assert.Equal(1, await FlagCountAsync(house));
    }

    [Fact]
    public async Task Run_CleanEditOfAnOpenFlag_NeverClosesIt()
    {
        await using House house = new();
        await house.PutAsync("1", "moche");
        await house.JudgeAsync();
        await house.PutAsync("1", "pardon");

        await house.JudgeAsync();

        Assert.Equal(FlagState.Open, (await house.FlagOfAsync("1")).State);
    }

    [Theory]
    [InlineData("Encore un gomer aux urgences", true)]
    [InlineData("GOMÈR", true)]
    [InlineData("Le gomerissime", false)]
    public async Task Run_WatchWord_FlagsWholeWordsWhateverTheCaseAndAccents(string text, bool flagged)
    {
        await using House house = HouseWith(new PolicyOptions { WatchWords = ["gomer"] });
        await house.PutAsync("1", text);

        await house.JudgeAsync();

        Assert.Equal(flagged ? 1 : 0, await FlagCountAsync(house));
        if (flagged)
        {
            Assert.Equal([Policy.WatchWord], (await house.FlagOfAsync("1")).Categories);
        }
    }

    [Fact]
    public async Task Run_AllowWord_SilencesTheReasonInsideItOnly()
    {
        await using House house = HouseWith(new PolicyOptions { AllowWords = ["rue Dupont"] });
        await house.PutAsync("1", "Cabinet rue Dupont");
        await house.PutAsync("2", "Cabinet rue Dupont, patient moche");

        await house.JudgeAsync();

        Flag flag = await house.FlagOfAsync("2");
        Assert.Equal([Grounds.Appearance], flag.Categories);
        Assert.Equal(1, await FlagCountAsync(house));
    }

    [Fact]
    public async Task Run_CategoryThreshold_ReplacesTheGeneralOne()
    {
        await using House house = HouseWith(new PolicyOptions { CategoryThresholds = { [Grounds.Appearance] = 0.95 } });
        await house.PutAsync("1", "moche");
        await house.PutAsync("2", "Dupont");

        await house.JudgeAsync();

        Assert.Equal(1, await FlagCountAsync(house));
        Assert.True((await house.FlagOfAsync("2")).Identification);
    }

    [Fact]
    public async Task Run_ChangedPolicy_NeverReopensWhatWasDecided()
    {
        await using House house = new();
        await house.PutAsync("1", "moche");
        await house.JudgeAsync();
        await house.PutAsync("1", "moche encore");
        await house.JudgeAsync();
        await house.DecideAsync(await house.FlagOfAsync("1"), DecisionOutcome.Approve, DecisionReasons.WrongFlag);
        await using (ModerationDb db = house.Open())
        {
            await db.Set<StoredVerdict>().ExecuteUpdateAsync(
                s => s.SetProperty(v => v.AppliedPolicy, "before"), TestContext.Current.CancellationToken);
        }

        house.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, await house.RunAsync<FlagStage>());
        Assert.Equal(FlagState.Decided, (await house.FlagOfAsync("1")).State);
    }

    [Fact]
    public async Task Run_UnreadableText_GoesToAPersonAndStopsNoOther()
    {
        await using House house = new();
        await house.PutAsync("1", "bonjour");
        await house.PutAsync("2", "moche");
        await using (ModerationDb db = house.Open())
        {
            await db.Set<Revision>().Where(r => r.Item.PlatformId == "1").ExecuteUpdateAsync(
                s => s.SetProperty(r => r.TextCipher, new byte[] { 1, 2, 3 }), TestContext.Current.CancellationToken);
        }

        await house.JudgeAsync();

        Assert.Equal(Severity.Low, (await house.FlagOfAsync("1")).Severity);
        Assert.Equal(Severity.High, (await house.FlagOfAsync("2")).Severity);
    }

    [Fact]
    public async Task Run_BrokenDetector_GoesToAPerson()
    {
        await using House house = new();
        await house.PutAsync("1", "bonjour");
        await house.RunAsync<ScreenStage>();
        await using (ModerationDb db = house.Open())
        {
            await db.Set<StoredVerdict>().ExecuteUpdateAsync(
                s => s.SetProperty(v => v.NotJudged, new[] { "discrimination:detector_failed" }), TestContext.Current.CancellationToken);
        }

        await house.RunAsync<FlagStage>();

        Assert.Equal(Severity.Low, (await house.FlagOfAsync("1")).Severity);
    }

    [Theory]
    [InlineData("beauty", 0.5, "beauty")]
    [InlineData(Grounds.Age, 80, "0 to 1")]
    public void Validate_ThresholdThatWouldDoNothing_IsNamed(string category, double threshold, string named)
    {
        ValidateOptionsResult result = new PolicyValidation().Validate(
            null, new PolicyOptions { CategoryThresholds = { [category] = threshold } });

        Assert.Contains(named, result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void WordList_EmptyEntry_IsRefused() => Assert.Throws<ArgumentException>(() => new WordList([WordRule.Exactly("  ")]));
}
