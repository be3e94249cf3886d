using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Review.Queue;
using ModerationBot.Bot.Tests.Review;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Web;

public sealed class QueueCardTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Card_OfAComment_TellsWhatThenWhereThenUnderWhatThenWho()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Item post = house.Seed.Item("Une radio du genou.");
        Item answered = house.Seed.Item("Quel âge ?", post);
        house.Seed.Flag(house.Seed.Item("Encore une de ces gens.", answered), findings: [Seed.Finding(Grounds.Origin, 14, 8)]);
        using Visitor claire = await house.AdminAsync("Claire");

        IElement card = (await claire.OpenAsync("/queue")).QuerySelector("[data-card]")!;

        string[] order = [.. card.QuerySelectorAll(".chips, .member-text, .context, .who").Select(e => e.ClassList[0])];
        Assert.Equal(["chips", "member-text", "context", "context", "who"], order);
        Assert.Equal("ces gens", card.QuerySelector("mark")!.TextContent);
        Assert.Contains("1er signalement", card.QuerySelector(".who")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Camille", card.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "225-1", "Un motif inventé.")]
    [InlineData("en", "225-1", "An invented reason.")]
    public async Task Mark_NumberBesideIt_OpensTheReasonAndTheLawWithoutScript(string language, string law, string sentence)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire", language);

        IDocument page = await claire.OpenAsync("/queue");
        IElement number = page.QuerySelector("mark + button.ref")!;
        IElement tip = page.GetElementById(number.GetAttribute("popovertarget")!)!;

        Assert.True(tip.HasAttribute("popover"));
        Assert.Contains(law, tip.TextContent, StringComparison.Ordinal);
        Assert.Contains(sentence, tip.TextContent, StringComparison.Ordinal);
        Assert.Contains("1", number.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_ReasonOfTheSheet_IsOnePressAndGoesOnAtTheNextCard()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag first = house.Seed.Flag(house.Seed.Item("Premier texte.", age: TimeSpan.FromHours(9)));
        Flag second = house.Seed.Flag(house.Seed.Item("Second texte.", author: "auteur-2"));
        using Visitor claire = await house.AdminAsync("Claire");
        IDocument page = await claire.OpenAsync("/queue");

        using HttpResponseMessage answer = await claire.PressAsync(page, $"#flag-{first.Id} button[name=reason][value=religion]");

        Assert.Equal($"/queue#flag-{second.Id}", answer.Headers.Location!.ToString());
        Decision decision = await house.Db.Set<Decision>().SingleAsync(None);
        Assert.Equal((DecisionOutcome.Remove, Grounds.Religion), (decision.Outcome, decision.Reason));
    }

    [Fact]
    public async Task Wrong_FromMore_IsAnApprovalThatSaysSo()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire");

        using HttpResponseMessage answer = await claire.PressAsync(await claire.OpenAsync("/queue"), "button[value=wrong]");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Decision decision = await house.Db.Set<Decision>().SingleAsync(None);
        Assert.Equal((DecisionOutcome.Approve, DecisionReasons.WrongFlag), (decision.Outcome, decision.Reason));
    }

    [Fact]
    public async Task Reader_SeesCardsAndNothingToDecideWith()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor referent = await house.AdminAsync("Référente", role: Role.Reader);

        IDocument page = await referent.OpenAsync("/queue");

        Assert.NotNull(page.QuerySelector("[data-card] mark"));
        Assert.Empty(page.QuerySelectorAll("[data-decide], [data-undo], .pick, form[action='/bulk'], [data-do=d]"));
        Assert.NotNull(page.QuerySelector(".read-only"));
    }

    [Fact]
    public async Task Reasons_OfTheSheet_AreAllThereAndNineHaveADigit()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument page = await claire.OpenAsync("/queue");

        string[] offered = [.. page.QuerySelectorAll("[data-sheet] button[name=reason]").Select(b => ((IHtmlButtonElement)b).Value)];
        Assert.Equal(DecisionReasons.ForRemove.Order(StringComparer.Ordinal), offered.Order(StringComparer.Ordinal));
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8", "9"], page.QuerySelectorAll("[data-digit]").Select(b => b.GetAttribute("data-digit")));
    }

    [Theory]
    [InlineData(1, "recent", "il y a")]
    [InlineData(9, "waiting", "attend")]
    [InlineData(50, "late", "en retard")]
    public async Task Age_SaysInWordsWhatItsColourSays(int hours, string look, string words)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        house.Seed.Flag(house.Seed.Item("Texte inventé.", age: TimeSpan.FromHours(hours)));
        using Visitor claire = await house.AdminAsync("Claire");

        IElement age = (await claire.OpenAsync("/queue")).QuerySelector(".card .age")!;

        Assert.True(age.ClassList.Contains(look));
        Assert.StartsWith(words, age.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thread_OfSeveral_IsOneCardWithThePhotoOfItsPost()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Item post = house.Seed.Item("Que voyez-vous ?", attachments: ["photo"]);
        house.Seed.Flag(house.Seed.Item("Premier commentaire.", post));
        house.Seed.Flag(house.Seed.Item("Second commentaire.", post, author: "auteur-2"));
        using Visitor claire = await house.AdminAsync("Claire");

        IElement card = Assert.Single((await claire.OpenAsync("/queue")).QuerySelectorAll("[data-situation]"));

        Assert.Equal(2, card.QuerySelectorAll("[data-card]").Length);
        Assert.Contains("Que voyez-vous", card.QuerySelector(".post")!.TextContent, StringComparison.Ordinal);
        IElement photo = card.QuerySelector(".post a.photo")!;
        Assert.Equal("https://group.example/" + post.PlatformId, photo.GetAttribute("href"));
        Assert.Equal("noreferrer noopener", photo.GetAttribute("rel"));
        Assert.Empty(card.QuerySelectorAll("img"));
    }

    [Fact]
    public async Task Photo_AddressOfNoWebPage_IsNoLink()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Item item = house.Seed.Item("Que voyez-vous ?", attachments: ["photo"]);
        item.Permalink = "javascript:alert(1)";
        house.Seed.Flag(item);
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument page = await claire.OpenAsync("/queue");

        Assert.Equal("SPAN", page.QuerySelector(".photo")!.TagName);
        Assert.DoesNotContain("javascript:", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claim_OfAColleague_ShowsInitialsAndTheTimeLeft()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        string benoit = await house.MakeAdminAsync("Benoit Martin");
        house.Db.Add(new Claim { FlagId = flag.Id, ClaimedBy = benoit, ClaimedUntil = house.Time.GetUtcNow().AddMinutes(3.5) });
        await house.Db.SaveChangesAsync(None);
        using Visitor claire = await house.AdminAsync("Claire");

        IElement claim = (await claire.OpenAsync("/queue")).QuerySelector(".claim")!;

        Assert.Equal("BM", claim.QuerySelector(".face")!.TextContent);
        Assert.Equal("Benoit Martin regarde, encore 4\u00a0min", claim.TextContent.Trim()[2..]);
    }

    [Fact]
    public async Task Proposal_OfAColleague_AsksForTheSecondPerson()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."), Severity.Critical);
        flag.ProposedBy = await house.MakeAdminAsync("Benoit");
        flag.Version++;
        await house.Db.SaveChangesAsync(None);
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument page = await claire.OpenAsync("/queue");

        Assert.Equal("Benoit propose de garder\u00a0: il faut une deuxième personne.", page.QuerySelector(".call.mine")!.TextContent);
    }

    [Fact]
    public async Task Empty_SaysWhatWasReadSinceMonday()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Item post = house.Seed.Item("Sans histoire.");
        house.Seed.Item("Sans histoire non plus.", post);
        house.Seed.Item("Ni celui-ci.", post);
        house.Db.Add(new FeedState { GroupId = Seed.GroupId, Health = FeedHealth.Ok, LastPollAt = house.Time.GetUtcNow().AddSeconds(-40) });
        await house.Db.SaveChangesAsync(None);
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument page = await claire.OpenAsync("/queue");

        Assert.Equal(
            "Dernier passage il y a 40\u00a0s, 1 publication et 2 commentaires lus depuis lundi.",
            page.QuerySelector(".since")!.TextContent);
    }

    [Fact]
    public void Order_OfReasons_HoldsEveryReasonOnce() =>
        Assert.Equal(DecisionReasons.ForRemove.Order(StringComparer.Ordinal), ReasonOrder.All.Order(StringComparer.Ordinal));
}
