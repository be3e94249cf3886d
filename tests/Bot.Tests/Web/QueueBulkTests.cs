using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Review.Queue.Bulk;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Web;

public sealed class QueueBulkTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Thread_KeptAsAWhole_IsOneBatchWithOneUndo()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Item post = house.Seed.Item("Une publication.");
        house.Seed.Flag(post);
        house.Seed.Flag(house.Seed.Item("Un commentaire.", post, author: "auteur-2"));
        house.Seed.Flag(house.Seed.Item("Un autre.", post, author: "auteur-3"));
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument after = await claire.FollowAsync(
            await claire.PressAsync(await claire.OpenAsync("/queue"), ".whole-foot form[action='/bulk'] button[value=approve]"));
        List<Decision> decisions = await house.Db.Set<Decision>().AsNoTracking().ToListAsync(None);
        IDocument restored = await claire.FollowAsync(await claire.PressAsync(after, "[data-undo] button"));

        Assert.Equal(3, decisions.Count);
        Assert.NotNull(Assert.Single(decisions.Select(d => d.BatchId).Distinct()));
        Assert.Equal("3 éléments gardés", Assert.Single(after.QuerySelectorAll(".undo-what")).TextContent);
        Assert.Empty(after.QuerySelectorAll("[data-card]"));
        Assert.Equal(3, restored.QuerySelectorAll("[data-card]").Length);
    }

    [Fact]
    public async Task Ticked_Preview_DecidesNothingUntilItIsSent()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag[] flags = Flags(house, 2);
        using Visitor claire = await house.AdminAsync("Claire");
        IDocument queue = await claire.OpenAsync("/queue");
        Assert.Equal(flags.Select(f => $"{f.Id}").Order(), queue.QuerySelectorAll("input[form=pick]").Select(b => b.GetAttribute("value")!).Order());

        IDocument preview = await claire.OpenAsync($"/bulk?ids={flags[0].Id}&ids={flags[1].Id}&ids=999&ids=x");
        Assert.Equal(2, preview.QuerySelectorAll("[data-card]").Length);
        Assert.Empty(preview.QuerySelectorAll("[data-card] form"));
        Assert.False(await house.Db.Set<Decision>().AnyAsync(None));
        await claire.PressAsync(preview, "button[name=reason][value=sex]");

        Assert.Equal(
            [(DecisionOutcome.Remove, Grounds.Sex), (DecisionOutcome.Remove, Grounds.Sex)],
            (await house.Db.Set<Decision>().ToListAsync(None)).Select(d => (d.Outcome, d.Reason)));
    }

    [Fact]
    public async Task Band_OfManyFlags_ShowsDotsInWordsAndThreeSamples()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flags(house, 15);
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument first = await claire.OpenAsync("/bulk?half=discrimination&from=50&to=100");
        IDocument again = await claire.OpenAsync("/bulk?half=discrimination&from=50&to=100");
        IDocument other = await claire.OpenAsync("/bulk?half=discrimination&from=50&to=100&draw=3");
        IDocument outside = await claire.OpenAsync("/bulk?half=discrimination&from=0&to=40");

        Assert.Equal("15 éléments seront décidés ensemble.", first.QuerySelector(".bulk-count")!.TextContent);
        Assert.Equal(3, Cards(first).Length);
        Assert.Equal(Cards(first), Cards(again));
        Assert.NotEqual(Cards(first), Cards(other));
        Assert.Contains("88 à 92\u00a0%\u00a0: 15", first.QuerySelector("svg[role=img]")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal("15", first.QuerySelector(".plot-table tbody td:last-child")!.TextContent);
        Assert.Contains("Rien n’est choisi", outside.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(15, ((IHtmlInputElement)first.QuerySelector("form[action='/bulk'] input[name=flags]")!).Value.Split(',').Length);

        static string[] Cards(IDocument page) => [.. page.QuerySelectorAll("[data-card]").Select(c => c.Id!)];
    }

    [Fact]
    public async Task Bulk_Reader_IsTurnedAway()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor referent = await house.AdminAsync("Référente", role: Role.Reader);

        using HttpResponseMessage answer = await referent.GetAsync("/bulk");

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Skipped_FlagIsGoneForTheOneWhoSkippedItUntilTomorrow()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flags(house, 1);
        using Visitor claire = await house.AdminAsync("Claire");
        using Visitor benoit = await house.AdminAsync("Benoit");

        IDocument hers = await claire.FollowAsync(await claire.PressAsync(await claire.OpenAsync("/queue"), "button[value=skip]"));

        Assert.Empty(hers.QuerySelectorAll("[data-card]"));
        Assert.Single((await benoit.OpenAsync("/queue")).QuerySelectorAll("[data-card]"));
        house.Time.Advance(TimeSpan.FromDays(1));
        Assert.Single((await claire.OpenAsync("/queue")).QuerySelectorAll("[data-card]"));
    }

    [Theory]
    [InlineData("?ids=4&ids=7", "/bulk?ids=4&ids=7")]
    [InlineData("?half=identification&from=90&to=10", "/bulk?half=identification&from=10&to=90")]
    [InlineData("?half=other&from=10&to=90&draw=2", "/bulk?half=discrimination&from=10&to=90&draw=2")]
    public void Pick_Address_IsReadAndWrittenTheSame(string query, string address) => Assert.Equal(address, Parse(query).ToUrl());

    [Theory]
    [InlineData("?from=-1&to=50")]
    [InlineData("?from=10&to=101")]
    [InlineData("?from=x&to=50")]
    [InlineData("?to=50")]
    public void Pick_BandThatIsNone_IsLeftOut(string query) => Assert.False(Parse(query).HasBand);

    [Fact]
    public void Plot_ManyFlags_StaysLowAndHidesNoColumn()
    {
        int[] steps = new int[50];
        (steps[0], steps[49]) = (1, 95);

        ScorePlot plot = ScorePlot.Of(steps);

        Assert.Equal(96, plot.Counts.Sum());
        Assert.Equal((10, 1, 10), (plot.PerDot, plot.Dots(0), plot.Dots(ScorePlot.Columns - 1)));
    }

    private static BulkPick Parse(string query) => BulkPick.Parse(new QueryCollection(QueryHelpers.ParseQuery(query)));

    private static Flag[] Flags(WebHouse house, int count) =>
        [.. Enumerable.Range(1, count).Select(i => house.Seed.Flag(house.Seed.Item($"Texte inventé {i}.", author: $"auteur-{i}")))];
}
