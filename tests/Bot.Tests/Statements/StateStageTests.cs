using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.MemberReports;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Statements;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Statements;

/// <summary>The stage <c>state</c> over real tables.</summary>
public sealed class StateStageTests
{
    private const string Secret = "moche Zorglondine";

    private static readonly TimeSpan PastUndo = TimeSpan.FromMinutes(1);

    private readonly AnsweringPlatform _platform = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private House NewHouse(bool post = false) => new(services =>
    {
        services.AddReview(new ConfigurationBuilder().Build()).AddStatements(new ConfigurationBuilder().Build()).AddSingleton<StateStage>();
        services.AddSingleton<IFeedClients>(_platform);
        services.AddSingleton(Options.Create(new GroupsOptions { Groups = [new GroupOptions { Id = House.GroupId, Name = "Le Divan", PostStatements = post }] }));
    });

    /// <summary>A comment under a post, decided by a person.</summary>
    private static async Task<Decision> DecideAsync(House house, DecisionOutcome outcome = DecisionOutcome.Remove, string reason = Grounds.Appearance, string id = "1_1")
    {
        await house.PutAsync("1", "Bonjour à tous");
        await house.PutAsync("1_1", Secret, parent: "1");
        await house.JudgeAsync();
        return await house.DecideAsync(await house.FlagOfAsync(id), outcome, reason);
    }

    private static async Task<Statement?> StateAsync(House house, bool act = true)
    {
        if (act)
        {
            house.Time.Advance(PastUndo);
            await house.RunAsync<ActStage>();
        }

        await house.Get<StateStage>().RunAsync(Token);
        await house.Get<StateStage>().RunAsync(Token);
        return await SingleAsync(house);
    }

    private static async Task<Statement?> SingleAsync(House house)
    {
        await using ModerationDb db = house.Open();
        return await db.Set<Statement>().AsNoTracking().SingleOrDefaultAsync(Token);
    }

    private static async Task<List<string>> LoggedAsync(House house)
    {
        await using ModerationDb db = house.Open();
        return await db.Set<LogEntry>().Where(e => e.Kind.StartsWith("statement")).OrderBy(e => e.Sequence).Select(e => e.Kind).ToListAsync(Token);
    }

    [Fact]
    public async Task Run_BeforeTheDecisionIsCarriedOut_MakesNothing()
    {
        await using House house = NewHouse();
        await DecideAsync(house);

        Statement? early = await StateAsync(house, act: false);
        house.Time.Advance(PastUndo);
        Statement? waiting = await StateAsync(house, act: false);

        Assert.Null(early);
        Assert.Null(waiting);
    }

    [Fact]
    public async Task Run_Removal_IsStatedOnceWithoutAWordOfTheMemberOrANameOfTheTeam()
    {
        await using House house = NewHouse();
        Decision decision = await DecideAsync(house);

        Statement statement = (await StateAsync(house))!;

        Assert.Equal((decision.Id, "fr", StatementDelivery.ByHand), (statement.DecisionId, statement.Language, statement.Delivery));
        StatementContent content = StatementContent.FromJson(statement.Content);
        Assert.Equal((Carried.Done, "remove", false), (content.Case.Carried, content.Case.Outcome, content.Case.FromNotice));
        Assert.Contains("apparence physique", content.Fr.Facts.Circumstances, StringComparison.Ordinal);
        Assert.Contains("225-1", content.Fr.Law.Ground, StringComparison.Ordinal);
        string[] secrets = ["Zorglondine", "claire", "Inventé", "u1"];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, statement.Content, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["statement_made"], await LoggedAsync(house));
        Assert.True((await new LogVerifier(house.Get<IDbContextFactory<ModerationDb>>()).VerifyAsync(Token)).Whole);
    }

    [Fact]
    public async Task Run_DecisionThatRestrictsNothing_IsNotStated()
    {
        await using House house = NewHouse();
        await DecideAsync(house, DecisionOutcome.Approve, DecisionReasons.WrongFlag);

        Assert.Null(await StateAsync(house));
    }

    [Fact]
    public async Task Run_DryRun_IsKeptAndNeverSent()
    {
        await using House house = NewHouse(post: true);
        await using (ModerationDb db = house.Open())
        {
            await db.Set<Group>().ExecuteUpdateAsync(set => set.SetProperty(g => g.DryRun, true), Token);
        }

        await DecideAsync(house);
        Statement statement = (await StateAsync(house))!;

        Assert.Equal(StatementDelivery.Held, statement.Delivery);
        Assert.Equal(Carried.DryRun, StatementContent.FromJson(statement.Content).Case.Carried);
        Assert.Empty(_platform.Replies);
    }

    [Fact]
    public async Task Run_RemovalThatThePlatformRefused_IsToBeSentAfterDoingItByHand()
    {
        await using House house = NewHouse(post: true);
        _platform.RemovalRefusal = new FeedException(FeedHealth.PermissionLost, "http_403");
        await DecideAsync(house);
        house.Time.Advance(PastUndo);
        for (int i = 0; i < 6; i++)
        {
            await house.RunAsync<ActStage>();
            house.Time.Advance(TimeSpan.FromDays(1));
        }

        Statement statement = (await StateAsync(house, act: false))!;

        Assert.Equal((StatementDelivery.ByHand, Carried.ByHand), (statement.Delivery, StatementContent.FromJson(statement.Content).Case.Carried));
    }

    [Fact]
    public async Task Run_MessageThatAMemberReported_SaysANoticeLedToItAndNotWhose()
    {
        await using House house = NewHouse();
        await DecideAsync(house);
        await using (ModerationDb db = house.Open())
        {
            long item = await db.Set<Item>().Where(i => i.PlatformId == "1_1").Select(i => i.Id).SingleAsync(Token);
            db.Add(new MemberReport { ItemId = item, Ground = Grounds.Appearance, Day = DateOnly.FromDateTime(house.Time.GetUtcNow().UtcDateTime) });
            await db.SaveChangesAsync(Token);
        }

        StatementContent content = StatementContent.FromJson((await StateAsync(house))!.Content);

        Assert.True(content.Case.FromNotice);
        Assert.Contains("anonyme", content.Fr.Facts.Origin, StringComparison.Ordinal);
        Assert.Contains("SOURCE_TYPE_OTHER_NOTIFICATION", TransparencyRecord.ToJson(content, "fr"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_GroupThatPosts_AnswersUnderTheDiscussionNamesNobodyAndLinksToTheAppeal()
    {
        await using House house = NewHouse(post: true);
        await DecideAsync(house);

        Statement statement = (await StateAsync(house))!;

        FeedAction reply = Assert.Single(_platform.Replies);
        Assert.Equal((StatementDelivery.Posted, FeedAnswers.Replied), (statement.Delivery, statement.Answer));
        Assert.Equal("1", reply.PlatformId);
        Assert.Contains(house.Get<AppealLinks>().AddressOf(statement).AbsoluteUri, reply.Text, StringComparison.Ordinal);
        Assert.EndsWith("L’équipe de modération", reply.Text, StringComparison.Ordinal);
        string[] secrets = ["Zorglondine", "claire", "Inventé"];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, reply.Text, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["statement_made", "statement_sent"], await LoggedAsync(house));
    }

    [Fact]
    public async Task Run_RemovedPost_HasNothingToAnswerUnder()
    {
        await using House house = NewHouse(post: true);
        await house.PutAsync("2", Secret);
        await DecideAsync(house, id: "2");

        Assert.Equal(StatementDelivery.ByHand, (await StateAsync(house))!.Delivery);
        Assert.Empty(_platform.Replies);
    }

    [Fact]
    public async Task Run_PlatformThatFails_IsTriedAgainWithTheHousesPauses()
    {
        await using House house = NewHouse(post: true);
        _platform.Refusal = new FeedException(FeedHealth.Unavailable, "http_503");
        await DecideAsync(house);

        Statement failed = (await StateAsync(house))!;
        _platform.Refusal = null;
        Statement tooEarly = (await StateAsync(house, act: false))!;
        house.Time.Advance(TimeSpan.FromMinutes(1));
        Statement posted = (await StateAsync(house, act: false))!;

        Assert.Equal((StatementDelivery.Pending, "http_503", 1), (failed.Delivery, failed.Answer, failed.Tries));
        Assert.Equal(house.Time.GetUtcNow(), failed.NextTryAt);
        Assert.Equal(StatementDelivery.Pending, tooEarly.Delivery);
        Assert.Equal((StatementDelivery.Posted, 2), (posted.Delivery, posted.Tries));
    }

    [Fact]
    public async Task Run_PermissionLostForGood_IsLeftToAPerson()
    {
        await using House house = NewHouse(post: true);
        _platform.Refusal = new FeedException(FeedHealth.PermissionLost, "http_403");
        await DecideAsync(house);
        await StateAsync(house);
        for (int i = 0; i < 5; i++)
        {
            house.Time.Advance(TimeSpan.FromDays(1));
            await StateAsync(house, act: false);
        }

        Statement statement = (await SingleAsync(house))!;

        Assert.Equal((StatementDelivery.ByHand, "http_403", 5), (statement.Delivery, statement.Answer, statement.Tries));
    }

    [Fact]
    public async Task Run_StoppedInTheMiddleOfPosting_IsNotRepeatedByItself()
    {
        await using House house = NewHouse(post: true);
        _platform.Refusal = new OperationCanceledException();
        await DecideAsync(house);
        house.Time.Advance(PastUndo);
        await house.RunAsync<ActStage>();
        await Assert.ThrowsAsync<OperationCanceledException>(() => house.Get<StateStage>().RunAsync(Token));
        _platform.Refusal = null;

        Statement statement = (await StateAsync(house, act: false))!;

        Assert.Equal((StatementDelivery.ByHand, StatementSender.Unknown), (statement.Delivery, statement.Answer));
        Assert.Empty(_platform.Replies);
    }

    [Fact]
    public async Task Run_OldDecision_IsStatedAndNotPosted()
    {
        await using House house = NewHouse(post: true);
        await DecideAsync(house);
        house.Time.Advance(PastUndo);
        await house.RunAsync<ActStage>();
        house.Time.Advance(TimeSpan.FromDays(8));

        Assert.Equal(StatementDelivery.ByHand, (await StateAsync(house, act: false))!.Delivery);
    }

    [Fact]
    public async Task Run_TwoAtOnce_StateOnce()
    {
        await using House house = NewHouse(post: true);
        await DecideAsync(house);
        house.Time.Advance(PastUndo);
        await house.RunAsync<ActStage>();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => house.Get<StatementMaker>().MakeDueAsync(20, Token))));

        Assert.NotNull(await SingleAsync(house));
        Assert.Equal(["statement_made"], await LoggedAsync(house));
    }

    [Fact]
    public async Task Token_IsWorkedOutAgainWithTheKeysAndStoredNowhere()
    {
        await using House house = NewHouse();
        await DecideAsync(house);

        Statement statement = (await StateAsync(house))!;
        string token = house.Get<AppealLinks>().TokenOf(statement.DecisionId, statement.LinkSeed);

        Assert.Equal(43, token.Length);
        Assert.Equal(statement.TokenHash, AppealLinks.HashOf(token));
        byte[] file = await File.ReadAllBytesAsync(Path.Combine(house.Folder, "moderation.db"), Token);
        Assert.False(file.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(token)) >= 0);
        Assert.Equal(statement.MadeAt.AddDays(183), statement.AppealUntil);
    }
}
