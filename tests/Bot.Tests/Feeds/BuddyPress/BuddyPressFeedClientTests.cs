using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.BuddyPress;
using ModerationBot.Bot.Feeds.BuddyPress.Wire;
using ModerationBot.Bot.Feeds.Http;
using ModerationBot.Bot.Tests.Feeds.Replay;

namespace ModerationBot.Bot.Tests.Feeds.BuddyPress;

/// <summary>What only BuddyPress does, on the replayed site, and every recorded answer through the readers.</summary>
public sealed class BuddyPressFeedClientTests
{
    public static TheoryData<string> Lists =>
    [
        .. Samples.Of("bp").Where(name => name.Contains("activity", StringComparison.Ordinal) || name.Contains("comment", StringComparison.Ordinal))
            .Where(name => !name.Contains("error", StringComparison.Ordinal) && !name.Contains("delete", StringComparison.Ordinal)),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Lists))]
    public void Sample_Activities_AreReadWithTheirComments(string name)
    {
        JsonNode body = Samples.Body(name);
        JsonArray all = body as JsonArray ?? [body.DeepClone()];
        int unreadable = 0;

        List<FeedItem> items = [.. all.SelectMany(node =>
            BuddyPressItems.Thread(JsonSerializer.Deserialize(node!.ToJsonString(), BuddyPressJson.Default.BuddyPressActivity)!, ref unreadable))];

        Assert.Equal(0, unreadable);
        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.True(item.Text.Length > 0 && item is { AuthorPlatformId: not null, AuthorName: not null, CreatedAt.Year: 2026 }));
    }

    [Fact]
    public void Sample_PictureInAPost_IsAPhoto()
    {
        JsonNode post = Samples.Body("bp_v2_activity_list_threaded")[1]!;
        int unreadable = 0;

        FeedItem item = Assert.Single(BuddyPressItems.Thread(
            JsonSerializer.Deserialize(post.ToJsonString(), BuddyPressJson.Default.BuddyPressActivity)!, ref unreadable));

        Assert.Equal(["photo"], item.Attachments);
        Assert.Equal("Alice", item.AuthorName);
    }

    [Theory]
    [InlineData("bp_activity_delete")]
    [InlineData("bp_v2_activity_delete")]
    public void Sample_Deletion_IsRead(string name) =>
        Assert.True(JsonSerializer.Deserialize(Samples.Body(name).ToJsonString(), BuddyPressJson.Default.BuddyPressDeleted)!.Deleted);

    [Theory]
    [InlineData("bp_group_created")]
    [InlineData("bp_v2_groups")]
    public void Sample_Group_HasItsName(string name) => Assert.Equal(
        "Médecins francophones",
        JsonSerializer.Deserialize(Samples.Body(name)[0]!.ToJsonString(), BuddyPressJson.Default.BuddyPressGroup)!.Name);

    [Fact]
    public void Sample_Refusals_AreTheStatesTheyStandFor()
    {
        Assert.Equal(FeedHealth.Anonymous, Assert.IsType<FeedException>(BuddyPressErrors.From(Answer("bp_v2_item_unauth_error"))).Health);
        Assert.False(Assert.IsType<BuddyPressGoneException>(BuddyPressErrors.From(Answer("bp_activity_gone_error"))).IsRoute);
    }

    [Fact]
    public async Task Poll_Idle_CostsTwoRequestsAtMost()
    {
        await using BuddyPressPlatform site = await BuddyPressPlatform.StartAsync();
        Fill(site, 350);
        Reading reading = await Reading.PollAsync(site.Client, null);
        for (int poll = 0; poll < 5; poll++)
        {
            int before = site.Server.Calls.Count;
            reading = await Reading.PollAsync(site.Client, reading.Cursor);
            Assert.Equal((0, 2), (reading.Items.Count, site.Server.Calls.Count - before));
        }
    }

    [Fact]
    public async Task Poll_CommentOnAPostOfAnyPage_IsReadWithinOneTurnOfThePages()
    {
        await using BuddyPressPlatform site = await BuddyPressPlatform.StartAsync();
        List<string> posts = Fill(site, 450);
        Reading reading = await Reading.PollAsync(site.Client, null);
        List<string> comments = [.. posts.Where((_, index) => index % 100 == 30).Select(post => site.Comment(post, "Merci"))];
        HashSet<string> read = [];
        for (int poll = 0; poll < 4; poll++)
        {
            reading = await Reading.PollAsync(site.Client, reading.Cursor);
            read.UnionWith(reading.Ids);
        }

        Assert.Equal(5, comments.Count);
        Assert.Subset(read, comments.ToHashSet());
    }

    [Fact]
    public async Task Poll_Restarted_GoesOnFromItsCursorAndReadsNothingWrong()
    {
        await using BuddyPressPlatform site = await BuddyPressPlatform.StartAsync();
        List<string> posts = Fill(site, 250);
        Reading first = await Reading.PollAsync(site.Client, null);

        Reading again = await Reading.PollAsync(site.Connect(BuddyPressReplay.Password), first.Cursor);

        Assert.Equal(250, first.Items.Count);
        Assert.Equal(200, again.Items.Count);
        Assert.Subset(posts.ToHashSet(), again.Ids.ToHashSet());
    }

    [Fact]
    public async Task Poll_PageThatStaysBroken_DoesNotHideThoseBehindIt()
    {
        await using BuddyPressPlatform site = await BuddyPressPlatform.StartAsync();
        List<string> posts = Fill(site, 450);
        site.Server.BeforeFurtherPage = page =>
        {
            if (page == 3)
            {
                site.BreakNextPage();
            }
        };
        HashSet<string> read = [];
        string? cursor = null;
        for (int poll = 0; poll < 4; poll++)
        {
            Reading reading = await Reading.PollAsync(site.Client, cursor);
            read.UnionWith(reading.Ids);
            cursor = reading.Cursor;
        }

        Assert.Equal(posts.Where((_, index) => index is < 150 or >= 250).Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Poll_StrangersEmptyList_IsAnonymousAndNotTakenForAQuietGroup()
    {
        await using BuddyPressPlatform site = await BuddyPressPlatform.StartAsync();
        site.Post("Un message");
        Reading first = await Reading.PollAsync(site.Client, null);
        site.RevokeToken();

        Reading blind = await Reading.PollAsync(site.Client, first.Cursor);

        Assert.Equal((FeedHealth.Anonymous, "buddypress_401"), (blind.Failure?.Health, blind.Failure?.Code));
    }

    [Fact]
    public async Task Poll_NoBuddyPress_IsToldAndNotTakenForAnEmptyGroup()
    {
        await using BuddyPressPlatform site = await BuddyPressPlatform.StartAsync("v9");

        Reading reading = await Reading.PollAsync(site.Client, null);

        Assert.Equal((FeedHealth.Unavailable, "buddypress_missing"), (reading.Failure?.Health, reading.Failure?.Code));
    }

    [Fact]
    public async Task Sweep_ManyComments_CostsOneCallForAHundredPosts()
    {
        await using BuddyPressPlatform site = await BuddyPressPlatform.StartAsync();
        List<string> posts = Fill(site, 100);
        List<string> comments = [.. posts.Select(post => site.Comment(post, "Merci"))];
        site.Delete(comments[7]);

        Reading reading = await Reading.SweepAsync(site.Client, [.. posts, .. comments]);

        Assert.Equal([comments[7]], reading.Gone);
        Assert.Equal(199, reading.Items.Count);
        Assert.Single(site.Server.Calls, call => call.Contains("include=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sweep_MarkedAsSpam_IsGone()
    {
        await using BuddyPressPlatform site = await BuddyPressPlatform.StartAsync();
        string post = site.Post("Un message");
        site.Server.Find(post).Spam = true;

        Reading reading = await Reading.SweepAsync(site.Client, post);

        Assert.Equal([post], reading.Gone);
        Assert.Equal(ItemState.Gone, await site.Client.StateAsync(post, Token));
    }

    [Fact]
    public async Task Reply_NeverSendsHidden()
    {
        await using BuddyPressPlatform site = await BuddyPressPlatform.StartAsync();
        string comment = site.Comment(site.Post("Un message"), "Un commentaire");

        await site.Client.ActAsync(new FeedAction(FeedVerb.Reply, comment, "Merci <b>à tous</b>"), Token);

        JsonObject written = Assert.Single(site.Server.Written);
        Assert.Equal(["component", "type", "primary_item_id", "secondary_item_id", "content"], written.Select(field => field.Key));
        Assert.Equal("Merci &lt;b&gt;à tous&lt;/b&gt;", (string?)written["content"]);
    }

    [Fact]
    public async Task Reply_ServerFails_IsNotTriedAgain()
    {
        await using BuddyPressPlatform site = await BuddyPressPlatform.StartAsync();
        string post = site.Post("Un message");
        site.Server.FailWrites = true;

        await Assert.ThrowsAsync<FeedException>(() => site.Client.ActAsync(new FeedAction(FeedVerb.Reply, post, "Merci"), Token));

        Assert.Single(site.Server.Calls, call => call.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Remove_PostOfAnotherGroup_IsRefused()
    {
        await using BuddyPressPlatform site = await BuddyPressPlatform.StartAsync();
        BuddyPressReplayItem other = site.Server.Add("Ailleurs", null, 2);

        FeedException refused = await Assert.ThrowsAsync<FeedException>(() =>
            site.Client.ActAsync(new FeedAction(FeedVerb.Remove, BuddyPressReplay.IdOf(other)), Token));

        Assert.Equal("other_group", refused.Code);
        Assert.Contains(other, site.Server.Posts);
    }

    private static List<string> Fill(BuddyPressPlatform site, int count)
    {
        List<string> posts = [];
        for (int number = 0; number < count; number++)
        {
            posts.Add(site.Post($"Message {number}"));
            site.Pass(TimeSpan.FromMinutes(1));
        }

        return posts;
    }

    private static FeedAnswer Answer(string name)
    {
        using HttpResponseMessage response = new();
        HttpResponseHeaders headers = response.Headers;
        return new FeedAnswer(
            (HttpStatusCode)Samples.Status(name), headers, "application/json", Encoding.UTF8.GetBytes(Samples.Body(name).ToJsonString()));
    }
}
