using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Tests.Review;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Web;

/// <summary>What the item page offers to decide, and what it says of colleagues, over a real server.</summary>
public sealed class ItemDecisionTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opening_TakesItInHandAndColleaguesSeeWhoHoldsIt()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire", "fr");
        using Visitor benoit = await house.AdminAsync("Benoît", "fr", Role.Moderator);
        using Visitor referent = await house.AdminAsync("Référente", "fr", Role.Reader);

        IDocument looked = await referent.OpenAsync($"/items/{flag.Id}");
        IDocument hers = await claire.OpenAsync($"/items/{flag.Id}");
        IDocument his = await benoit.OpenAsync($"/items/{flag.Id}");
        IDocument told = await benoit.FollowAsync(await benoit.PressAsync(his, "button[value=remove]"));
        using HttpResponseMessage taken = await benoit.PressAsync(his, "button[value=remove]", ("takeover", "true"));

        Assert.Null(looked.QuerySelector(".claim-line"));
        Assert.StartsWith("Vous l’avez en main jusqu’à ", hers.QuerySelector(".claim-line p")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(hers.QuerySelectorAll("input[name=takeover]"));
        Assert.StartsWith("Claire le regarde, jusqu’à ", his.QuerySelector(".claim-line p")!.TextContent, StringComparison.Ordinal);
        Assert.All(his.QuerySelectorAll<IHtmlInputElement>("input[name=takeover]"), box => Assert.False(box.IsChecked));
        Assert.Contains("Claire", told.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/queue", taken.Headers.Location!.ToString());
        Assert.Equal(DecisionOutcome.Remove, (await house.Db.Set<Decision>().SingleAsync(None)).Outcome);
    }

    [Fact]
    public async Task Release_LeavesItToOthers()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire", "fr");

        IDocument queue = await claire.FollowAsync(await claire.PressAsync(await claire.OpenAsync($"/items/{flag.Id}"), ".claim-line button"));

        Assert.NotNull(queue.QuerySelector("[data-card]"));
        Assert.False(await house.Db.Set<Claim>().AnyAsync(None));
    }

    [Fact]
    public async Task OwnWords_AreForAColleagueToDecide()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire", "fr");
        string benoit = await house.MakeAdminAsync("Benoît", Role.Moderator);
        await house.Services.GetRequiredService<Affiliations>().LinkAsync(
            await IdOfAsync(house, "Claire"), flag.GroupId, flag.AuthorPlatformId!, benoit, None);

        IDocument page = await claire.OpenAsync($"/items/{flag.Id}");

        Assert.Contains("un collègue doit décider", page.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("button[value=remove], button[value=approve], button[value=ask]"));
        Assert.NotNull(page.QuerySelector("button[value=escalate]"));
        Assert.False(await house.Db.Set<Claim>().AnyAsync(None));
    }

    [Fact]
    public async Task Critical_KeptByOne_AsksForASecondYes()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."), Severity.Critical);
        using Visitor claire = await house.AdminAsync("Claire", "fr");
        using Visitor benoit = await house.AdminAsync("Benoît", "fr", Role.Moderator);

        IDocument first = await claire.OpenAsync($"/items/{flag.Id}");
        await claire.PressAsync(first, "button[value=approve]");
        IDocument again = await claire.OpenAsync($"/items/{flag.Id}");
        await claire.PressAsync(again, ".claim-line button");
        IDocument second = await benoit.OpenAsync($"/items/{flag.Id}");

        Assert.Contains("votre oui sera le premier", first.QuerySelector(".stand.two")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Vous avez proposé", again.QuerySelector(".stand.two")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Claire propose de le garder", second.QuerySelector(".stand.two")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Garder (2e oui)", second.QuerySelector("button[value=approve]")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Claire a proposé de garder", second.QuerySelector(".past li")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escalated_SaysToWhomAndTellsThatPerson()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire", "fr");
        using Visitor benoit = await house.AdminAsync("Benoît", "fr");

        IDocument page = await claire.OpenAsync($"/items/{flag.Id}");
        Assert.Equal(["Benoît", "Aux responsables du groupe"], page.QuerySelectorAll("#escalate-to option").Select(o => o.TextContent));
        await claire.PressAsync(page, "button[value=escalate]");

        Assert.Equal("Un collègue vous a transmis cet élément.", (await benoit.OpenAsync($"/items/{flag.Id}")).QuerySelector(".stand")!.TextContent);
        Assert.Equal("Transmis à Benoît.", (await claire.OpenAsync($"/items/{flag.Id}")).QuerySelector(".stand")!.TextContent);
    }

    [Theory]
    [InlineData("fr", "Rien : le groupe est en essai à blanc.", "Enregistrer, sans rien envoyer")]
    [InlineData("en", "Nothing: the group is in a dry run.", "Record it, send nothing")]
    public async Task Ask_SaysWhereTheMessageGoesAndKeepsItWordForWord(string language, string where, string button)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire", language);

        IDocument page = await claire.OpenAsync($"/items/{flag.Id}");
        string message = page.QuerySelector<IHtmlTextAreaElement>("#ask-message")!.Value;
        await claire.PressAsync(page, "button[value=ask]");
        IDocument after = await claire.OpenAsync($"/items/{flag.Id}");

        Assert.StartsWith("Bonjour,", message, StringComparison.Ordinal);
        Assert.Contains("leur origine", message, StringComparison.Ordinal);
        Assert.StartsWith(where, page.QuerySelector("#ask-where p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(button, page.QuerySelector("button[value=ask]")!.TextContent.Trim());
        Assert.Equal(message.ReplaceLineEndings("\n"), after.QuerySelector(".past textarea")!.TextContent.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Ask_WithAPlaceLeftToFillIn_IsHeldBackWithoutScriptToo()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."), findings: [Seed.Finding(IdentifierTypes.IdNumber, 0, 5)]);
        using Visitor claire = await house.AdminAsync("Claire", "fr");

        IDocument page = await claire.OpenAsync($"/items/{flag.Id}");
        IDocument told = await claire.FollowAsync(await claire.PressAsync(page, "button[value=ask]"));

        Assert.Contains("« […] »", page.QuerySelector("#ask-message")!.TextContent, StringComparison.Ordinal);
        Assert.False(page.QuerySelector("[data-ask-left]")!.HasAttribute("hidden"));
        Assert.NotNull(told.QuerySelector(".notice"));
        Assert.False(await house.Db.Set<Decision>().AnyAsync(None));
    }

    [Fact]
    public async Task Hide_WherePlatformCannot_IsNotOffered()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire");

        Assert.Empty((await claire.OpenAsync($"/items/{flag.Id}")).QuerySelectorAll("button[value=hide]"));
    }

    [Theory]
    [InlineData(nameof(Role.Owner), 1)]
    [InlineData(nameof(Role.Moderator), 0)]
    public async Task WrongFlag_LeadsOwnersToRetireTheTerm(string role, int links)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire", "fr", Enum.Parse<Role>(role));

        await claire.PressAsync(await claire.OpenAsync($"/items/{flag.Id}"), "button[value=wrong]");
        IDocument page = await claire.OpenAsync($"/items/{flag.Id}");

        Assert.Equal(links, page.QuerySelectorAll($"a[href='/policy/retire?flag={flag.Id}']").Length);
        Assert.Contains("Rien à signaler", page.QuerySelector(".past")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<string> IdOfAsync(WebHouse house, string name)
    {
        await using SignInDb db = await house.Services.GetRequiredService<IDbContextFactory<SignInDb>>().CreateDbContextAsync(None);
        return await db.Users.Where(u => u.DisplayName == name).Select(u => u.Id).SingleAsync(None);
    }
}
