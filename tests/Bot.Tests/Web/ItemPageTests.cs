using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Review.Items.Notes;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Tests.Review;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Web;

public sealed class ItemPageTests
{
    private const string Described = "Patient de 50 ans, boulanger à Quiberon, vient pour une lombalgie";
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fr", "Code de la santé publique")]
    [InlineData("en", "public health code")]
    public async Task Mark_Number_OpensTheReasonAndTheSentenceOfLawWithoutScript(string language, string law)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Vu à Vannes."), findings: [Seed.Finding(IdentifierTypes.Place, 5, 6, "Un lieu précis.")]);
        using Visitor claire = await house.AdminAsync("Claire", language);

        IDocument page = await claire.OpenAsync($"/items/{flag.Id}");

        IElement number = Assert.Single(page.QuerySelectorAll("button.ref"));
        IElement why = page.GetElementById(number.GetAttribute("popovertarget")!)!;
        Assert.True(why.HasAttribute("popover"));
        Assert.Contains(language == "fr" ? "Un lieu précis." : "An invented reason.", why.TextContent, StringComparison.Ordinal);
        Assert.Contains(law, why.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("why-1", page.QuerySelector("mark")!.GetAttribute("data-why"));
        Assert.NotEqual("", number.GetAttribute("aria-label"));
        Assert.DoesNotContain(page.All, e => e.HasAttribute("style") || e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("fr", @"personnes? correspond\w* ?.*sans la ville ou le lieu, [\d\u202f\u00a0]+\.", "stockée")]
    [InlineData("en", @"match\w*; without the town or place, [\d,]+\.", "stored")]
    public async Task Composition_OfAnIdentifyingFlag_IsSaidInASentence(string language, string expected, string unsaid)
    {
        await using WebHouse house = await WebHouse.StartAsync(more: services => services.AddScreening(new ConfigurationBuilder().Build()));
        Flag flag = house.Seed.Flag(house.Seed.Item(Described), findings: [Seed.Finding(IdentifierTypes.Place, 30, 8)]);
        Flag wounding = house.Seed.Flag(house.Seed.Item(Described), findings: [Seed.Finding(Grounds.Origin, 0, 5)]);
        using Visitor claire = await house.AdminAsync("Claire", language);

        IDocument page = await claire.OpenAsync($"/items/{flag.Id}");
        IDocument other = await claire.OpenAsync($"/items/{wounding.Id}");

        Assert.Matches(expected, page.QuerySelector(".match-line")!.TextContent);
        Assert.Equal(3, page.QuerySelectorAll(".match-each li").Length);
        Assert.DoesNotContain(unsaid, page.QuerySelector(".matches")!.TextContent, StringComparison.Ordinal);
        Assert.Null(other.QuerySelector(".matches"));
        Assert.DoesNotContain(house.Logs.All, line => line.Contains("Quiberon", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scores_UnderAnotherText_AreShownAloneAndInContext()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Item post = house.Seed.Item("La publication.");
        Flag comment = house.Seed.Flag(house.Seed.Item("mdr", post), alone: 0.2);
        Flag alone = house.Seed.Flag(post);
        using Visitor claire = await house.AdminAsync("Claire", "fr");

        IElement scores = (await claire.OpenAsync($"/items/{comment.Id}")).QuerySelector(".scores")!;
        IElement single = (await claire.OpenAsync($"/items/{alone.Id}")).QuerySelector(".scores")!;

        Assert.Equal(["20", "90", "10", "10"], scores.QuerySelectorAll("meter").Select(m => m.GetAttribute("value")));
        Assert.Contains("Le contexte l’aggrave", scores.QuerySelector(".quiet")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, single.QuerySelectorAll("meter").Length);
        Assert.Empty(single.QuerySelectorAll(".quiet"));
    }

    [Fact]
    public async Task Name_OnlyOnRequest_IsShownOnceAndLogged()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire", "fr");

        IDocument page = await claire.OpenAsync($"/items/{flag.Id}");
        Assert.DoesNotContain("Camille", page.Source.Text, StringComparison.Ordinal);
        IDocument refused = await claire.FollowAsync(await claire.PressAsync(page, "form[action$='/name'] button"));
        Assert.Contains("Choisissez pourquoi", refused.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        using HttpResponseMessage answer = await claire.PressAsync(page, "form[action$='/name'] button", ("reason", "contact"));
        await claire.FetchAheadAsync($"/items/{flag.Id}");
        IDocument shown = await claire.FollowAsync(answer);
        IDocument again = await claire.OpenAsync($"/items/{flag.Id}");

        Assert.Equal("Camille Inventée", shown.QuerySelector(".name-shown bdi")!.TextContent);
        Assert.DoesNotContain("Camille", again.Source.Text, StringComparison.Ordinal);
        Assert.Equal(1, await house.Db.Set<LogEntry>().CountAsync(e => e.Kind == LogKinds.NameShown, None));
        Assert.DoesNotContain(house.Logs.All, line => line.Contains("Camille", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Notes_OfTheTeam_AreShownWithNamesAsText()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire", "fr");
        using Visitor benoit = await house.AdminAsync("Benoît", "fr", Role.Moderator);

        IDocument added = await claire.FollowAsync(
            await claire.PressAsync(await claire.OpenAsync($"/items/{flag.Id}"), "form[action$='/notes'] button", ("text", "<b>Appelé</b> & noté")));
        IDocument his = await benoit.OpenAsync($"/items/{flag.Id}");
        using HttpResponseMessage empty = await claire.PressAsync(added, "form[action$='/notes'] button", ("text", " "));

        Assert.Contains("Note ajoutée.", added.QuerySelector(".notice.good")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("<b>Appelé</b> & noté", his.QuerySelector(".notes .past-note")!.TextContent);
        Assert.StartsWith("Claire", his.QuerySelector(".notes strong")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("notice=note_empty", empty.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await house.Db.Set<TeamNote>().CountAsync(None));
    }

    [Fact]
    public async Task Reader_SeesEverythingButForms()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé.", attachments: ["photo"]));
        using Visitor referent = await house.AdminAsync("Référente", "fr", Role.Reader);

        IDocument page = await referent.OpenAsync($"/items/{flag.Id}");

        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.NotEmpty(page.QuerySelectorAll("mark"));
        Assert.NotEmpty(page.QuerySelectorAll("#notes"));
        string token = page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        foreach (string form in new[] { "notes", "name" })
        {
            using HttpResponseMessage answer = await referent.PostAsync(
                $"/items/{flag.Id}/{form}", ("__RequestVerificationToken", token), ("text", "x"), ("reason", "contact"));
            Assert.DoesNotContain("/items/", answer.Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
        }

        Assert.False(await house.Db.Set<TeamNote>().AnyAsync(None));
        Assert.False(await house.Db.Set<LogEntry>().AnyAsync(e => e.Kind == LogKinds.NameShown, None));
    }

    [Theory]
    [InlineData("notes")]
    [InlineData("name")]
    public async Task Forms_FromElsewhere_AreRefused(string form)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire");

        using HttpResponseMessage answer = await claire.PostAsync($"/items/{flag.Id}/{form}", ("text", "x"), ("reason", "contact"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Photo_IsNeverOnThePageAndNeverCleared()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Item item = house.Seed.Item("Ma patiente.", attachments: ["photo", "photo", "video"]);
        Flag flag = house.Seed.Flag(item, findings: [Seed.Finding(IdentifierTypes.Photo, 0, 0)]);
        using Visitor claire = await house.AdminAsync("Claire", "fr");

        IDocument page = await claire.OpenAsync($"/items/{flag.Id}");

        Assert.Empty(page.QuerySelectorAll("img, video, picture, [background]"));
        Assert.Equal(["Photo à regarder × 2", "Vidéo à regarder"], page.QuerySelectorAll(".shroud-name").Select(e => e.TextContent));
        Assert.All(page.QuerySelectorAll(".shroud"), shroud => Assert.False(shroud.HasAttribute("open")));
        Assert.Equal(item.Permalink, page.QuerySelector(".shroud a")!.GetAttribute("href"));
        Assert.Contains("Aucune machine", page.QuerySelector(".never-cleared")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edits_AfterTheFlag_AreToldPlainlyWithTheWords()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Item item = house.Seed.Item("Vue à Vannes lundi.");
        Flag flag = house.Seed.Flag(item);
        item.LatestRevision = 2;
        item.Revisions.Add(new Revision
        {
            Number = 2,
            ContentHash = "autre",
            TextCipher = house.Seed.Protect("Vue récemment."),
            Attachments = [],
            SeenAt = house.Time.GetUtcNow().AddHours(1),
        });
        await house.Db.SaveChangesAsync(None);
        using Visitor claire = await house.AdminAsync("Claire", "fr");

        IDocument page = await claire.OpenAsync($"/items/{flag.Id}");

        Assert.StartsWith("L’auteur a modifié son message après le signalement, aujourd’hui à ", page.QuerySelector(".notice.edited")!.TextContent, StringComparison.Ordinal);
        IElement diff = page.QuerySelectorAll(".diff")[^1];
        Assert.Equal("[retiré : à Vannes lundi]", Spaces(diff.QuerySelector("del")!.TextContent));
        Assert.Equal("[ajouté : récemment]", Spaces(diff.QuerySelector("ins")!.TextContent));
        Assert.Contains("Une version plus récente", page.QuerySelector(".card.text .notice")!.TextContent, StringComparison.Ordinal);

        static string Spaces(string text) => Regex.Replace(text, @"\s+", " ").Trim();
    }

    [Fact]
    public async Task Thread_CommentsAround_LinkToTheirFlags()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Item post = house.Seed.Item("La publication.", age: TimeSpan.FromHours(3));
        Flag other = house.Seed.Flag(house.Seed.Item("Le voisin.", post, age: TimeSpan.FromHours(2)));
        Flag flag = house.Seed.Flag(house.Seed.Item("Ici.", post, age: TimeSpan.FromHours(1)));
        for (int i = 0; i < 8; i++)
        {
            house.Seed.Item($"Ensuite {i}.", post, age: TimeSpan.FromMinutes(30 - i));
        }

        using Visitor claire = await house.AdminAsync("Claire", "fr");

        IElement thread = (await claire.OpenAsync($"/items/{flag.Id}")).QuerySelector(".thread")!;

        Assert.Equal($"/items/{other.Id}", thread.QuerySelector(".flagged a")!.GetAttribute("href"));
        Assert.Equal(5, thread.QuerySelectorAll(".thread-lines > li").Count(li => li.Closest("details") is null));
        Assert.Equal("4 commentaires plus récents", thread.QuerySelector("summary")!.TextContent);
    }

    [Theory]
    [InlineData("مريضتي في ليون \u202e مقلوب \u202d وبعد")]
    [InlineData("Z̸̢̨̛͎̲̪̼̦̟͔̞̻̩͖̺a̶̡̨̧̛̫̞͖̹͚̫l̷̛̛̦̟͔̞̻g̸̢̨̛͎̲̪̼̦̟͔o")]
    [InlineData("🩺🩺🏳️‍🌈👩‍👩‍👧‍👦🩺")]
    [InlineData("{long}")]
    [InlineData("{word}")]
    [InlineData("</div><script>alert(1)</script><style>*{display:none}</style>")]
    public async Task Text_OfAnyKind_IsShownWholeAndHasItsOwnDirection(string text)
    {
        text = text == "{long}" ? string.Concat(Enumerable.Repeat("Dix lettre ", 1_000))[..10_000] : text == "{word}" ? new string('é', 4_000) : text;
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item(text), findings: [Seed.Finding(Grounds.Origin, 0, 3)]);
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument page = await claire.OpenAsync($"/items/{flag.Id}");

        IElement shown = page.QuerySelector(".card.text .member-text")!;
        shown.QuerySelectorAll(".ref").ToList().ForEach(r => r.Remove());
        Assert.Equal(text, shown.TextContent);
        Assert.Equal("auto", shown.GetAttribute("dir"));
        Assert.Equal(text.Length > 3_000, shown.HasAttribute("tabindex"));
    }

    [Fact]
    public async Task Page_FetchedAhead_OpensClaimsAndLogsNothing()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire");
        int before = await house.Db.Set<LogEntry>().CountAsync(None);

        await claire.FetchAheadAsync($"/items/{flag.Id}");

        Assert.Equal(before, await house.Db.Set<LogEntry>().CountAsync(None));
        Assert.False(await house.Db.Set<Claim>().AnyAsync(None));
    }
}
