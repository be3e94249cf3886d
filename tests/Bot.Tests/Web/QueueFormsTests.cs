using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Review.Queue.Searches;
using ModerationBot.Bot.Review.Queue.Views;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Tests.Web;

public sealed class QueueFormsTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    private static async Task<(string, string)> TokenAsync(Visitor visitor) =>
        ("__RequestVerificationToken", (await visitor.OpenAsync("/queue")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);

    [Fact]
    public async Task Search_ByWords_ShowsWhatIsFound_AndNoAddressOrLogHoldsThem()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        long found = house.Seed.Flag(house.Seed.Item("Une fougère inventée.")).Id;
        house.Seed.Flag(house.Seed.Item("Une tulipe."));
        await house.Services.GetServices<IStage>().OfType<SearchStage>().Single().RunAsync(None);
        using Visitor claire = await house.AdminAsync("Claire");

        HttpResponseMessage answer = await claire.PostAsync(
            "/queue/search", await TokenAsync(claire), ("words", "fougère"), ("query", "?severity=high&page=3"));

        string address = answer.Headers.Location!.ToString();
        Assert.Matches("^/queue\\?severity=high&search=[0-9a-f]{32}$", address);
        IDocument page = await claire.OpenAsync(address);
        Assert.Equal([$"flag-{found}"], page.QuerySelectorAll("[data-card]").Select(card => card.Id));
        Assert.DoesNotContain(house.Logs.All, line => line.Contains("foug", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("", house.Errors);
    }

    [Fact]
    public async Task Search_NothingTyped_EndsTheSearch()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");

        HttpResponseMessage answer = await claire.PostAsync(
            "/queue/search", await TokenAsync(claire), ("words", " "), ("query", "kind=post&search=0123456789abcdef0123456789abcdef"));

        Assert.Equal("/queue?kind=post", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Views_SavedAndDeleted_ByTheirOwnerOnly()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        using Visitor paul = await house.AdminAsync("Paul");

        HttpResponseMessage saved = await claire.PostAsync("/queue/views", await TokenAsync(claire), ("name", "Matin"), ("query", "age=today"));
        Assert.Equal("/queue?age=today&notice=view_saved", saved.Headers.Location!.ToString());
        SavedView view = Assert.Single(await house.Db.Set<SavedView>().ToListAsync(None));
        await paul.PostAsync($"/queue/views/{view.Id}/delete", await TokenAsync(paul));
        Assert.Equal(1, await house.Db.Set<SavedView>().CountAsync(None));
        await claire.PostAsync($"/queue/views/{view.Id}/delete", await TokenAsync(claire));
        Assert.Equal(0, await house.Db.Set<SavedView>().CountAsync(None));
    }

    [Theory]
    [InlineData("/queue/search")]
    [InlineData("/queue/views")]
    [InlineData("/queue/views/1/delete")]
    public async Task Forms_WithoutAToken_AreRefused(string path)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");

        Assert.Equal(HttpStatusCode.BadRequest, (await claire.PostAsync(path, ("words", "x"), ("name", "x"))).StatusCode);
    }
}
