using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Tests.Feeds;

namespace ModerationBot.Bot.Tests.Web;

public sealed class FeedsPageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fr", "fermé leur interface", "rétablir: non", "12 min sans voir le groupe")]
    [InlineData("en", "closed their interface", "bring back: no", "12 min without seeing the group")]
    public async Task Feeds_AfterAnOutage_TellsWhatIsSeenDoneAndMissed(string language, string blind, string cannot, string gap)
    {
        await using WebHouse house = await StartAsync();
        await SpansAsync(house);
        using Visitor claire = await house.AdminAsync("Claire", language);

        IDocument page = await claire.OpenAsync("/feeds");

        IElement source = page.QuerySelector("[aria-labelledby=source-page]")!;
        Assert.Contains(blind, source.TextContent, StringComparison.Ordinal);
        Assert.Contains(gap, source.TextContent, StringComparison.Ordinal);
        Assert.Contains(source.QuerySelectorAll(".verbs .cannot"), verb => verb.TextContent.EndsWith(cannot, StringComparison.Ordinal));
        Assert.Contains("http_500", source.QuerySelector("ol .bad")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_KindsThatNobodyUses_HaveTheirCardsToo()
    {
        await using WebHouse house = await StartAsync();
        using Visitor claire = await house.AdminAsync("Claire", "en");

        IDocument page = await claire.OpenAsync("/feeds");

        int kinds = house.Services.GetServices<IFeedClientFactory>().Count();
        Assert.Equal(kinds - 1, page.QuerySelectorAll(".others section").Length);
        Assert.Contains("not verified", page.QuerySelector(".others")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Feeds_Stranger_IsSentToSignIn()
    {
        await using WebHouse house = await StartAsync();
        using Visitor stranger = house.Visitor();

        using HttpResponseMessage answer = await stranger.GetAsync("/feeds");

        Assert.StartsWith("/sign-in", answer.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cards_OfEveryKind_AreWholeInBothLanguages()
    {
        await using WebHouse house = await StartAsync();

        IFeedClientFactory[] factories = [.. house.Services.GetServices<IFeedClientFactory>()];

        Assert.Distinct(factories.Select(factory => factory.Kind));
        foreach (FeedCard card in factories.Select(factory => factory.Card))
        {
            Assert.All([card.Sees, card.Blind, card.Needs], text => Assert.True(text.Fr.Length > 0 && text.En.Length > 0));
            Assert.NotEqual(card.Sees.Fr, card.Sees.En);
            if (card.Proof == FeedProof.PublishedShapes)
            {
                Assert.Contains("not verified", card.Blind.En, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private static async Task<WebHouse> StartAsync()
    {
        WebHouse house = await WebHouse.StartAsync(new Dictionary<string, string?>(
            FeedWorld.Settings(0, "page", "https://graph.example.org/", "77", "a-token"))
        { ["Groups:0:Feed:Kind"] = "page" });
        await house.Services.GetRequiredService<GroupDirectory>().SyncAsync(Token);
        return house;
    }

    private static async Task SpansAsync(WebHouse house)
    {
        DateTimeOffset now = house.Time.GetUtcNow();
        house.Db.AddRange(
            Span(FeedHealth.Ok, null, now.AddMinutes(-60), now.AddMinutes(-13)),
            Span(FeedHealth.Unavailable, "http_500", now.AddMinutes(-12), now.AddMinutes(-2)),
            Span(FeedHealth.Ok, null, now, now));
        await house.Db.SaveChangesAsync(Token);
    }

    private static FeedSpan Span(string health, string? code, DateTimeOffset from, DateTimeOffset until) => new()
    {
        GroupId = "page",
        Health = health,
        Code = code,
        From = from,
        Until = until,
        Polls = 1,
        NextPollAt = until.AddMinutes(1),
    };
}
