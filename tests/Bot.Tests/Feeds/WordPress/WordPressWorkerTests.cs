using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Alerts;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Feeds.WordPress;

/// <summary>The bot's own stages on a real WordPress with 200 posts and 2,000 comments.</summary>
[Collection(WordPressGroup.Name)]
public sealed class WordPressWorkerTests
{
    private const int Posts = 200;
    private const int Comments = 2_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Worker_OnALivingSite_SeesFlagsRemovesAndTellsWhenItIsBlind()
    {
        await using WordPressWorld world = await WordPressWorld.StartAsync();
        House house = world.House;
        (long post, long comment) = await FillAsync(world);

        int stored = await world.RunAsync("poll");
        int again = await world.PollAfterAsync(TimeSpan.FromMinutes(1));
        await house.JudgeAsync();

        IReadOnlyList<string> ids = await world.StoredAsync();
        Assert.Equal((Posts + Comments, 0), (stored, again));
        Assert.Equal(Posts + Comments, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(FeedHealth.Ok, (await world.StateAsync()).Health);
        // A comment is judged with its parent: those under a nasty post are flagged, too.
        Assert.Equal(
            (Posts / 20) + Enumerable.Range(0, Comments).Count(n => n % 50 == 0 || n % Posts % 20 == 0), await FlagsAsync(house));

        await RemoveAsync(house, $"post-{post}");
        await RemoveAsync(house, $"comment-{comment + 50}");
        Assert.Equal("trash", (await world.Site.DoAsync(Step.Of("look_post", ("id", post))))!["status"]!.GetValue<string>());
        Assert.Equal("trash", (await world.Site.DoAsync(Step.Of("look_comment", ("id", comment + 50))))!.GetValue<string>());

        // An edit turned nasty, of an old comment: no cursor can show it.
        string edited = $"comment-{comment + 7}";
        await world.Site.EditAsync(edited, "En fait il est moche.");
        string mended = $"comment-{comment + 150}";
        await world.Site.EditAsync(mended, "Pardon, je retire.");
        world.Time.Advance(TimeSpan.FromMinutes(16));
        await world.RunAsync("sweep");
        await house.JudgeAsync();
        Flag late = await house.FlagOfAsync(edited);
        Assert.Equal(FlagState.Open, late.State);
        // What was flagged and then mended stays with the admins, both texts judged.
        Assert.Equal((FlagState.Open, 2), ((await house.FlagOfAsync(mended)).State, (await house.FlagOfAsync(mended)).Item.LatestRevision));
        // What went with its post is gone, and its flag is kept.
        Assert.Equal(ItemState.Gone, await world.StateOfAsync($"comment-{comment + Posts}"));
        Assert.Equal(FlagState.Open, (await house.FlagOfAsync($"comment-{comment + Posts}")).State);

        // Brought back by a decision, the post comes with its comments, and the sweep sees them again.
        await RestoreAsync(world, $"post-{post}");
        Assert.NotEqual("trash", (await world.Site.DoAsync(Step.Of("look_post", ("id", post))))!["status"]!.GetValue<string>());
        Assert.Equal("approved", (await world.Site.DoAsync(Step.Of("look_comment", ("id", comment + Posts))))!.GetValue<string>());
        await world.RunAsync("sweep");
        Assert.Equal(ItemState.Visible, await world.StateOfAsync($"comment-{comment + Posts}"));

        await world.Site.RevokeTokenAsync();
        await world.PollAfterAsync(TimeSpan.FromMinutes(1));
        await house.RunAsync<AlertStage>();
        Assert.Equal(FeedHealth.Anonymous, (await world.StateAsync()).Health);
        Assert.Equal(1, await BlindAlertsAsync(house));
    }

    /// <summary>Every 20th post and every 50th comment is nasty; comments go round the posts.</summary>
    private static async Task<(long Post, long Comment)> FillAsync(WordPressWorld world)
    {
        DateTimeOffset start = world.Time.GetUtcNow().AddDays(-3);
        long post = await world.Site.NumberAsync(Step.Posts(
            Enumerable.Range(0, Posts).Select(n => n % 20 == 0 ? $"Ce confrère est moche {n}" : $"Bonjour à tous {n}"), start, 60));
        long comment = await world.Site.NumberAsync(Step.Comments(
            Enumerable.Range(0, Comments).Select(n => n % 50 == 0 ? $"Elle est moche {n}" : $"Merci {n}"),
            Enumerable.Range(0, Posts).Select(n => post + n),
            start.AddHours(5),
            30));
        return (post, comment);
    }

    private static async Task RemoveAsync(House house, string id)
    {
        await house.DecideAsync(await house.FlagOfAsync(id), DecisionOutcome.Remove, "appearance");
        await house.RunAsync<ActStage>();
        await using ModerationDb db = house.Open();
        Assert.Equal(ItemState.Removed, await db.Set<Item>().Where(item => item.PlatformId == id).Select(item => item.State).SingleAsync(Token));
    }

    private static async Task RestoreAsync(WordPressWorld world, string id)
    {
        Flag flag = await world.House.FlagOfAsync(id);
        DeskResult result = await world.House.Get<ReviewDesk>().RestoreAsync(flag.Id, flag.Version, "claire", Token);
        Assert.Equal(DeskStatus.Done, result.Status);
        world.Time.Advance(TimeSpan.FromMinutes(1));
        await world.House.RunAsync<ActStage>();
        Assert.Equal(ItemState.Visible, (await world.House.FlagOfAsync(id)).Item.State);
    }

    private static async Task<int> FlagsAsync(House house)
    {
        await using ModerationDb db = house.Open();
        return await db.Set<Flag>().CountAsync(Token);
    }

    private static async Task<int> BlindAlertsAsync(House house)
    {
        await using ModerationDb db = house.Open();
        return await db.Set<Alert>().CountAsync(alert => alert.Key.StartsWith(AlertKeys.Blind), Token);
    }
}
