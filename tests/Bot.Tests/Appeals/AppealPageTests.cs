using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Appeals;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Statements;
using ModerationBot.Bot.Tests.Web;

namespace ModerationBot.Bot.Tests.Appeals;

/// <summary>The author's page, for its author and for strangers.</summary>
public sealed class AppealPageTests
{
    private const string Words = "Mes mots à moi Quermoulain";

    private static CancellationToken Token => AppealScene.Token;

    public static TheoryData<string> Hostile =>
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</textarea><script>alert(1)</script>", "javascript:alert(1)",
        "{{constructor.constructor('alert(1)')()}}", "<svg onload=alert(1)>", "\u202Eevil\u202C <b>gras</b>", "'; DROP TABLE appeals; --",
        "<a href=//evil.example>lien</a>", "&lt;script&gt;", "\u0001<iframe srcdoc=x>", "@Html.Raw(1) ${7*7} <%= 7 %>",
    ];

    [Fact]
    public async Task Page_OfAValidLink_ShowsTheSixItemsAndThePromisesAndNoText()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted removed = await house.RestrictAsync(await house.MakeAdminAsync("Claire"));
        using Visitor author = house.Visitor();
        using HttpResponseMessage answer = await author.GetAsync($"/appeal/{removed.Token}");
        IDocument page = await Visitor.ReadAsync(answer);

        Assert.Equal(6, page.QuerySelectorAll(".statement section").Length);
        Assert.Contains("Une autre personne", AppealScene.MainOf(page), StringComparison.Ordinal);
        Assert.Contains("14 jours", AppealScene.MainOf(page), StringComparison.Ordinal);
        Assert.Equal("3000", page.QuerySelector("textarea")!.GetAttribute("maxlength"));
        Assert.Equal("noindex, nofollow, noarchive", answer.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src])"));
        string html = page.DocumentElement.OuterHtml;
        Assert.All(["Zorglondine", "Claire", "Camille", "Une note pour nous", "group.example"], secret => Assert.DoesNotContain(secret, html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_InEnglish_HoldsTheStatementInEnglishToo()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted removed = await house.RestrictAsync(await house.MakeAdminAsync("Claire"));
        using Visitor author = house.Visitor("en");

        IDocument page = await author.OpenAsync($"/appeal/{removed.Token}");

        Assert.Equal("en", page.QuerySelector(".statement")!.GetAttribute("lang"));
        Assert.Contains("Removal of your comment", AppealScene.MainOf(page), StringComparison.Ordinal);
        Assert.Equal("Send the appeal", page.QuerySelector("form[action^='/appeal/'] button")!.TextContent);
    }

    [Fact]
    public async Task Link_ThatOpensNothing_AnswersTheSameWhateverIsWrong()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted removed = await house.RestrictAsync(await house.MakeAdminAsync("Claire"));
        using Visitor author = house.Visitor();
        IDocument form = await author.OpenAsync($"/appeal/{removed.Token}");
        string[] wrong =
        [
            "x", removed.Token[..^1], removed.Token + "A", removed.Token.ToUpperInvariant(), new string('A', 43), "a%20b", "'%20OR%201=1", new string('z', 1500),
        ];
        house.Time.Advance(TimeSpan.FromDays(184));
        List<string> bodies = [];
        foreach (string token in wrong.Append(removed.Token))
        {
            bodies.Add(AppealScene.MainOf(await author.OpenAsync($"/appeal/{token}", HttpStatusCode.Gone)));
        }

        using HttpResponseMessage late = await author.SendAsync((IHtmlFormElement)form.QuerySelector("form[action^='/appeal/']")!, null, ("words", Words));

        Assert.Single(bodies.Distinct());
        Assert.Contains("Ce lien n’ouvre rien", bodies[0], StringComparison.Ordinal);
        Assert.DoesNotContain("statement", bodies[0], StringComparison.Ordinal);
        IDocument told = await Visitor.ReadAsync(late);
        Assert.Contains("rien n’a été enregistré", told.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Words, told.QuerySelector("textarea")!.TextContent);
        Assert.Empty(await house.AppealsAsync());
    }

    [Fact]
    public async Task Link_OfADryRun_OpensNothing()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted removed = await house.RestrictAsync(await house.MakeAdminAsync("Claire"));
        await house.Db.Set<Statement>().ExecuteUpdateAsync(set => set.SetProperty(s => s.Delivery, StatementDelivery.Held), Token);
        using Visitor author = house.Visitor();

        await author.OpenAsync($"/appeal/{removed.Token}", HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Appeal_SentByManyAtOnce_IsTakenOnceAndTheOthersKeepTheirWords()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted removed = await house.RestrictAsync(await house.MakeAdminAsync("Claire"));
        Visitor[] authors = [.. Enumerable.Range(0, 6).Select(_ => house.Visitor())];
        List<IDocument> forms = [];
        foreach (Visitor author in authors)
        {
            forms.Add(await author.OpenAsync($"/appeal/{removed.Token}"));
        }

        IDocument[] answers = await Task.WhenAll(authors.Zip(forms, async (author, form) =>
        {
            using HttpResponseMessage answer = await author.PressAsync(form, "form[action^='/appeal/'] button", ("words", Words));
            return await Visitor.ReadAsync(answer);
        }));

        Assert.Equal(1, answers.Count(a => AppealScene.MainOf(a).Contains("Merci", StringComparison.Ordinal)));
        IDocument[] told = [.. answers.Where(a => AppealScene.MainOf(a).Contains("déjà été reçu", StringComparison.Ordinal))];
        Assert.Equal(5, told.Length);
        Assert.All(told, page => Assert.Equal(Words, page.QuerySelector("textarea")!.TextContent));
        Assert.Single(await house.AppealsAsync());
        Array.ForEach(authors, author => author.Dispose());
    }

    [Theory]
    [InlineData("", "Écrivez pourquoi")]
    [InlineData(" \r\n ", "Écrivez pourquoi")]
    [InlineData("long", "trop long")]
    public async Task Appeal_WithBadWords_IsToldAndKeepsThem(string words, string told)
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted removed = await house.RestrictAsync(await house.MakeAdminAsync("Claire"));
        using Visitor author = house.Visitor();
        string written = words == "long" ? new string('x', AppealDesk.MaxWords + 1) : words;

        IDocument page = await author.AppealAsync(removed.Token, written);

        Assert.Contains(told, page.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(written.Trim(), page.QuerySelector("textarea")!.TextContent);
        Assert.Empty(await house.AppealsAsync());
    }

    [Fact]
    public async Task Appeal_OfTheLongestLength_IsTaken()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted removed = await house.RestrictAsync(await house.MakeAdminAsync("Claire"));
        using Visitor author = house.Visitor();

        await author.AppealAsync(removed.Token, new string('é', AppealDesk.MaxWords));

        Assert.Single(await house.AppealsAsync());
    }

    [Fact]
    public async Task Appeal_WithoutFormToken_Is400AndNothingIsTaken()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted removed = await house.RestrictAsync(await house.MakeAdminAsync("Claire"));
        using Visitor author = house.Visitor();
        using HttpResponseMessage answer = await author.PostAsync($"/appeal/{removed.Token}", ("_handler", "appeal"), ("words", Words));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await house.AppealsAsync());
    }

    [Fact]
    public async Task Team_OpeningTheAuthorsLink_SeesNoForm()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted removed = await house.RestrictAsync(await house.MakeAdminAsync("Claire"));
        using Visitor denis = await house.AdminAsync("Denis");

        IDocument page = await denis.OpenAsync($"/appeal/{removed.Token}");

        Assert.Contains("session de l’équipe", AppealScene.MainOf(page), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("textarea"));
    }

    [Fact]
    public async Task Page_AfterTheTeamRestoredByItself_NeedsNoAppeal()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        string claire = await house.MakeAdminAsync("Claire");
        Restricted removed = await house.RestrictAsync(claire);
        int version = await house.Db.Set<Flag>().Where(f => f.Id == removed.FlagId).Select(f => f.Version).SingleAsync(Token);
        DeskResult restored = await house.Services.GetRequiredService<ReviewDesk>().RestoreAsync(removed.FlagId, version, claire, Token);
        Assert.Equal(DeskStatus.Done, restored.Status);
        await house.PassAsync();
        using Visitor author = house.Visitor();

        IDocument page = await author.OpenAsync($"/appeal/{removed.Token}");

        Assert.Contains("déjà repris sa décision", AppealScene.MainOf(page), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("textarea"));
    }

    [Fact]
    public async Task Page_OpenedMoreThanTheLimit_Is429()
    {
        await using WebHouse house = await AppealScene.StartAsync(triesPerMinute: 3);
        using Visitor author = house.Visitor();
        List<HttpStatusCode> answers = [];
        for (int i = 0; i < 4; i++)
        {
            using HttpResponseMessage answer = await author.GetAsync("/appeal/x");
            answers.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.Gone, HttpStatusCode.Gone, HttpStatusCode.Gone, HttpStatusCode.TooManyRequests], answers);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Words_ThatAreHostile_AreShownAsWords(string payload)
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted removed = await house.RestrictAsync(await house.MakeAdminAsync("Claire"), text: $"Texte {payload}");
        using Visitor author = house.Visitor();
        await author.AppealAsync(removed.Token, payload);
        using Visitor denis = await house.AdminAsync("Denis");

        IDocument evidence = await denis.OpenAsync("/appeals/1");
        IDocument ruled = await denis.RuleAsync(1, AppealEndpoints.Uphold, payload);
        IDocument answer = await author.OpenAsync($"/appeal/{removed.Token}");

        foreach (IDocument page in new[] { evidence, ruled, answer })
        {
            Assert.Empty(page.QuerySelectorAll("script:not([src]), iframe, main img, svg[onload], a[href*=evil], main b:not(.score b)"));
            Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        }

        Assert.Contains(payload, evidence.QuerySelector(".member-text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_AtTheirMostTalkative_HoldNoWordNoTokenAndNoReason()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted removed = await house.RestrictAsync(await house.MakeAdminAsync("Claire"));
        using Visitor author = house.Visitor();
        await author.AppealAsync(removed.Token, Words);
        using Visitor denis = await house.AdminAsync("Denis");
        await denis.RuleAsync(1, AppealEndpoints.Uphold, "Raison Baltrevisse");

        Assert.Contains(house.Logs.All, line => line.Contains("was received", StringComparison.Ordinal));
        string[] marks = [removed.Token, "Quermoulain", "Baltrevisse", "Zorglondine"];
        Assert.All(marks, mark => Assert.DoesNotContain(house.Logs.All, line => line.Contains(mark, StringComparison.OrdinalIgnoreCase)));
    }
}
