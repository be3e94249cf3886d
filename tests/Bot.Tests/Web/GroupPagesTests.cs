using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.Http;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Tests.Feeds;

namespace ModerationBot.Bot.Tests.Web;

public sealed class GroupPagesTests
{
    private const string Secret = "a-token-that-no-page-may-show";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fr", "fermé leur interface", "rétablir: non", "12 min sans voir le groupe")]
    [InlineData("en", "closed their interface", "bring back: no", "12 min without seeing the group")]
    public async Task Group_AfterAnOutage_TellsWhatIsSeenDoneAndMissed(string language, string blind, string cannot, string gap)
    {
        await using WebHouse house = await StartAsync();
        await SpansAsync(house);
        using Visitor rita = await house.AdminAsync("Rita", language, Role.Reader);

        IDocument page = await rita.OpenAsync("/groups/page");

        Assert.Contains(blind, page.QuerySelector(".source")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(gap, page.QuerySelector(".coverage")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".verbs .cannot"), verb => verb.TextContent.EndsWith(cannot, StringComparison.Ordinal));
        Assert.Contains("http_500", page.QuerySelector("ol .bad")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_EveryGroupAndEveryOtherKind_AreShown()
    {
        await using WebHouse house = await StartAsync();
        using Visitor rita = await house.AdminAsync("Rita", "en", Role.Reader);

        IDocument page = await rita.OpenAsync("/groups");

        Assert.Equal(["/groups/page", "/groups/essai"], page.QuerySelectorAll(".tile h2 a").Select(a => a.GetAttribute("href")));
        int kinds = house.Services.GetServices<IFeedClientFactory>().Count();
        Assert.Equal(kinds - 1, page.QuerySelectorAll(".others section").Length);
        Assert.Contains("not verified", page.QuerySelector(".others")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Group_ItsSettings_AreShownWithoutSecrets()
    {
        await using WebHouse house = await StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument page = await claire.OpenAsync("/groups/page");

        string settings = page.QuerySelector("[aria-labelledby=settings]")!.TextContent;
        Assert.Contains("graph.example.org", settings, StringComparison.Ordinal);
        Assert.Contains("Groups:0", settings, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_TheOldAddress_LeadsToTheGroups()
    {
        await using WebHouse house = await StartAsync();
        using Visitor rita = await house.AdminAsync("Rita", "fr", Role.Reader);
        using Visitor stranger = house.Visitor();

        using HttpResponseMessage old = await rita.GetAsync("/feeds");
        using HttpResponseMessage refused = await stranger.GetAsync("/feeds");
        using HttpResponseMessage unknown = await rita.GetAsync("/groups/nulle-part");

        Assert.Equal((HttpStatusCode.MovedPermanently, "/groups"), (old.StatusCode, old.Headers.Location?.ToString()));
        Assert.StartsWith("/sign-in", refused.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Theory]
    [InlineData("""{"id":"77","name":"Le Divan"}""", 200, "La connexion fonctionne", "Le Divan")]
    [InlineData("""{"error":{"message":"x","type":"OAuthException","code":190,"error_subcode":463}}""", 401, "Renouvelez le jeton", "Créez un nouveau jeton")]
    [InlineData("""{"error":{"message":"x","type":"GraphMethodException","code":100,"error_subcode":33}}""", 404, "Accès perdu", "toujours membre du groupe")]
    [InlineData("<html>maintenance</html>", 200, "incompréhensible", "Feed:ApiVersion")]
    [InlineData("oops", 503, "ne répond pas", "pare-feu")]
    public async Task Test_WhateverThePlatformAnswers_IsToldWithHowToMendIt(string answer, int status, string told, string mend)
    {
        await using CannedGraph platform = await CannedGraph.StartAsync();
        platform.Answer = _ => new CannedAnswer(answer, status);
        await using WebHouse house = await StartAsync(platform.Address.AbsoluteUri, "graph");
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument page = await claire.FollowAsync(await claire.PressAsync(await claire.OpenAsync("/groups/page"), "form[action$='/test'] button"));

        string connection = page.QuerySelector("#connection")!.TextContent;
        Assert.Contains(told, connection, StringComparison.Ordinal);
        Assert.Contains(mend, connection, StringComparison.Ordinal);
        Assert.Contains(platform.Requests, call => call.Contains(Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("maintenance", connection, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FeedHealth.Unavailable, "lu dans la seconde", true)]
    [InlineData(FeedHealth.Throttled, "a demandé une pause", false)]
    public async Task Poll_Now_IsAskedForUnlessThePlatformWantsAPause(string health, string told, bool soon)
    {
        await using WebHouse house = await StartAsync();
        DateTimeOffset later = house.Time.GetUtcNow().AddHours(3);
        await house.Db.Set<FeedState>().Where(s => s.GroupId == "page").ExecuteUpdateAsync(
            set => set.SetProperty(s => s.Health, health).SetProperty(s => s.NextPollAt, later), Token);
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument page = await claire.FollowAsync(await claire.PressAsync(await claire.OpenAsync("/groups/page"), "form[action$='/poll'] button"));

        Assert.Contains(told, page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        FeedState state = await house.Db.Set<FeedState>().AsNoTracking().SingleAsync(s => s.GroupId == "page", Token);
        Assert.Equal(soon, state.NextPollAt is null);
    }

    [Fact]
    public async Task DryRun_AnOwnerTurnsItOff_IsLoggedShownAndOutlivesTheNextStart()
    {
        await using WebHouse house = await StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        IDocument before = await claire.OpenAsync("/groups/page");
        Assert.Contains("/groups/page", before.QuerySelector(".dry-bar")!.InnerHtml, StringComparison.Ordinal);

        IDocument after = await claire.FollowAsync(await claire.PressAsync(before, "#dry-run button", ("sure", "yes")));
        await house.Services.GetRequiredService<GroupDirectory>().SyncAsync(Token);

        Assert.Contains("de nouveau exécutées", after.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("le fichier dit le contraire", after.QuerySelector("#dry-run")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("/groups/page", after.QuerySelector(".dry-bar")?.InnerHtml ?? "", StringComparison.Ordinal);
        Group group = await house.Db.Set<Group>().AsNoTracking().SingleAsync(g => g.Id == "page", Token);
        Assert.Equal((false, false), (group.DryRun, group.DryRunChosen));
        LogEntry entry = await house.Db.Set<LogEntry>().AsNoTracking().SingleAsync(e => e.Kind == LogKinds.DryRunChanged, Token);
        Assert.Contains("\"mode\":\"off\"", entry.Payload, StringComparison.Ordinal);
        IDocument log = await claire.OpenAsync("/log");
        Assert.Contains("Claire a mis fin à la marche à blanc de Groupe page", log.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DryRun_WithoutTheTick_ChangesNothing()
    {
        await using WebHouse house = await StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        IDocument page = await claire.OpenAsync("/groups/page");

        IDocument after = await claire.FollowAsync(await claire.PressAsync(page, "#dry-run button", ("sure", "")));

        Assert.Contains("cochez la case", after.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.True((await house.Db.Set<Group>().AsNoTracking().SingleAsync(g => g.Id == "page", Token)).DryRun);
    }

    [Theory]
    [InlineData(nameof(Role.Reader))]
    [InlineData(nameof(Role.Moderator))]
    public async Task Forms_BelowAnOwner_AreHiddenAndRefused(string role)
    {
        await using WebHouse house = await StartAsync();
        using Visitor visitor = await house.AdminAsync("Mona", "fr", Enum.Parse<Role>(role));

        IDocument page = await visitor.OpenAsync("/groups/page");

        Assert.Empty(page.QuerySelectorAll("main form"));
        string token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (string form in new[] { "test", "poll", "dry-run" })
        {
            using HttpResponseMessage answer = await visitor.PostAsync(
                $"/groups/page/{form}", ("__RequestVerificationToken", token), ("on", "no"), ("sure", "yes"));
            Assert.NotEqual("/groups/page", answer.Headers.Location?.OriginalString.Split('?', '#')[0]);
        }

        Assert.True((await house.Db.Set<Group>().AsNoTracking().SingleAsync(g => g.Id == "page", Token)).DryRun);
    }

    [Fact]
    public async Task Cards_OfEveryKind_AreWholeInBothLanguages()
    {
        await using WebHouse house = await StartAsync();

        IFeedClientFactory[] factories = [.. house.Services.GetServices<IFeedClientFactory>()];

        Assert.Distinct(factories.Select(factory => factory.Kind));
        foreach (FeedCard card in factories.Select(factory => factory.Card))
        {
            Assert.All([card.Sees, card.Blind, card.Needs], text => Assert.True(text.Fr.Length > 0 && text.En.Length > 0));
            Assert.NotEqual(card.Sees.Fr, card.Sees.En);
            if (card.Proof == FeedProof.PublishedShapes)
            {
                Assert.Contains("not verified", card.Blind.En, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private static async Task<WebHouse> StartAsync(string address = "https://graph.example.org/", string kind = "page")
    {
        WebHouse house = await WebHouse.StartAsync(
            new Dictionary<string, string?>(FeedWorld.Settings(0, "page", address, "77", Secret)) { ["Groups:0:Feed:Kind"] = kind },
            services => services.AddSingleton(new FeedCallOptions { Retries = 0, FirstDelay = TimeSpan.FromMilliseconds(1) }));
        await house.Services.GetRequiredService<GroupDirectory>().SyncAsync(Token);
        return house;
    }

    private static async Task SpansAsync(WebHouse house)
    {
        DateTimeOffset now = house.Time.GetUtcNow();
        house.Db.AddRange(
            Span(FeedHealth.Ok, null, now.AddMinutes(-60), now.AddMinutes(-13)),
            Span(FeedHealth.Unavailable, "http_500", now.AddMinutes(-12), now.AddMinutes(-2)),
            Span(FeedHealth.Ok, null, now, now));
        await house.Db.SaveChangesAsync(Token);
    }

    private static FeedSpan Span(string health, string? code, DateTimeOffset from, DateTimeOffset until) => new()
    {
        GroupId = "page",
        Health = health,
        Code = code,
        From = from,
        Until = until,
        Polls = 1,
        NextPollAt = until.AddMinutes(1),
    };
}
