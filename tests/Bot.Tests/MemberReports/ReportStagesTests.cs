using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.MemberReports;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.MemberReports;

/// <summary>What the stages make of a report.</summary>
public sealed class ReportStagesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static House NewHouse() => new(services =>
        services.AddMemberReports(new ConfigurationBuilder().Build()).AddSingleton<ForgetStage>());

    private static async Task ReportAsync(House house, ReportForm form)
    {
        string token = Guid.NewGuid().ToString("N");
        await using (ModerationDb db = house.Open())
        {
            db.Add(new ReportLink { GroupId = House.GroupId, TokenHash = ReportLinks.HashOf(token), ExpiresAt = house.Time.GetUtcNow().AddDays(1) });
            await db.SaveChangesAsync(Token);
        }

        Assert.Null(await house.Get<ReportDesk>().TakeAsync(token, form, Token));
    }

    [Theory]
    [InlineData(Grounds.Religion, true, false, Severity.Medium, Grounds.Religion)]
    [InlineData(ReportGrounds.SomethingElse, true, false, Severity.Medium, Grounds.Other)]
    [InlineData(DecisionReasons.PatientIdentifiable, false, true, Severity.High, null)]
    public async Task Run_PastedTextThatNoDetectorFlags_IsInTheQueueWithItsText(
        string ground, bool discrimination, bool identification, Severity severity, string? category)
    {
        await using House house = NewHouse();
        await ReportAsync(house, new ReportForm("Une phrase sans rien de particulier", null, ground, "Lisez entre les lignes"));

        await house.JudgeAsync();

        await using ModerationDb db = house.Open();
        Flag flag = await db.Set<Flag>().Include(f => f.Verdict.Revision).SingleAsync(Token);
        Assert.Equal(
            (FlagState.Open, discrimination, identification, severity), (flag.State, flag.Discrimination, flag.Identification, flag.Severity));
        Assert.Equal(category is null ? [] : [category], flag.Categories);
        Assert.NotNull(flag.Verdict.Revision.TextCipher);
    }

    [Fact]
    public async Task Run_PastedTextThatDetectorsFlag_KeepsTheirRuling()
    {
        await using House house = NewHouse();
        await ReportAsync(house, new ReportForm("Madame dupont encore", null, Grounds.Age, null));

        await house.JudgeAsync();

        await using ModerationDb db = house.Open();
        Flag flag = await db.Set<Flag>().SingleAsync(Token);
        Assert.Equal((Severity.Critical, true), (flag.Severity, flag.Identification));
    }

    [Fact]
    public async Task Run_SameTextReportedTwice_IsOneItemOneFlagTwoReports()
    {
        await using House house = NewHouse();
        ReportForm form = new("Une phrase sans rien de particulier", null, Grounds.Age, null);
        await ReportAsync(house, form);
        await house.JudgeAsync();
        await ReportAsync(house, form with { Ground = Grounds.Sex });
        await house.JudgeAsync();

        await using ModerationDb db = house.Open();
        Assert.Equal(
            (1, 1, 2),
            (await db.Set<Item>().CountAsync(Token), await db.Set<Flag>().CountAsync(Token), await db.Set<MemberReport>().CountAsync(Token)));
    }

    [Fact]
    public async Task Erase_ClosedFlagPastItsDays_TakesTheMembersWordsToo()
    {
        await using House house = NewHouse();
        await ReportAsync(house, new ReportForm("Une phrase", "https://groupe.example/x", Grounds.Age, "Mon mot"));
        await house.JudgeAsync();
        await house.ChangeFlagAsync(flag => (flag.State, flag.ClosedAt, flag.Version) = (FlagState.Closed, house.Time.GetUtcNow(), 3));
        await house.RunAsync<EraseStage>();
        Assert.NotNull((await SingleAsync(house)).NoteCipher);
        house.Time.Advance(TimeSpan.FromDays(366));

        await house.RunAsync<EraseStage>();

        MemberReport report = await SingleAsync(house);
        Assert.Equal((true, true, true), (report.NoteCipher is null, report.TextCipher is null, report.LinkCipher is null));
        Assert.Equal(Grounds.Age, report.Ground);
    }

    [Fact]
    public async Task Forget_WordsOfAnItemErasedBefore_AndLinksLongEnded_Go()
    {
        await using House house = NewHouse();
        await house.PutAsync("p1", "Bonjour à tous");
        await house.PutAsync("p1_1", "Rien de particulier", parent: "p1");
        await house.JudgeAsync();
        await ReportAsync(house, new ReportForm("Le texte d’avant", "https://groupe.example/posts/p1_1", Grounds.Age, "Mon mot"));
        await house.ChangeFlagAsync(flag => (flag.State, flag.ClosedAt, flag.Version) = (FlagState.Closed, house.Time.GetUtcNow(), 3));
        await using (ModerationDb db = house.Open())
        {
            db.Add(new ReportLink { GroupId = House.GroupId, TokenHash = "x", ExpiresAt = house.Time.GetUtcNow().AddDays(1) });
            await db.SaveChangesAsync(Token);
        }

        await house.RunAsync<ForgetStage>();
        MemberReport before = await SingleAsync(house);
        house.Time.Advance(TimeSpan.FromDays(366));
        await house.RunAsync<EraseStage>();
        await house.RunAsync<ForgetStage>();

        MemberReport after = await SingleAsync(house);
        Assert.Equal((true, true), (before.NoteCipher is not null, before.TextCipher is not null));
        Assert.Equal((true, true, true), (after.NoteCipher is null, after.TextCipher is null, after.LinkCipher is null));
        await using ModerationDb end = house.Open();
        Assert.Equal(0, await end.Set<ReportLink>().CountAsync(Token));
    }

    [Theory]
    [InlineData("https://group.example/groups/1042/posts/77/", "77|1042_77")]
    [InlineData("https://group.example/groups/1042/posts/77/?comment_id=1042_99#c5", "1042_99")]
    [InlineData("https://blog.example/2026/03/note/#comment-12", "comment-12|12")]
    [InlineData("https://blog.example/?p=31", "31")]
    [InlineData("https://forum.example/topic/55/titre-du-sujet", "55")]
    [InlineData("https://group.example/about", "")]
    [InlineData("1042_77", "1042_77")]
    public void Ids_OfAnAddress_AreItsMostPrecisePart(string link, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), LinkTargets.Ids(link));

    private static async Task<MemberReport> SingleAsync(House house)
    {
        await using ModerationDb db = house.Open();
        return await db.Set<MemberReport>().AsNoTracking().SingleAsync(Token);
    }
}
