using System.Text;
using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.Http;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Tests.Feeds.WordPress;

/// <summary>What goes wrong between the bot and a site: nothing is lost, nothing dies, and a row says what happened.</summary>
[Collection(WordPressGroup.Name)]
public sealed class WordPressFaultTests
{
    private const int Posts = 230;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Faults => new()
    {
        { "cut", FeedHealth.Unavailable, "http_" },
        { "drop", FeedHealth.Unavailable, "http_" },
        { "malformed", FeedHealth.ParseErrors, "malformed_json" },
        { "login", FeedHealth.Anonymous, "redirected" },
        { "page", FeedHealth.ParseErrors, "html_instead_of_json" },
        { "slow", FeedHealth.Unavailable, "timeout" },
        { "error", FeedHealth.Unavailable, "http_500" },
        { "maintenance", FeedHealth.Unavailable, "http_503" },
        { "wall", FeedHealth.PermissionLost, "http_403" },
        { "flood", FeedHealth.Throttled, "http_429" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Poll_BrokenHalfWay_LosesNothingAndSaysWhatHappened(string fault, string health, string code)
    {
        await using WordPressWorld world = await WordPressWorld.StartAsync(new FeedCallOptions
        {
            FirstDelay = TimeSpan.FromMilliseconds(1),
            Retries = 1,
            TryTimeout = TimeSpan.FromSeconds(fault == "slow" ? 1 : 20),
        });
        DateTimeOffset start = world.Time.GetUtcNow().AddDays(-1);
        long post = await world.Site.NumberAsync(Step.Posts(Enumerable.Range(0, Posts).Select(n => $"Message {n}"), start, 60));
        await world.Site.DoAsync(Step.Comments(["Un commentaire"], [post], start, 0));
        int pages = 0;
        world.Site.Proxy.Fault = request => request.Query.ContainsKey("orderby") && ++pages > 1 ? Of(fault) : null;

        await world.RunAsync("poll");
        FeedState broken = await world.StateAsync();
        int before = (await world.StoredAsync()).Count;
        world.Site.Proxy.Fault = _ => null;
        await world.PollAfterAsync(TimeSpan.FromDays(1));

        Assert.Equal(health, broken.Health);
        Assert.StartsWith(code, broken.FailureCode, StringComparison.Ordinal);
        Assert.Equal(100, before);
        Assert.Equal(Posts + 1, (await world.StoredAsync()).Count);
        Assert.Equal(FeedHealth.Ok, (await world.StateAsync()).Health);
    }

    [Fact]
    public async Task Poll_OneItemThatBreaksItsPage_LosesNoOtherAndIsReadWhenItHeals()
    {
        await using WordPressWorld world = await WordPressWorld.StartAsync();
        DateTimeOffset start = world.Time.GetUtcNow().AddDays(-1);
        long post = await world.Site.NumberAsync(Step.Posts(
            Enumerable.Range(0, 130).Select(n => n == 57 ? "Le message qui casse" : $"Message {n}"), start, 60));
        world.Site.Proxy.Fault = _ => new ProxyFault
        {
            Change = (_, body) => Encoding.UTF8.GetString(body).Contains("qui casse", StringComparison.Ordinal) ? body[..^9] : body,
        };

        await world.RunAsync("poll");
        FeedState broken = await world.StateAsync();
        IReadOnlyList<string> before = await world.StoredAsync();
        await world.PollAfterAsync(TimeSpan.FromMinutes(1));
        FeedState still = await world.StateAsync();
        world.Site.Proxy.Fault = _ => null;
        await world.PollAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((FeedHealth.ParseErrors, "malformed_item"), (broken.Health, broken.FailureCode));
        Assert.Equal((FeedHealth.ParseErrors, "malformed_item"), (still.Health, still.FailureCode));
        Assert.Equal((129, false), (before.Count, before.Contains($"post-{post + 57}")));
        Assert.Equal($"post-{post + 57}", (await world.StoredAsync())[^1]);
        Assert.Equal(FeedHealth.Ok, (await world.StateAsync()).Health);
    }

    [Fact]
    public async Task Poll_PostsOfTenMegabytes_AreReadInSmallerPages()
    {
        await using WordPressWorld world = await WordPressWorld.StartAsync();
        DateTimeOffset start = world.Time.GetUtcNow().AddDays(-1);
        await world.Site.DoAsync(Step.Posts(Enumerable.Range(0, 20).Select(n => $"Message {n}"), start, 60));
        await world.Site.DoAsync(Step.Of("big", ("count", 4), ("size", 10_000_000), ("at", Step.Time(start.AddHours(1)))));
        await world.Site.DoAsync(Step.Posts(["Le dernier"], start.AddHours(2), 0));

        await world.RunAsync("poll");

        await using ModerationDb db = world.House.Open();
        Assert.Equal(25, await db.Set<Item>().CountAsync(Token));
        Assert.Equal(4, await db.Set<Revision>().CountAsync(one => one.TextCipher!.Length > 9_999_999, Token));
        Assert.Equal(FeedHealth.Ok, (await world.StateAsync()).Health);
    }

    [Fact]
    public async Task Poll_NoticesBeforeTheJson_AreReadOver()
    {
        await using WordPressWorld world = await WordPressWorld.StartAsync();
        string post = await world.Site.PostAsync("Un message");
        byte[] notice = Encoding.UTF8.GetBytes("\uFEFF<br />\n<b>Deprecated</b>: Function strftime() [gone] in plugin.php on line 12<br />\n");
        world.Site.Proxy.Fault = _ => new ProxyFault { Change = (_, body) => [.. notice, .. body] };

        await world.RunAsync("poll");

        Assert.Equal([post], await world.StoredAsync());
        Assert.Equal(FeedHealth.Ok, (await world.StateAsync()).Health);
    }

    private static ProxyFault Of(string fault) => fault switch
    {
        "cut" => ProxyFault.CutBody,
        "drop" => ProxyFault.Drop,
        "malformed" => ProxyFault.Malformed,
        "login" => ProxyFault.Login,
        "page" => ProxyFault.Page,
        "slow" => ProxyFault.Slow(TimeSpan.FromSeconds(30)),
        "error" => ProxyFault.Status(500),
        "maintenance" => ProxyFault.Status(503, "<p>Briefly unavailable for scheduled maintenance.</p>", ("Retry-After", "600")),
        "wall" => ProxyFault.Status(403, "<html>Blocked</html>"),
        _ => ProxyFault.Status(429),
    };
}
