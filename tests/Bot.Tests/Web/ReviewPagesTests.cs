using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Tests.Review;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Web;

public sealed class ReviewPagesTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Queue_TextWithMarkup_IsShownAsText()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        const string text = "<script>alert(1)</script> & <img src=x onerror=alert(2)> \"q\"";
        Flag flag = house.Seed.Flag(house.Seed.Item(text), findings: [Seed.Finding(Grounds.Origin, 3, 12, "<b>motif</b>")]);
        using Visitor claire = await house.AdminAsync("Claire");

        foreach (string path in new[] { "/", $"/items/{flag.Id}" })
        {
            IDocument page = await claire.OpenAsync(path);
            IElement shown = Assert.Single(page.QuerySelectorAll(".member-text"));
            shown.QuerySelectorAll(".ref").ToList().ForEach(r => r.Remove());
            Assert.Equal(text, shown.TextContent);
            Assert.All(page.QuerySelectorAll("script"), script => Assert.StartsWith("/assets/app.js", script.GetAttribute("src"), StringComparison.Ordinal));
            Assert.Empty(page.QuerySelectorAll("main img, .reason b"));
        }
    }

    [Fact]
    public async Task Item_MarksWithEmojiAccentsAndOverlap_AreOnTheRightWords()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        const string text = "Vu 🩺 à l'été : « Mme Inventée, née à Vannes » 👩‍⚕️";
        Flag flag = house.Seed.Flag(house.Seed.Item(text), findings:
        [
            Seed.Finding(IdentifierTypes.PersonName, At("Mme Inventée"), 12, "Un nom."),
            Seed.Finding(IdentifierTypes.Relation, At("Inventée, née"), 13, "Un lien."),
            Seed.Finding(IdentifierTypes.Place, At("Vannes"), 6, "Un lieu."),
        ]);
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument page = await claire.OpenAsync($"/items/{flag.Id}");

        Assert.Equal(["Mme ", "Inventée", ", née", "Vannes"], page.QuerySelectorAll("mark").Select(m => m.TextContent));
        Assert.Equal(["1", "2", "3"], page.QuerySelectorAll(".member-text .ref").Select(r => r.TextContent));
        Assert.Equal(["Nom de personne", "Proche ou famille", "Lieu"], page.QuerySelectorAll(".reason strong").Select(r => r.TextContent));
        Assert.All(page.QuerySelectorAll(".ref"), r => Assert.NotNull(page.GetElementById(r.GetAttribute("popovertarget")!)));
        Assert.Contains("226-13", page.QuerySelector(".law")!.TextContent, StringComparison.Ordinal);

        static int At(string part) => text.IndexOf(part, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Reformulation proposée")]
    [InlineData("en", "Suggested rewrite")]
    public async Task Item_ThatIdentifies_SuggestsARewriteBeforeAndAfter(string language, string title)
    {
        await using WebHouse house = await WebHouse.StartAsync(more: services => services.AddScreening(new ConfigurationBuilder().Build()));
        const string text = "Femme, 34 ans, Vannes, vue lundi aux urgences <b>pour</b> un avis";
        Flag flag = house.Seed.Flag(house.Seed.Item(text, attachments: ["photo"]), findings: [Seed.Finding(IdentifierTypes.Place, 15, 6)]);
        using Visitor claire = await house.AdminAsync("Claire", language);

        IElement card = (await claire.OpenAsync($"/items/{flag.Id}")).QuerySelector(".rewrite")!;

        Assert.Equal(title, card.QuerySelector("h2")!.TextContent);
        Assert.Equal(text, card.QuerySelectorAll(".rewrite-text")[0].TextContent);
        Assert.Equal("Femme, trentaine, vue aux urgences <b>pour</b> un avis", card.QuerySelectorAll(".rewrite-text")[1].TextContent);
        Assert.Contains("Vannes", string.Concat(card.QuerySelectorAll("del").Select(e => e.TextContent)), StringComparison.Ordinal);
        Assert.Equal(["trentaine"], card.QuerySelectorAll("ins").Select(e => e.TextContent));
        Assert.All(card.QuerySelectorAll("del, ins"), e => Assert.NotEqual("", e.GetAttribute("data-label")));
        Assert.Equal("Femme, trentaine, vue aux urgences <b>pour</b> un avis", card.QuerySelector("textarea[readonly]")!.TextContent);
        Assert.Equal(card.QuerySelector("textarea")!.Id, card.QuerySelector("button[data-copy]")!.GetAttribute("data-copy"));
        Assert.NotEmpty(card.QuerySelectorAll(".notice.warn"));
        Assert.DoesNotContain(house.Logs.All, line => line.Contains("Vannes", StringComparison.Ordinal) || line.Contains("trentaine", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Item_NothingButAnIdentifier_SaysThatNoRewriteWasFound()
    {
        await using WebHouse house = await WebHouse.StartAsync(more: services => services.AddScreening(new ConfigurationBuilder().Build()));
        Flag flag = house.Seed.Flag(house.Seed.Item("NHS number 943 476 5919"), findings: [Seed.Finding(IdentifierTypes.IdNumber, 11, 12)]);
        using Visitor claire = await house.AdminAsync("Claire", "en");

        IElement card = (await claire.OpenAsync($"/items/{flag.Id}")).QuerySelector(".rewrite")!;

        Assert.Contains("No rewrite could be found", card.TextContent, StringComparison.Ordinal);
        Assert.Empty(card.QuerySelectorAll("ins, del, textarea"));
    }

    [Fact]
    public async Task Decide_FromTheQueue_ShowsTheUndoBarAndUndoBringsTheCardBack()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument queue = await claire.OpenAsync("/queue?severity=high");
        Assert.Equal("origin", queue.QuerySelector<AngleSharp.Html.Dom.IHtmlInputElement>("form:has(button[value=remove]) input[name=reason]")!.Value);
        using HttpResponseMessage decided = await claire.PressAsync(queue, "button[value=remove]");
        Assert.Equal("/queue?severity=high", decided.Headers.Location!.ToString());
        IDocument after = await claire.FollowAsync(decided);
        Assert.Empty(after.QuerySelectorAll("[data-card]"));
        Assert.Equal("10000", after.QuerySelector("[data-undo]")!.GetAttribute("data-left"));
        IDocument restored = await claire.FollowAsync(await claire.PressAsync(after, "[data-undo] button"));

        Assert.NotNull(restored.QuerySelector($"#flag-{flag.Id}"));
        Assert.Contains("Décision annulée", restored.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(restored.QuerySelectorAll("[data-undo]"));
    }

    [Fact]
    public async Task Undo_AfterTheWindow_SaysTooLateAndKeepsTheDecision()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire");
        IDocument after = await claire.FollowAsync(await claire.PressAsync(await claire.OpenAsync("/"), "button[value=approve]"));
        house.Time.Advance(TimeSpan.FromSeconds(11));

        IDocument page = await claire.FollowAsync(await claire.PressAsync(after, "[data-undo] button"));

        Assert.Contains("Trop tard", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await house.Db.Set<Decision>().CountAsync(None));
    }

    [Fact]
    public async Task Decide_SecondAdmin_IsToldWhoDecidedAndWhenInPlainWords()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire");
        using Visitor benoit = await house.AdminAsync("Benoît", "en");
        IDocument hers = await claire.OpenAsync("/");
        IDocument his = await benoit.OpenAsync($"/items/{flag.Id}");

        // Opening it took it in hand: he leaves it, and has it on his screen still.
        await benoit.PressAsync(his, "form[action$='/release'] button");
        await claire.PressAsync(hers, "button[value=remove]");
        IDocument told = await benoit.FollowAsync(await benoit.PressAsync(his, "button[value=approve]"));

        Assert.Matches(
            @"^Claire already removed this post today at \d\d:\d\d\. Your choice was not recorded\.$",
            told.QuerySelector(".notice")!.TextContent.Trim());
        Decision decision = await house.Db.Set<Decision>().SingleAsync(None);
        Assert.Equal(DecisionOutcome.Remove, decision.Outcome);
        Assert.Empty(told.QuerySelectorAll(".decision-panel"));
    }

    [Fact]
    public async Task Decide_EditedSince_AsksToReadAgain()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire");
        IDocument page = await claire.OpenAsync("/");
        flag.Version++;
        await house.Db.SaveChangesAsync(None);

        IDocument told = await claire.FollowAsync(await claire.PressAsync(page, "button[value=remove]"));

        Assert.Contains("Relisez-le", told.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.False(await house.Db.Set<Decision>().AnyAsync(None));
    }

    [Fact]
    public async Task Decide_WithANote_ShowsItInTheHistoryAsText()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire");

        await claire.PressAsync(await claire.OpenAsync($"/items/{flag.Id}"), "button[value=remove]", ("note", "<i>Appelée</i> ce matin"));
        IDocument page = await claire.OpenAsync($"/items/{flag.Id}");

        Assert.Equal("<i>Appelée</i> ce matin", page.QuerySelector(".past-note")!.TextContent);
        Assert.Equal("Retrait décidé, pas encore envoyé à la plateforme", page.QuerySelector(".state")!.TextContent);
        Assert.StartsWith("Vous avez retiré l’élément aujourd’hui à ", page.QuerySelector(".past li")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_ReasonMissingOrOutcomeUnknown_ChangesNothing()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire");
        IDocument page = await claire.OpenAsync("/");

        IDocument told = await claire.FollowAsync(await claire.PressAsync(page, "button[value=remove]", ("reason", "")));
        using HttpResponseMessage bad = await claire.PressAsync(page, "button[value=remove]", ("outcome", "undo"));

        Assert.Contains("Choisissez un motif", told.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        Assert.False(await house.Db.Set<Decision>().AnyAsync(None));
    }

    [Theory]
    [InlineData("https://evil.example/", "/queue")]
    [InlineData("//evil.example/", "/queue")]
    [InlineData("/\\evil.example/", "/queue")]
    [InlineData("/queue?half=identification", "/queue?half=identification")]
    [InlineData("/items/1", "/queue")]
    public async Task Decide_BackElsewhere_StaysHere(string back, string expected)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire");

        using HttpResponseMessage answer = await claire.PressAsync(await claire.OpenAsync($"/items/{flag.Id}"), "button[value=remove]", ("back", back));

        Assert.Equal(expected, answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Item_Opened_IsLoggedOnceAndNotWhenFetchedAhead()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire");

        await claire.FetchAheadAsync($"/items/{flag.Id}");
        Assert.False(await house.Db.Set<LogEntry>().AnyAsync(e => e.Kind == LogKinds.ItemOpened, None));
        await claire.OpenAsync($"/items/{flag.Id}");
        await claire.OpenAsync($"/items/{flag.Id}");

        LogEntry entry = await house.Db.Set<LogEntry>().SingleAsync(e => e.Kind == LogKinds.ItemOpened, None);
        Assert.Contains($"\"flag\":{flag.Id}", entry.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item_Unknown_Is404InPlainWords()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument page = await claire.OpenAsync("/items/999", HttpStatusCode.NotFound);

        Assert.Equal("Page introuvable", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Item_CarriedOut_TellsWhatBecameOfIt()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé.", attachments: ["photo"]), alone: 0.2, notJudged: ["x:attachment_not_read"]);
        using Visitor claire = await house.AdminAsync("Claire", "en");
        await CarryOutAsync(house, claire, flag, dryRun: true, ActionAnswers.DryRun);

        IDocument page = await claire.OpenAsync($"/items/{flag.Id}");

        Assert.StartsWith("Dry run", page.QuerySelector(".state")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Photo to look at", page.QuerySelector(".shroud")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("look at it yourself", page.QuerySelector(".not-judged")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "À retirer vous-même sur la plateforme.")]
    [InlineData("en", "Remove it on the platform yourself.")]
    public async Task Item_LeftToBeRemovedByHand_AsksForItAndDoesNotSayItIsDone(string language, string expected)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire", language);
        await CarryOutAsync(house, claire, flag, dryRun: false, ActionAnswers.ByHand);

        IDocument page = await claire.OpenAsync($"/items/{flag.Id}");

        Assert.Equal(expected, page.QuerySelector(".state")!.TextContent);
        Assert.Contains(expected, page.QuerySelector(".past")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("watch_word", "other", "Mot surveillé")]
    [InlineData("watch_word place", "patient_identifiable", "Mot surveillé")]
    [InlineData("watch_word religion", "religion", "Mot surveillé")]
    [InlineData("place", "patient_identifiable", "Lieu")]
    public async Task Item_Flagged_SuggestsTheReasonThatFitsItsCategories(string categories, string reason, string chip)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(
            house.Seed.Item("Texte inventé."), findings: [.. categories.Split(' ').Select(c => Seed.Finding(c, 0, 5))], byPolicyAlone: true);
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument page = await claire.OpenAsync($"/items/{flag.Id}");

        Assert.Equal(reason, page.QuerySelector<AngleSharp.Html.Dom.IHtmlSelectElement>("select[name=reason]")!.Value);
        Assert.Equal(chip, page.QuerySelector(".chip.discrimination, .chip.identification")!.TextContent);
        Assert.DoesNotContain("watch_word", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", 1)]
    [InlineData("false", 0)]
    public async Task Item_OfAGroupThatTeaches_SaysSoAndTheHealthPageCounts(string learns, int examples)
    {
        await using WebHouse house = await WebHouse.StartAsync(new Dictionary<string, string?>
        {
            ["Groups:0:Id"] = Seed.GroupId,
            ["Groups:0:Name"] = "Groupe d'essai",
            ["Groups:0:LearnFromDecisions"] = learns,
        });
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire", "fr");

        IDocument page = await claire.OpenAsync($"/items/{flag.Id}");
        await house.Services.GetRequiredService<ReviewDesk>().DecideAsync(
            new NewDecision(flag.Id, flag.Version, DecisionOutcome.Remove, Grounds.Age, null, "claire") { TakeOver = true }, None);
        house.Time.Advance(TimeSpan.FromSeconds(11));
        IDocument health = await claire.OpenAsync("/health");

        Assert.Equal(examples, page.QuerySelectorAll(".teaches").Length);
        Assert.Equal(examples == 1, health.QuerySelector("main")!.TextContent.Contains("1 de vos décisions est gardée", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Queue_Empty_ReassuresWithProofOfLife()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        house.Seed.Item("Sans histoire.");
        FeedState state = new() { GroupId = Seed.GroupId, Health = FeedHealth.Ok, LastPollAt = house.Time.GetUtcNow().AddSeconds(-40) };
        house.Db.Add(state);
        await house.Db.SaveChangesAsync(None);
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument calm = await claire.OpenAsync("/");
        state.Health = FeedHealth.TokenDead;
        await house.Db.SaveChangesAsync(None);
        IDocument blind = await claire.OpenAsync("/");

        Assert.Equal("Rien en attente", calm.QuerySelector(".empty h2")!.TextContent);
        Assert.Equal("Dernier passage il y a 40\u00a0s · 1 message lu", calm.QuerySelector(".life")!.TextContent.Trim());
        Assert.Contains("panne", blind.QuerySelector(".life.blind")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task CarryOutAsync(WebHouse house, Visitor visitor, Flag flag, bool dryRun, string answer)
    {
        await visitor.PressAsync(await visitor.OpenAsync("/"), "button[value=remove]");
        Decision decision = await house.Db.Set<Decision>().SingleAsync(None);
        await house.Db.Entry(flag).ReloadAsync(None);
        flag.State = FlagState.Closed;
        flag.Version++;
        house.Db.Add(new PlatformAction
        {
            DecisionId = decision.Id,
            Verb = "remove",
            State = ActionState.Done,
            DryRun = dryRun,
            Answer = answer,
            StartedAt = house.Time.GetUtcNow(),
            DoneAt = house.Time.GetUtcNow(),
        });
        await house.Db.SaveChangesAsync(None);
    }
}
