using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Appeals;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Statements;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Bot.Tests.Statements;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Appeals;

/// <summary>How long the evidence and the words of an appeal are kept.</summary>
public sealed class AppealErasureTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static House NewHouse() => new(services =>
    {
        services.AddReview(new ConfigurationBuilder().Build()).AddStatements(new ConfigurationBuilder().Build())
            .AddAppeals(new ConfigurationBuilder().Build()).AddSingleton<StateStage>().AddSingleton<AppealStage>();
        services.AddSingleton<IFeedClients>(new AnsweringPlatform());
    });

    private static async Task<Appeal> AppealAsync(House house)
    {
        await house.PutAsync("1", "Bonjour à tous");
        await house.PutAsync("1_1", "moche Zorglondine", parent: "1");
        await house.JudgeAsync();
        await house.DecideAsync(await house.FlagOfAsync("1_1"), DecisionOutcome.Remove, Grounds.Appearance);
        house.Time.Advance(TimeSpan.FromMinutes(1));
        await house.RunAsync<ActStage>();
        await house.RunAsync<StateStage>();
        await using ModerationDb db = house.Open();
        Statement statement = await db.Set<Statement>().SingleAsync(Token);
        string token = house.Get<AppealLinks>().TokenOf(statement.DecisionId, statement.LinkSeed);
        house.Time.Advance(TimeSpan.FromDays(100));
        Assert.Null(await house.Get<AppealDesk>().LodgeAsync(token, "Mes mots", Token));
        return await SingleAsync(house);
    }

    private static async Task<Appeal> SingleAsync(House house)
    {
        await using ModerationDb db = house.Open();
        return await db.Set<Appeal>().AsNoTracking().SingleAsync(Token);
    }

    private static async Task<bool> EvidenceKeptAsync(House house)
    {
        await using ModerationDb db = house.Open();
        return await db.Set<Revision>().Where(r => r.Item.PlatformId == "1_1").Select(r => r.TextCipher != null).SingleAsync(Token);
    }

    [Fact]
    public async Task Erase_WhileTheAppealIsOpen_KeepsEvidenceAndWords()
    {
        await using House house = NewHouse();
        await AppealAsync(house);
        house.Time.Advance(TimeSpan.FromDays(2_000));

        await house.RunAsync<EraseStage>();
        await house.RunAsync<AppealStage>();

        Assert.True(await EvidenceKeptAsync(house));
        Assert.NotNull((await SingleAsync(house)).WordsCipher);
    }

    [Fact]
    public async Task Erase_OnceAnswered_KeepsThemForAMonthThenTakesBothAtOnce()
    {
        await using House house = NewHouse();
        Appeal appeal = await AppealAsync(house);
        house.Time.Advance(TimeSpan.FromDays(400));
        RulingStatus ruled = await house.Get<AppealBench>().DecideAsync(new AppealRuling(appeal.Id, 1, false, "Une raison", "denis"), Token);
        await house.RunAsync<EraseStage>();
        Appeal answered = await SingleAsync(house);
        bool kept = await EvidenceKeptAsync(house);
        house.Time.Advance(TimeSpan.FromDays(31));
        await house.RunAsync<EraseStage>();

        Assert.Equal(RulingStatus.Done, ruled);
        Assert.Equal((true, true, true), (kept, answered.WordsCipher is not null, answered.ReasonCipher is not null));
        Appeal after = await SingleAsync(house);
        Assert.False(await EvidenceKeptAsync(house));
        Assert.Equal((true, true, AppealState.Upheld), (after.WordsCipher is null, after.ReasonCipher is null, after.State));
        Assert.Equal(house.Time.GetUtcNow(), after.ErasedAt);
    }

    [Fact]
    public async Task Forget_WordsOfAnAppealWhoseEvidenceWentBefore_GoAfterTheirOwnTime()
    {
        await using House house = NewHouse();
        Appeal appeal = await AppealAsync(house);
        await using (ModerationDb db = house.Open())
        {
            await db.Set<Revision>().ExecuteUpdateAsync(set => set.SetProperty(r => r.TextCipher, (byte[]?)null), Token);
        }

        await house.Get<AppealBench>().DecideAsync(new AppealRuling(appeal.Id, 1, false, "Une raison", "denis"), Token);
        await house.RunAsync<AppealStage>();
        Appeal before = await SingleAsync(house);
        house.Time.Advance(TimeSpan.FromDays(366));
        await house.RunAsync<AppealStage>();

        Assert.NotNull(before.WordsCipher);
        Assert.Null((await SingleAsync(house)).WordsCipher);
        await using ModerationDb log = house.Open();
        Assert.Equal(LogKinds.TextErased, (await log.Set<LogEntry>().OrderBy(e => e.Sequence).LastAsync(Token)).Kind);
    }

    [Fact]
    public async Task Words_AreEncryptedAtRest()
    {
        await using House house = NewHouse();
        await AppealAsync(house);

        byte[] file = await File.ReadAllBytesAsync(Path.Combine(house.Folder, "moderation.db-wal"), Token);

        Assert.False(file.AsSpan().IndexOf("Mes mots"u8) >= 0);
    }
}
