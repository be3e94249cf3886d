using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Tests.Review;
using ModerationBot.Bot.Tests.Web;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Policies;

/// <summary>The pages of the policy as a browser without script sees them.</summary>
public sealed class PolicyPagesTests
{
    private const string Edit = "/policy/edit?group=" + Seed.GroupId;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static PolicySettings Now(WebHouse house) => house.Services.GetRequiredService<PolicyBook>().Of(Seed.GroupId).Settings;

    private static string[] Sentences(IDocument page, string selector) => [.. page.QuerySelectorAll(selector).Select(e => e.TextContent.Trim())];

    private static async Task<IDocument> PressAsync(Visitor visitor, IDocument page, string act, params (string, string)[] typed)
    {
        using HttpResponseMessage answer = await visitor.PressAsync(page, $"form[data-policy] button[value={act}]", typed);
        return answer.StatusCode == HttpStatusCode.Redirect ? await visitor.FollowAsync(answer) : await Visitor.ReadAsync(answer);
    }

    [Theory]
    [InlineData("fr", nameof(Role.Reader), false, "Ce que le bot signale")]
    [InlineData("en", nameof(Role.Moderator), false, "What the bot flags")]
    [InlineData("fr", nameof(Role.Owner), true, "Ce que le bot signale")]
    public async Task Policy_EveryRole_ReadsAndOnlyOwnersChange(string language, string role, bool mayChange, string title)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor visitor = await house.AdminAsync("Claire", language, Enum.Parse<Role>(role));

        IDocument page = await visitor.OpenAsync("/policy");

        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(mayChange, page.QuerySelector("a[href^='/policy/edit']") is not null);
        await visitor.OpenAsync("/policy/history");
        foreach (string path in new[] { Edit, "/policy/retire?flag=1" })
        {
            using HttpResponseMessage answer = await visitor.GetAsync(path);
            Assert.True((answer.StatusCode == HttpStatusCode.OK) == mayChange, $"{path}: {answer.StatusCode} {house.Errors}");
        }
    }

    [Theory]
    [InlineData("/policy?group=nowhere")]
    [InlineData("/policy/edit?group=nowhere")]
    [InlineData("/policy/history?group=nowhere")]
    [InlineData("/policy/retire?flag=77")]
    [InlineData("/policy/retire")]
    [InlineData("/policy/backtest?group=nowhere")]
    public async Task Page_OfNothing_Is404(string path)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");

        await claire.OpenAsync(path, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Save_ByAnOwner_StoresTheFormAndShowsItInTheHistory()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        IDocument page = await claire.OpenAsync(Edit);

        page = await PressAsync(
            claire, page, "save", ("watch", "handicapé\r\ncassos\r\n"), ("allow", "rue Dupont"), ("own-sex", "32,5"), ("discrimination-score", "61"),
            ("draft", "on"), ("why", "Trop de moqueries inventées"));

        Assert.Contains("nouveaux réglages", page.QuerySelector(".notice.good")!.TextContent, StringComparison.Ordinal);
        PolicySettings now = Now(house);
        Assert.Equal(["handicapé", "cassos"], now.WatchWords.Select(w => w.Word));
        Assert.Contains("handicapées", now.WatchWords[0].Forms);
        Assert.Equal((0.61, 0.5, 0.325, true), (now.DiscriminationThreshold, now.IdentificationThreshold, now.CategoryThresholds[Grounds.Sex], now.PublicDraftCheck));
        Assert.Contains("Trop de moqueries inventées", page.QuerySelector(".policy-why")!.TextContent, StringComparison.Ordinal);
        IDocument history = await claire.OpenAsync("/policy/history");
        string step = history.QuerySelector(".policy-steps li")!.TextContent;
        Assert.All(["Claire", "cassos", "plus tolérant", "32,5"], word => Assert.Contains(word, step, StringComparison.Ordinal));
        Assert.Empty(house.Errors);
    }

    [Fact]
    public async Task Try_NewWord_ShowsItsFormsToUntickBeforeSaving()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        house.Seed.Flag(house.Seed.Item("Encore un cassos inventé, vraiment."));
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument page = await PressAsync(claire, await claire.OpenAsync(Edit), "try", ("watch", "cassos"));

        Assert.Contains("« cassos » se trouve dans 1", page.QuerySelector("[aria-labelledby=tried]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("effacé dès qu’il est lu", page.QuerySelector("[aria-labelledby=tried]")!.TextContent, StringComparison.Ordinal);
        IHtmlInputElement[] forms = [.. page.QuerySelectorAll("input[name=watch-form]").OfType<IHtmlInputElement>()];
        Assert.Contains("cassos|cassosse", forms.Where(f => f.IsChecked).Select(f => f.Value));
        Assert.Equal(0, await house.Db.Set<StoredPolicy>().CountAsync(Token));
        forms.Single(f => f.Value == "cassos|cassosse").IsChecked = false;
        await PressAsync(claire, page, "save", ("why", "essai"));
        Assert.DoesNotContain("cassosse", Now(house).WatchWords.Single().Forms);
        Assert.Contains("cassosses", Now(house).WatchWords.Single().Forms);
    }

    [Fact]
    public async Task Try_Samples_AreAtMostThreeAndEscaped()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        for (int i = 0; i < 5; i++)
        {
            Item(house, $"<script>alert({i})</script> un gomer inventé", i);
        }

        using Visitor claire = await house.AdminAsync("Claire");

        IDocument page = await PressAsync(claire, await claire.OpenAsync(Edit), "try", ("watch", "gomer"));

        Assert.Equal(3, page.QuerySelectorAll(".policy-samples li").Length);
        Assert.Contains("<script>alert(", page.QuerySelector(".policy-samples")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".policy-samples script"));
        Assert.DoesNotContain(house.Logs.All, line => line.Contains("gomer", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("watch", "!!!", "Mots toujours signalés", "« !!! »")]
    [InlineData("discrimination", "-3", "Remarques discriminatoires", "« -3 »")]
    [InlineData("discrimination", "10001", "0 à 10000", "« 10001 »")]
    [InlineData("identification-score", "2", "5–100", "« 2 »")]
    [InlineData("identification-score", "beaucoup", "Patients reconnaissables", "« beaucoup »")]
    [InlineData("own-age", "101", "5–100", "« 101 »")]
    [InlineData("why", "", "Pourquoi", "3 caractères au moins")]
    [InlineData("rule-fr", "Soyez polis.", "Règles du groupe", "« Soyez polis. »")]
    public async Task Save_BadInput_NamesFieldLimitAndValueAndKeepsWhatWasTyped(string field, string value, params string[] named)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        IDocument page = await claire.OpenAsync(Edit);

        page = await PressAsync(claire, page, "save", ("why", "essai"), ("allow", "rue Dupont"), (field, value));

        string problems = page.QuerySelector("#problems")!.TextContent;
        Assert.All(named, part => Assert.Contains(part, problems, StringComparison.Ordinal));
        Assert.Equal("rue Dupont", page.QuerySelector("textarea[name=allow]")!.TextContent.Trim());
        Assert.Equal(0, await house.Db.Set<StoredPolicy>().CountAsync(Token));
    }

    [Fact]
    public async Task Save_TwoOwnersOnTheirPages_TheSecondIsToldWhatTheFirstChanged()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        using Visitor anna = await house.AdminAsync("Anna");
        IDocument hers = await claire.OpenAsync(Edit);
        IDocument theirs = await anna.OpenAsync(Edit);
        await PressAsync(claire, hers, "save", ("watch", "gomer"), ("why", "un mot"));

        IDocument page = await PressAsync(anna, theirs, "save", ("watch", "baleine"), ("why", "un autre"));

        Assert.Contains("gomer", page.QuerySelector("#changed")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["gomer"], Now(house).WatchWords.Select(w => w.Word));
        Assert.Equal("baleine", page.QuerySelector("textarea[name=watch]")!.TextContent.Trim());
        await PressAsync(anna, page, "save");
        Assert.Equal(["baleine"], Now(house).WatchWords.Select(w => w.Word));
        Assert.Equal(2, await house.Db.Set<StoredPolicy>().CountAsync(Token));
    }

    [Fact]
    public async Task Trial_FromTheForm_IsAdoptedByAnOwnerWithAReason()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire", "en");
        IDocument page = await PressAsync(claire, await claire.OpenAsync(Edit), "shadow", ("watch", "gomer"), ("why", "a try"));
        Assert.Empty(Now(house).WatchWords);
        Assert.Contains("0 more alerts, 0 fewer", page.QuerySelector("[aria-labelledby=trial]")!.TextContent, StringComparison.Ordinal);
        using Visitor reader = await house.AdminAsync("Rita", "en", Role.Reader);
        Assert.Null((await reader.OpenAsync("/policy")).QuerySelector("form[action='/policy/trial']"));

        page = await claire.FollowAsync(await claire.PressAsync(page, "button[value=adopt]", ("why", "")));
        Assert.NotNull(page.QuerySelector(".notice.warn"));
        page = await claire.FollowAsync(await claire.PressAsync(page, "button[value=adopt]", ("why", "it works")));

        Assert.Equal(["gomer"], Now(house).WatchWords.Select(w => w.Word));
        Assert.Null(page.QuerySelector("[aria-labelledby=trial]"));
        IDocument history = await claire.OpenAsync("/policy/history");
        Assert.Equal(3, history.QuerySelectorAll(".policy-steps > li").Length);
        Assert.DoesNotContain("Change_", history.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(Role.Reader))]
    [InlineData(nameof(Role.Moderator))]
    public async Task Forms_OfNoOwner_ChangeNothing(string role)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor owner = await house.AdminAsync("Claire");
        IDocument form = await owner.OpenAsync(Edit);
        using Visitor visitor = await house.AdminAsync("Rita", role: Enum.Parse<Role>(role));
        IDocument language = await visitor.OpenAsync("/policy");
        string token = language.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (string path in new[] { Edit, "/policy/trial", "/policy/terms" })
        {
            using HttpResponseMessage answer = await visitor.PostAsync(
                path, ("__RequestVerificationToken", token), ("_handler", "policy"), ("do", "save"), ("version", "0"), ("watch", "gomer"), ("why", "essai"),
                ("group", Seed.GroupId), ("flag", "1"), ("finding", "1"), ("settings", form.QuerySelector("input[name=settings]")!.GetAttribute("value")!));

            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(0, await house.Db.Set<StoredPolicy>().CountAsync(Token));
    }

    [Fact]
    public async Task Edit_WithoutToken_Is400()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");

        using HttpResponseMessage answer = await claire.PostAsync(Edit, ("_handler", "policy"), ("do", "save"), ("version", "0"), ("watch", "gomer"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, await house.Db.Set<StoredPolicy>().CountAsync(Token));
    }

    [Fact]
    public async Task Edit_FormThatIsNotOurs_Is400()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");

        using HttpResponseMessage answer = await claire.PressAsync(await claire.OpenAsync(Edit), "button[value=save]", ("settings", "{"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Backtest_Numbers_AnswerAsSentencesInTheReadersLanguage()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        for (int i = 0; i < 30; i++)
        {
            house.Seed.Flag(house.Seed.Item($"Texte inventé {i}."));
        }

        using Visitor claire = await house.AdminAsync("Claire", "en", Role.Reader);

        using HttpResponseMessage answer = await claire.GetAsync($"/policy/backtest?group={Seed.GroupId}&discrimination=0");

        using JsonDocument json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token));
        Assert.Contains("flagged about 0 messages a week (now: 30)", json.RootElement.GetProperty("lines")[0].GetString(), StringComparison.Ordinal);
        Assert.Contains("threshold 90.1%", json.RootElement.GetProperty("discrimination").GetString(), StringComparison.Ordinal);
        using HttpResponseMessage bad = await claire.GetAsync($"/policy/backtest?group={Seed.GroupId}&discrimination=x");
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
    }

    [Fact]
    public async Task Edit_Alerts_SetTheThresholdThatKeepsThem()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        for (int i = 0; i < 30; i++)
        {
            house.Seed.Flag(house.Seed.Item($"Texte inventé {i}."));
        }

        using Visitor claire = await house.AdminAsync("Claire");
        IDocument page = await claire.OpenAsync(Edit);
        Assert.Equal("30", page.QuerySelector("input[name=discrimination]")!.GetAttribute("value"));

        await PressAsync(claire, page, "save", ("discrimination", "5"), ("why", "trop d'alertes"));

        Assert.Equal((0.901, 0.5), (Now(house).DiscriminationThreshold, Now(house).IdentificationThreshold));
    }

    [Fact]
    public async Task Retire_WrongFlag_AddsItsWordsToThoseThatNeverCount()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Cabinet Dupont, rue inventée."), findings: [Seed.Finding(IdentifierTypes.PersonName, 8, 6)]);
        house.Db.Add(new Decision
        {
            FlagId = flag.Id,
            FlagVersion = 1,
            VerdictId = flag.VerdictId,
            Outcome = DecisionOutcome.Approve,
            Reason = DecisionReasons.WrongFlag,
            DecidedBy = "anna",
            DecidedAt = house.Time.GetUtcNow(),
            UndoUntil = house.Time.GetUtcNow(),
        });
        await house.Db.SaveChangesAsync(Token);
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument page = await claire.OpenAsync($"/policy/retire?flag={flag.Id}");
        Assert.Equal("Dupont", page.QuerySelector("mark")!.TextContent);
        Assert.Equal(["1", "1", "0"], Sentences(page, ".facts dd").Take(3));
        page = await claire.FollowAsync(await claire.PressAsync(page, "form[action='/policy/terms'] button", ("why", "nom de rue")));

        Assert.Equal(["Dupont"], Now(house).AllowWords.Select(w => w.Word));
        Assert.NotNull(page.QuerySelector(".notice.good"));
        Assert.Equal(1, await house.Db.Set<StoredPolicy>().CountAsync(Token));
    }

    [Fact]
    public async Task Edit_ManyWords_StaysSmallAndKeepsTheFormsThatItDoesNotShow()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        string words = string.Join('\n', Enumerable.Range(0, 150).Select(i => $"moqueurx{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}"));
        await PressAsync(claire, await claire.OpenAsync(Edit), "save", ("watch", words), ("why", "longue liste"));
        int forms = Now(house).WatchWords.Sum(w => w.Forms.Count);
        IDocument page = await claire.OpenAsync(Edit);
        Assert.Empty(page.QuerySelectorAll("input[name=watch-form]"));

        await PressAsync(claire, page, "save", ("allow", "rue Dupont"), ("why", "encore"));
        IDocument all = await PressAsync(claire, await claire.OpenAsync(Edit), "forms");
        await PressAsync(claire, all, "save", ("allow", "avenue Dupont"), ("why", "encore"));

        Assert.Equal((150, forms), (Now(house).WatchWords.Count, Now(house).WatchWords.Sum(w => w.Forms.Count)));
        Assert.True(forms > 150);
    }

    private static void Item(WebHouse house, string text, int number)
    {
        ModerationBot.Bot.Feeds.Item item = house.Seed.Item(text, author: $"auteur-{number}");
        house.Db.Add(new StoredVerdict
        {
            RevisionId = item.Revisions[^1].Id,
            DetectorSet = "essai",
            Language = "fr",
            Severity = Severity.None,
            Flagged = false,
            DiscriminationFlagged = false,
            DiscriminationScore = 0.1,
            DiscriminationScoreAlone = 0.1,
            IdentificationFlagged = false,
            IdentificationScore = 0,
            IdentificationScoreAlone = 0,
            NotJudged = [],
            JudgedAt = item.SeenAt,
            AppliedPolicy = "1",
        });
        house.Db.SaveChanges();
    }
}
