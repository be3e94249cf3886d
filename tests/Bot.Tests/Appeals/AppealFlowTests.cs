using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Appeals;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Review;
using ModerationBot.Bot.Tests.Statements;
using ModerationBot.Bot.Tests.Web;

namespace ModerationBot.Bot.Tests.Appeals;

/// <summary>From the author's link to the answer, over the real pages.</summary>
public sealed class AppealFlowTests
{
    private const string Words = "Je parlais de moi, pas d’un patient Quermoulain";

    private const string Reason = "Vous parliez de vous : nous avons mal lu Baltrevisse.";

    private static CancellationToken Token => AppealScene.Token;

    [Fact]
    public async Task Appeal_OverturnedByAnother_BringsTheMessageBackAndTheAuthorReadsWhy()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        string claire = await house.MakeAdminAsync("Claire");
        Restricted removed = await house.RestrictAsync(claire);
        using Visitor author = house.Visitor();

        IDocument taken = await author.AppealAsync(removed.Token, $"  {Words}\r\n");
        Appeal appeal = Assert.Single(await house.AppealsAsync());
        using Visitor denis = await house.AdminAsync("Denis", role: Role.Moderator);
        IDocument evidence = await denis.OpenAsync($"/appeals/{appeal.Id}");
        IDocument ruled = await denis.RuleAsync(appeal.Id, AppealEndpoints.Overturn, Reason);
        await house.PassAsync();
        IDocument answer = await author.OpenAsync($"/appeal/{removed.Token}");

        Assert.Contains("Votre recours est reçu", taken.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Words, house.Services.GetRequiredService<ITextProtector>().Unprotect(appeal.WordsCipher!));
        string seen = AppealScene.MainOf(evidence);
        Assert.All(["Zorglondine qui a été retiré", Words, "Claire", "Une note pour nous", "Un motif inventé."], part => Assert.Contains(part, seen, StringComparison.Ordinal));
        Assert.NotEmpty(evidence.QuerySelectorAll("mark"));
        Assert.Contains("Décision annulée", AppealScene.MainOf(ruled), StringComparison.Ordinal);
        Appeal after = Assert.Single(await house.AppealsAsync());
        Assert.Equal((AppealState.Overturned, AppealRestoral.Decided, 2), (after.State, after.Restoral, after.Version));
        Assert.Equal(after.DecidedAt, after.Decision.Flag.ReversedAt);
        Item item = await house.Db.Set<Item>().AsNoTracking().SingleAsync(i => i.Id == after.Decision.Flag.ItemId, Token);
        Assert.Equal(ItemState.Visible, item.State);
        Assert.Contains("la décision est annulée", AppealScene.MainOf(answer), StringComparison.Ordinal);
        Assert.Contains(Reason, AppealScene.MainOf(answer), StringComparison.Ordinal);
        Assert.All(["Claire", "Denis", "claire", "denis"], name => Assert.DoesNotContain(name, answer.Body!.OuterHtml, StringComparison.Ordinal));
        List<string> log = await house.Db.Set<LogEntry>().OrderBy(e => e.Sequence).Select(e => e.Kind).ToListAsync(Token);
        Assert.All([LogKinds.StatementMade, LogKinds.AppealReceived, LogKinds.AppealDecided], kind => Assert.Contains(kind, log));
        LogCheck check = await new LogVerifier(house.Services.GetRequiredService<IDbContextFactory<ModerationDb>>()).VerifyAsync(Token);
        Assert.True(check.Whole);
    }

    [Fact]
    public async Task Appeal_UpheldByAnother_LeavesTheMessageAndTellsTheOtherWays()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted removed = await house.RestrictAsync(await house.MakeAdminAsync("Claire"));
        using Visitor author = house.Visitor("en");
        await author.AppealAsync(removed.Token, Words);
        using Visitor denis = await house.AdminAsync("Denis");

        await denis.RuleAsync(1, AppealEndpoints.Uphold, Reason);
        IDocument answer = await author.OpenAsync($"/appeal/{removed.Token}");

        Assert.Contains("the decision stands", AppealScene.MainOf(answer), StringComparison.Ordinal);
        Assert.Contains("before a judge", AppealScene.MainOf(answer), StringComparison.Ordinal);
        Appeal after = Assert.Single(await house.AppealsAsync());
        Assert.Equal((AppealState.Upheld, AppealRestoral.None), (after.State, after.Restoral));
        Assert.Null(after.Decision.Flag.ReversedAt);
    }

    [Theory]
    [InlineData((int)FeedCapabilities.HardDelete, "Rétablissez vous-même")]
    public async Task Overturn_WhereThePlatformCannotRestore_SaysWhatToDoByHand(int capabilities, string told)
    {
        AnsweringPlatform platform = new() { Capabilities = (FeedCapabilities)capabilities };
        await using WebHouse house = await AppealScene.StartAsync(platform);
        Restricted removed = await house.RestrictAsync(await house.MakeAdminAsync("Claire"));
        using Visitor author = house.Visitor();
        await author.AppealAsync(removed.Token, Words);
        using Visitor denis = await house.AdminAsync("Denis");

        IDocument ruled = await denis.RuleAsync(1, AppealEndpoints.Overturn, Reason);

        Assert.Contains(told, AppealScene.MainOf(ruled), StringComparison.Ordinal);
        Assert.Equal(AppealRestoral.ByHand, Assert.Single(await house.AppealsAsync()).Restoral);
    }

    [Fact]
    public async Task Overturn_StoppedBeforeTheDeskWasAsked_GoesOnWithTheStage()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted removed = await house.RestrictAsync(await house.MakeAdminAsync("Claire"));
        using Visitor author = house.Visitor();
        await author.AppealAsync(removed.Token, Words);
        await house.Db.Set<Appeal>().ExecuteUpdateAsync(
            set => set.SetProperty(a => a.State, AppealState.Overturned).SetProperty(a => a.Restoral, AppealRestoral.Wanted)
                .SetProperty(a => a.DecidedBy, "denis").SetProperty(a => a.DecidedAt, house.Time.GetUtcNow()),
            Token);

        await house.PassAsync();
        await house.PassAsync();

        Assert.Equal(AppealRestoral.Decided, Assert.Single(await house.AppealsAsync()).Restoral);
        Assert.Equal(1, await house.Db.Set<Decision>().CountAsync(d => d.Outcome == DecisionOutcome.Restore, Token));
    }

    [Fact]
    public async Task Ruling_ByWhoDecided_IsRefusedWhereAColleagueCanLook()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        await house.MakeAdminAsync("Denis");
        Restricted removed = await house.RestrictAsync(await IdOfAsync(house, "Claire"));
        using Visitor author = house.Visitor();
        await author.AppealAsync(removed.Token, Words);

        IDocument page = await claire.OpenAsync("/appeals/1");
        IDocument forged = await ForgeAsync(claire, page, 1, AppealEndpoints.Overturn);

        Assert.Contains("Vous avez pris cette décision", AppealScene.MainOf(page), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("button[name=outcome]"));
        Assert.Contains("Ce n’est pas à vous", AppealScene.MainOf(forged), StringComparison.Ordinal);
        Assert.Equal(AppealState.Open, Assert.Single(await house.AppealsAsync()).State);
    }

    [Fact]
    public async Task Ruling_InATeamOfOne_MayAdmitTheMistakeAndNotConfirmIt()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        await house.MakeAdminAsync("Lise", Role.Reader);
        Restricted removed = await house.RestrictAsync(await IdOfAsync(house, "Claire"));
        using Visitor author = house.Visitor();
        await author.AppealAsync(removed.Token, Words);

        IDocument page = await claire.OpenAsync("/appeals/1");
        IDocument forged = await ForgeAsync(claire, page, 1, AppealEndpoints.Uphold);
        AppealState between = Assert.Single(await house.AppealsAsync()).State;
        IDocument overturned = await claire.RuleAsync(1, AppealEndpoints.Overturn, Reason);

        Assert.Contains("il faut une deuxième personne", AppealScene.MainOf(page), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main .notice a"));
        Assert.Null(page.QuerySelector($"button[value={AppealEndpoints.Uphold}]"));
        Assert.Contains("Ce n’est pas à vous", AppealScene.MainOf(forged), StringComparison.Ordinal);
        Assert.Equal(AppealState.Open, between);
        Assert.Contains("Décision annulée", AppealScene.MainOf(overturned), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ruling_OnOwnMessage_IsRefused()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted removed = await house.RestrictAsync(await house.MakeAdminAsync("Claire"));
        using Visitor denis = await house.AdminAsync("Denis");
        string id = await IdOfAsync(house, "Denis");
        await house.Services.GetRequiredService<Affiliations>().LinkAsync(id, Seed.GroupId, "auteur-1", id, Token);
        using Visitor author = house.Visitor();
        await author.AppealAsync(removed.Token, Words);

        IDocument page = await denis.OpenAsync("/appeals/1");
        IDocument forged = await ForgeAsync(denis, page, 1, AppealEndpoints.Overturn);

        Assert.Contains("Ce message est le vôtre", AppealScene.MainOf(page), StringComparison.Ordinal);
        Assert.Contains("Ce n’est pas à vous", AppealScene.MainOf(forged), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ruling_ByTheOneWhoStartedTheBatch_IsRefused()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        Batch batch = new()
        {
            DecidedBy = await IdOfAsync(house, "Claire"),
            DecidedAt = house.Time.GetUtcNow(),
            Outcome = DecisionOutcome.Remove,
            Reason = Detection.Grounds.Appearance,
            Asked = 1,
            UndoUntil = house.Time.GetUtcNow(),
        };
        house.Db.Add(batch);
        await house.Db.SaveChangesAsync(Token);
        Restricted removed = await house.RestrictAsync(await house.MakeAdminAsync("Denis"), batchId: batch.Id);
        await house.MakeAdminAsync("Inès");
        using Visitor author = house.Visitor();
        await author.AppealAsync(removed.Token, Words);

        Assert.Contains("Vous avez pris cette décision", AppealScene.MainOf(await claire.OpenAsync("/appeals/1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ruling_ByManyAtOnce_IsTakenOnceAndTheOthersAreToldWho()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted removed = await house.RestrictAsync(await house.MakeAdminAsync("Claire"));
        using Visitor author = house.Visitor();
        await author.AppealAsync(removed.Token, Words);
        using Visitor denis = await house.AdminAsync("Denis");
        using Visitor ines = await house.AdminAsync("Inès");
        AppealBench bench = house.Services.GetRequiredService<AppealBench>();
        IDocument late = await ines.OpenAsync("/appeals/1");
        string denisId = await IdOfAsync(house, "Denis");

        RulingStatus[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
            bench.DecideAsync(new AppealRuling(1, 1, i % 2 == 0, Reason, denisId), Token))));
        using HttpResponseMessage answer = await ines.PressAsync(late, $"button[value={AppealEndpoints.Uphold}]", ("reason", "Autre raison"));
        IDocument told = await ines.FollowAsync(answer);

        Assert.Single(answers, RulingStatus.Done);
        Assert.Equal(7, answers.Count(a => a == RulingStatus.Already));
        Assert.Contains("Denis a déjà tranché ce recours", told.QuerySelector(".notice.warn")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(await house.AppealsAsync()).Version);
        Assert.Equal(1, await house.Db.Set<LogEntry>().CountAsync(e => e.Kind == LogKinds.AppealDecided, Token));
    }

    [Theory]
    [InlineData("", "Écrivez pourquoi")]
    [InlineData("   ", "Écrivez pourquoi")]
    [InlineData("long", "trop longue")]
    public async Task Ruling_WithoutAGoodReason_IsRefused(string reason, string told)
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted removed = await house.RestrictAsync(await house.MakeAdminAsync("Claire"));
        using Visitor author = house.Visitor();
        await author.AppealAsync(removed.Token, Words);
        using Visitor denis = await house.AdminAsync("Denis");

        IDocument page = await denis.RuleAsync(1, AppealEndpoints.Overturn, reason == "long" ? new string('x', AppealBench.MaxReason + 1) : reason);

        Assert.Contains(told, page.QuerySelector(".notice.warn")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(AppealState.Open, Assert.Single(await house.AppealsAsync()).State);
    }

    [Fact]
    public async Task Reader_SeesAppealsAndDecidesNothing()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted removed = await house.RestrictAsync(await house.MakeAdminAsync("Claire"));
        using Visitor author = house.Visitor();
        await author.AppealAsync(removed.Token, Words);
        using Visitor lise = await house.AdminAsync("Lise", role: Role.Reader);

        IDocument list = await lise.OpenAsync("/appeals");
        IDocument page = await lise.OpenAsync("/appeals/1");
        using HttpResponseMessage forged = await lise.PostAsync(
            "/appeals/1/ruling", ("version", "1"), ("outcome", AppealEndpoints.Overturn), ("reason", Reason));

        Assert.NotNull(list.QuerySelector("a[href='/appeals/1']"));
        Assert.Contains("pas trancher", AppealScene.MainOf(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        Assert.Equal(AppealState.Open, Assert.Single(await house.AppealsAsync()).State);
    }

    [Fact]
    public async Task List_ShowsAgeAndTheMenuTellsHowManyWait()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted removed = await house.RestrictAsync(await house.MakeAdminAsync("Claire"));
        using Visitor author = house.Visitor();
        await author.AppealAsync(removed.Token, Words);
        using Visitor denis = await house.AdminAsync("Denis");

        IDocument recent = await denis.OpenAsync("/appeals");
        IDocument reports = await denis.OpenAsync("/reports");
        house.Time.Advance(TimeSpan.FromDays(9));
        using Visitor later = house.Visitor();
        await later.SignInAsync(WebHouse.EmailOf("Denis"), WebHouse.Password);
        IDocument waiting = await later.OpenAsync("/appeals");
        house.Time.Advance(TimeSpan.FromDays(6));
        IDocument late = await later.OpenAsync("/appeals");

        Assert.Equal("1 recours attend une réponse", reports.QuerySelector(".appeals-waiting")!.TextContent.Trim());
        Assert.Null(recent.QuerySelector(".appeals-waiting"));
        Assert.Equal("encore 14 j", recent.QuerySelector(".age.recent")!.TextContent);
        Assert.NotNull(waiting.QuerySelector(".age.waiting"));
        Assert.Contains("en retard de", late.QuerySelector(".age.late")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_OfAnEditedMessage_IsTheTextThatWasJudged()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted removed = await house.RestrictAsync(await house.MakeAdminAsync("Claire"), DecisionOutcome.Hide);
        using Visitor author = house.Visitor();
        await author.AppealAsync(removed.Token, Words);
        Item item = await house.Db.Set<Item>().Include(i => i.Revisions).SingleAsync(i => house.Db.Set<Flag>().Any(f => f.Id == removed.FlagId && f.ItemId == i.Id), Token);
        item.LatestRevision = 2;
        item.Revisions.Add(new Revision
        {
            Number = 2,
            ContentHash = "x",
            TextCipher = house.Services.GetRequiredService<ITextProtector>().Protect("Un tout autre texte"),
            Attachments = [],
            SeenAt = house.Time.GetUtcNow(),
        });
        await house.Db.SaveChangesAsync(Token);
        using Visitor denis = await house.AdminAsync("Denis");

        string page = AppealScene.MainOf(await denis.OpenAsync("/appeals/1"));

        Assert.Contains("Zorglondine qui a été retiré", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Un tout autre texte", page, StringComparison.Ordinal);
        Assert.Contains("a modifié son message depuis", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_ThatAreNotThere_Are404()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        using Visitor denis = await house.AdminAsync("Denis");

        await denis.OpenAsync("/appeals/99", HttpStatusCode.NotFound);
        await denis.OpenAsync("/statements/99", HttpStatusCode.NotFound);
    }

    private static async Task<string> IdOfAsync(WebHouse house, string name) =>
        (await house.Services.GetRequiredService<Admins>().OpenAsync(Token)).Single(a => a.Name == name).Id;

    /// <summary>Sends what the page does not offer.</summary>
    private static async Task<IDocument> ForgeAsync(Visitor who, IDocument page, long appealId, string outcome)
    {
        string antiforgery = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using HttpResponseMessage answer = await who.PostAsync(
            $"/appeals/{appealId}/ruling", ("__RequestVerificationToken", antiforgery), ("version", "1"), ("outcome", outcome), ("reason", Reason));
        return await who.FollowAsync(answer);
    }
}
