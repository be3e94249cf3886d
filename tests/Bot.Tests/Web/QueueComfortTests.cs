using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review.Queue;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Web;

public sealed class QueueComfortTests
{
    [Fact]
    public async Task Blur_Chosen_VeilsTheWordsOnEveryPageUntilItIsTakenBack()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire");
        IDocument before = await claire.OpenAsync("/queue");

        IDocument veiled = await claire.FollowAsync(await SaveAsync(claire, before, ("blur", "on"), ("keys", "on")));
        IDocument item = await claire.OpenAsync($"/items/{flag.Id}");
        IDocument after = await claire.FollowAsync(await claire.PostAsync("/comfort", [.. Tokens(veiled)]));

        Assert.Null(before.QuerySelector(".veil"));
        Assert.NotNull(veiled.QuerySelector(".veil mark.mark-discrimination"));
        Assert.NotNull(item.QuerySelector(".veil mark.mark-discrimination"));
        Assert.True(((IHtmlInputElement)veiled.QuerySelector(".comfort-form input[name=blur]")!).IsChecked);
        Assert.Null(after.QuerySelector(".veil"));
    }

    [Fact]
    public async Task Keys_TurnedOff_AreOffOnThePage()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire");
        IDocument before = await claire.OpenAsync("/queue");

        IDocument after = await claire.FollowAsync(await claire.PostAsync("/comfort", [.. Tokens(before), ("zen", "on")]));

        Assert.Equal("on", before.QuerySelector("[data-queue]")!.GetAttribute("data-keys"));
        Assert.Equal("off", after.QuerySelector("[data-queue]")!.GetAttribute("data-keys"));
        Assert.True(after.QuerySelector("[data-queue]")!.ClassList.Contains("zen"));
    }

    [Fact]
    public async Task Comfort_BackElsewhere_StaysHere()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        IDocument page = await claire.OpenAsync("/queue");

        using HttpResponseMessage answer = await SaveAsync(claire, page, ("back", "//evil.example/"));

        Assert.Equal("/queue", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Comfort_WithoutToken_IsRefused()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");

        using HttpResponseMessage answer = await claire.PostAsync("/comfort", ("blur", "on"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Exposure_CountsEachHardItemOnceAndProposesAPause()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        house.Seed.Flag(house.Seed.Item("Peu de chose."), Severity.Medium);
        List<Flag> hard = [.. Enumerable.Range(0, Exposure.PauseFrom).Select(i => house.Seed.Flag(house.Seed.Item($"Dur {i}.", author: $"auteur-{i}")))];
        using Visitor claire = await house.AdminAsync("Claire");
        Assert.Null((await claire.OpenAsync("/queue")).QuerySelector(".seen"));
        await claire.OpenAsync($"/items/{hard[0].Id}");
        await claire.PressAsync(await claire.OpenAsync($"/items/{hard[0].Id}"), "button[value=remove]");
        IElement one = (await claire.OpenAsync("/queue")).QuerySelector(".seen")!;
        foreach (Flag flag in hard.Skip(1))
        {
            await claire.OpenAsync($"/items/{flag.Id}");
        }

        IElement many = (await claire.OpenAsync("/queue")).QuerySelector(".seen")!;
        house.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal("Vous avez vu un contenu dur aujourd’hui.", one.TextContent);
        Assert.Equal("Vous avez vu 20 contenus durs aujourd’hui. Une pause\u00a0?", many.TextContent);
        Assert.Null((await claire.OpenAsync("/queue")).QuerySelector(".seen"));
    }

    [Fact]
    public async Task Help_AndPalette_ListEveryKeyThatTheRoleMayUse()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire");
        using Visitor referent = await house.AdminAsync("Référente", role: Role.Reader);

        IDocument hers = await claire.OpenAsync("/queue");
        IDocument theirs = await referent.OpenAsync("/queue");

        Assert.Equal(Shortcuts.All.Select(s => s.Key), hers.QuerySelectorAll("[data-palette] [data-do]").Select(b => b.GetAttribute("data-do")));
        Assert.Equal(Shortcuts.All.Count + 1, hers.QuerySelectorAll(".shortcuts dt").Length);
        Assert.Equal(["j", "k", "o", "z", "/", "?"], theirs.QuerySelectorAll("[data-palette] [data-do]").Select(b => b.GetAttribute("data-do")));
    }

    private static Task<HttpResponseMessage> SaveAsync(Visitor visitor, IDocument page, params (string, string)[] typed) =>
        visitor.PressAsync(page, ".comfort-form button", typed);

    /// <summary>The hidden fields alone: every box left empty.</summary>
    private static IEnumerable<(string, string)> Tokens(IDocument page) => page.QuerySelectorAll(".comfort-form input[type=hidden]")
        .Cast<IHtmlInputElement>().Select(i => (i.Name!, i.Value));
}
