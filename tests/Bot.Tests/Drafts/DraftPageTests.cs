using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ModerationBot.Bot.Drafts;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Tests.Web;

namespace ModerationBot.Bot.Tests.Drafts;

public sealed class DraftPageTests
{
    private const string Identifying = "Ma patiente Mme Kerbrat, joignable au 06 39 98 41 27, a une HTA mal équilibrée : vous ajoutez quoi ?";
    private const string Clear = "Femme, HTA mal équilibrée sous bithérapie : vous ajoutez quoi ?";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fr", "Un patient pourrait être reconnu", "R.4127-4")]
    [InlineData("en", "A patient could be recognised", "R.4127-4")]
    public async Task Check_ANameAndANumber_MarksThemWithReasonLawAndASafeVersion(string language, string headline, string law)
    {
        await using WebHouse house = await DraftHouse.StartAsync();
        using Visitor rita = await house.AdminAsync("Rita", language, Role.Reader);

        IDocument answer = await CheckAsync(rita, "/drafts", Identifying);

        Assert.Equal(headline, answer.QuerySelector("#verdict")!.TextContent);
        Assert.Contains(answer.QuerySelectorAll("mark"), mark => mark.TextContent.Contains("Kerbrat", StringComparison.Ordinal));
        Assert.Contains(law, answer.QuerySelector(".law")!.TextContent, StringComparison.Ordinal);
        string safe = answer.QuerySelector("#safe-plain")!.TextContent;
        Assert.DoesNotContain("Kerbrat", safe, StringComparison.Ordinal);
        Assert.DoesNotContain("06 39", safe, StringComparison.Ordinal);
        Assert.Contains("HTA", safe, StringComparison.Ordinal);
        Assert.Equal("clear", VerdictOf(await CheckAsync(rita, "/drafts", safe)));
    }

    [Fact]
    public async Task Check_DetailsThatPointToAFew_TellsHowManyPeopleMatch()
    {
        await using WebHouse house = await DraftHouse.StartAsync();
        using Visitor rita = await house.AdminAsync("Rita", "fr", Role.Reader);

        IDocument answer = await CheckAsync(rita, "/drafts", "Patient de 50 ans, boulanger à Quiberon, vient pour une lombalgie. Vous faites une IRM ?");

        Assert.Equal("identifies", VerdictOf(answer));
        Assert.Matches("environ [\\d\\s]+ personnes|une seule personne", answer.QuerySelector(".match-count")!.TextContent);
        Assert.Contains(answer.QuerySelectorAll("[aria-labelledby=matches] li"), li => li.TextContent.StartsWith("Sans le lieu : environ", StringComparison.Ordinal));
        string[] told = [.. answer.QuerySelectorAll(".reason strong").Select(e => e.TextContent)];
        Assert.Distinct(told);
    }

    [Fact]
    public async Task Check_Contempt_IsSaidKindlyWithItsGround()
    {
        await using WebHouse house = await DraftHouse.StartAsync();
        using Visitor rita = await house.AdminAsync("Rita", "fr", Role.Reader);

        IDocument answer = await CheckAsync(rita, "/drafts", "Encore une grosse vache aux urgences, ces obèses me dégoûtent, qu'ils arrêtent de bouffer.");

        Assert.Equal("demeans", VerdictOf(answer));
        Assert.Contains("225-1", answer.QuerySelector(".law")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(answer.QuerySelectorAll("mark.mark-discrimination"));
    }

    [Fact]
    public async Task Check_NothingFound_StillSaysWhatCannotBeSeen()
    {
        await using WebHouse house = await DraftHouse.StartAsync();
        using Visitor rita = await house.AdminAsync("Rita", "fr", Role.Reader);

        IDocument answer = await CheckAsync(rita, "/drafts", Clear);

        Assert.Equal("clear", VerdictOf(answer));
        Assert.True(answer.QuerySelectorAll("[aria-labelledby=blind] li").Length >= 4);
        Assert.Null(answer.QuerySelector("#safe"));
        Assert.Equal(Clear, answer.QuerySelector("textarea[name=text]")!.TextContent);
    }

    [Fact]
    public async Task Check_WithAPhoto_IsNeverCleared()
    {
        await using WebHouse house = await DraftHouse.StartAsync();
        using Visitor rita = await house.AdminAsync("Rita", "fr", Role.Reader);
        IDocument page = await rita.OpenAsync("/drafts");

        IDocument answer = await Visitor.ReadAsync(await rita.PressAsync(page, ".drafts button.primary", ("text", Clear), ("photo", "yes")));

        Assert.Contains("Je ne l’ai pas vue", answer.QuerySelector("#answer")!.TextContent, StringComparison.Ordinal);
        Assert.True(answer.QuerySelector<IHtmlInputElement>("input[name=photo]")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Check_AnAnswer_IsReadUnderWhatItAnswers()
    {
        await using WebHouse house = await DraftHouse.StartAsync();
        using Visitor rita = await house.AdminAsync("Rita", "fr", Role.Reader);
        IDocument page = await rita.OpenAsync("/drafts");

        IDocument answer = await Visitor.ReadAsync(await rita.PressAsync(
            page, ".drafts button.primary", ("text", "C'est la boulangère de la place."), ("parent", "Patiente de 50 ans à Quiberon, suivie pour une mucoviscidose.")));

        Assert.Equal("identifies", VerdictOf(answer));
        Assert.True(answer.QuerySelector("textarea[name=parent]")!.ParentElement!.ParentElement!.HasAttribute("open"));
    }

    [Fact]
    public async Task Check_AWordThatTheGroupWatches_IsSaidToTheMemberAndNotToTheOwner()
    {
        await using WebHouse house = await DraftHouse.StartAsync(new PolicySettings { WatchWords = [WordRule.Exactly("gomer")], PublicDraftCheck = true });
        using Visitor member = house.Visitor("fr");

        IDocument answer = await CheckAsync(member, $"/drafts/{DraftHouse.Group}", "Encore un gomer ce matin, vous faites quoi ?");

        Assert.Equal("demeans", VerdictOf(answer));
        Assert.Contains("Votre groupe demande de ne pas employer ce mot.", answer.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Mot que vous avez mis", answer.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Écrivez un texte")]
    [InlineData(DraftForm.MaxText + 1, "trop long")]
    public async Task Check_EmptyOrTooLong_KeepsTheWordsAndSaysTheLimit(int length, string problem)
    {
        await using WebHouse house = await DraftHouse.StartAsync();
        using Visitor rita = await house.AdminAsync("Rita", "fr", Role.Reader);
        string text = new('x', length);

        IDocument answer = await CheckAsync(rita, "/drafts", text);

        Assert.Contains(problem, answer.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(text, answer.QuerySelector("textarea[name=text]")!.TextContent);
        Assert.Null(answer.QuerySelector("#verdict"));
    }

    [Fact]
    public async Task Public_UnlessTheOwnerAllows_IsThePageOfNothing()
    {
        await using WebHouse house = await DraftHouse.StartAsync();
        using Visitor member = house.Visitor("fr");

        using HttpResponseMessage closed = await member.GetAsync($"/drafts/{DraftHouse.Group}");
        using HttpResponseMessage unknown = await member.GetAsync("/drafts/nulle-part");
        using HttpResponseMessage posted = await member.PostAsync($"/drafts/{DraftHouse.Group}", ("_handler", "draft"), ("text", Identifying));

        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, posted.StatusCode);
        Assert.DoesNotContain("Kerbrat", await posted.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Public_WhenTheOwnerAllows_ChecksWithoutAnAccountAndShowsTheLinkToTheTeam()
    {
        await using WebHouse house = await DraftHouse.StartAsync(new PolicySettings { PublicDraftCheck = true });
        using Visitor member = house.Visitor("fr");
        using Visitor rita = await house.AdminAsync("Rita", "fr", Role.Reader);

        IDocument answer = await CheckAsync(member, $"/drafts/{DraftHouse.Group}", Identifying);
        IDocument team = await rita.OpenAsync("/drafts");

        Assert.Equal("identifies", VerdictOf(answer));
        Assert.Null(answer.QuerySelector(".tabs"));
        Assert.EndsWith($"/drafts/{DraftHouse.Group}", team.QuerySelector<IHtmlInputElement>("[aria-labelledby=public] input")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WithoutAToken_IsRefused()
    {
        await using WebHouse house = await DraftHouse.StartAsync(new PolicySettings { PublicDraftCheck = true });
        using Visitor member = house.Visitor("fr");
        using Visitor rita = await house.AdminAsync("Rita", "fr", Role.Reader);

        using HttpResponseMessage outside = await member.PostAsync($"/drafts/{DraftHouse.Group}", ("_handler", "draft"), ("text", Identifying));
        using HttpResponseMessage inside = await rita.PostAsync("/drafts", ("_handler", "draft"), ("text", Identifying));

        Assert.Equal(HttpStatusCode.BadRequest, outside.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, inside.StatusCode);
    }

    [Fact]
    public async Task Check_MoreOftenThanAllowed_IsAskedToWait()
    {
        await using WebHouse house = await DraftHouse.StartAsync(
            new PolicySettings { PublicDraftCheck = true }, new() { ["Drafts:ChecksPerMinute"] = "3" });
        using Visitor member = house.Visitor("fr");

        List<HttpStatusCode> answers = [];
        for (int i = 0; i < 5; i++)
        {
            using HttpResponseMessage answer = await member.GetAsync($"/drafts/{DraftHouse.Group}");
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(3, answers.Count(code => code == HttpStatusCode.OK));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Fact]
    public async Task Check_HostileTexts_ComeBackAsTextAlone()
    {
        await using WebHouse house = await DraftHouse.StartAsync();
        using Visitor rita = await house.AdminAsync("Rita", "fr", Role.Reader);
        string[] hostile =
        [
            "<script>alert(1)</script> Mme Kerbrat 06 39 98 41 27",
            "</textarea><img src=x onerror=alert(1)> Mme Kerbrat 06 39 98 41 27",
            "\"><svg/onload=alert(1)> Mme Kerbrat, 06 39 98 41 27 {{7*7}} @(1+1)",
            "Mme Kerbrat \u202E06 39 98 41 27\u202C \uD83D",
            string.Concat(Enumerable.Repeat("👩🏽‍⚕️ Mme Kerbrat ", 150)),
        ];
        foreach (string text in hostile)
        {
            IDocument answer = await CheckAsync(rita, "/drafts", text);

            Assert.NotNull(answer.QuerySelector("#verdict"));
            Assert.Empty(answer.QuerySelectorAll("script:not([src]), img, svg[onload], [style]"));
            Assert.DoesNotContain(answer.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Check_FiftyTimes_LeavesNoWordInFilesLogsAndAddresses()
    {
        await using WebHouse house = await DraftHouse.StartAsync(new PolicySettings { PublicDraftCheck = true });
        using Visitor rita = await house.AdminAsync("Rita", "fr", Role.Reader);
        using Visitor member = house.Visitor("fr");
        List<string> words = [];
        for (int i = 0; i < 50; i++)
        {
            string word = $"Zorvelin{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}queur";
            words.Add(word);
            Visitor visitor = i % 2 == 0 ? rita : member;
            IDocument answer = await CheckAsync(
                visitor, i % 2 == 0 ? "/drafts" : $"/drafts/{DraftHouse.Group}", $"Ma patiente Mme {word}, 06 39 98 41 {i:00}, HTA : vous ajoutez quoi ?", $"Le cas {word} de ce matin ?");
            Assert.Contains(word, answer.QuerySelector("textarea[name=text]")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain(answer.QuerySelectorAll("[href], [action], [src]"), e => e.OuterHtml.Split('>')[0].Contains(word, StringComparison.Ordinal));
        }

        IReadOnlyDictionary<string, byte[]> files = DraftHouse.Files(house);
        Assert.Contains(files.Keys, file => file.EndsWith(".db", StringComparison.Ordinal) || file.EndsWith(".db-wal", StringComparison.Ordinal));
        string logs = string.Join('\n', house.Logs.All) + house.Console;
        Assert.NotEmpty(house.Logs.All);
        foreach (string word in words)
        {
            Assert.DoesNotContain(word, logs, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(files, file => file.Value.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0);
            Assert.DoesNotContain(files, file => file.Value.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)) >= 0);
        }
    }

    private static async Task<IDocument> CheckAsync(Visitor visitor, string path, string text, string parent = "")
    {
        IDocument page = await visitor.OpenAsync(path);
        using HttpResponseMessage answer = await visitor.PressAsync(page, ".drafts button.primary", ("text", text), ("parent", parent), ("photo", ""));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(path, answer.RequestMessage!.RequestUri!.PathAndQuery);
        return await Visitor.ReadAsync(answer);
    }

    /// <summary>The headline's code, by the tone and the parts shown.</summary>
    private static string VerdictOf(IDocument page) => page.QuerySelector("#verdict")!.TextContent switch
    {
        "Un patient pourrait être reconnu" or "A patient could be recognised" => "identifies",
        "Un passage peut se lire comme du mépris" => "demeans",
        "Je n’ai rien trouvé" or "I found nothing" => "clear",
        var other => other,
    };
}
