using System.Text.Json.Nodes;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Tests.Feeds.Replay;

namespace ModerationBot.Bot.Tests.Feeds.Discourse;

/// <summary>What only Discourse does, on the replayed forum.</summary>
public sealed class DiscourseFeedClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Poll_Idle_CostsTwoRequests()
    {
        await using DiscoursePlatform forum = await DiscoursePlatform.StartAsync();
        Fill(forum, 120);
        Reading first = await Reading.PollAsync(forum.Client, null);
        int before = forum.Server.Calls.Count;

        Reading idle = await Reading.PollAsync(forum.Client, first.Cursor);

        Assert.Empty(idle.Items);
        Assert.Equal(2, forum.Server.Calls.Count - before);
    }

    [Fact]
    public async Task EveryCall_CarriesTheKeyInItsHeaderAndNeverInItsAddress()
    {
        await using DiscoursePlatform forum = await DiscoursePlatform.StartAsync();
        string post = forum.Post("Un message");
        await Reading.PollAsync(forum.Client, null);
        await forum.Client.ActAsync(new FeedAction(FeedVerb.Remove, post), Token);

        Assert.All(forum.Server.Authorizations, header => Assert.Equal(DiscourseReplay.Key, header));
        Assert.All(forum.Server.Calls, call => Assert.DoesNotContain(DiscourseReplay.Key, call, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Poll_EditAmongTheNewest_IsSeenWithoutASweep()
    {
        await using DiscoursePlatform forum = await DiscoursePlatform.StartAsync();
        List<string> posts = Fill(forum, 30);
        Reading first = await Reading.PollAsync(forum.Client, null);
        forum.Edit(posts[3], "Texte corrigé");

        Reading second = await Reading.PollAsync(forum.Client, first.Cursor);

        FeedItem item = Assert.Single(second.Items.Values);
        Assert.Equal((posts[3], "Texte corrigé"), (item.PlatformId, item.Text));
    }

    [Fact]
    public async Task Poll_OtherCategories_AreNotRead()
    {
        await using DiscoursePlatform forum = await DiscoursePlatform.StartAsync();
        string ours = forum.Post("À nous");
        for (int number = 0; number < 60; number++)
        {
            forum.Server.Open("Ailleurs", "Ailleurs", 6);
        }

        Reading first = await Reading.PollAsync(forum.Client, null);
        Reading idle = await Reading.PollAsync(forum.Client, first.Cursor);

        Assert.Equal([ours], first.Ids);
        Assert.Null(idle.Failure);
        Assert.Empty(idle.Items);
    }

    [Fact]
    public async Task Poll_TitleAndAnswer_BecomeItems()
    {
        await using DiscoursePlatform forum = await DiscoursePlatform.StartAsync();
        DiscourseReplayPost post = forum.Server.Open("Avis & conseils", "Bonjour <merci>");

        Reading reading = await Reading.PollAsync(forum.Client, null);

        FeedItem item = reading.Items[DiscourseReplay.IdOf(post)];
        Assert.Equal(("Avis & conseils\nBonjour <merci>", "3", "Alice"), (item.Text, item.AuthorPlatformId, item.AuthorName));
        Assert.Equal($"{forum.Server.Address}t/{post.Topic.Id}/1", item.Permalink);
    }

    [Fact]
    public async Task Sweep_LongTopicWithHoles_FindsPostsWithFewCalls()
    {
        await using DiscoursePlatform forum = await DiscoursePlatform.StartAsync();
        string post = forum.Post("Vos conseils de lecture ?");
        List<string> answers = [.. Enumerable.Range(0, 600).Select(number => forum.Comment(post, $"Livre {number}"))];
        answers.Take(120).ToList().ForEach(forum.Delete);
        forum.Edit(answers[590], "Livre corrigé");

        Reading reading = await Reading.SweepAsync(forum.Client, answers[100], answers[130], answers[590]);

        Assert.Equal([answers[100]], reading.Gone);
        Assert.Equal("Livre corrigé", reading.Items[answers[590]].Text);
        Assert.Contains(answers[130], reading.Ids);
        Assert.InRange(forum.Server.Calls.Count, 3, 9);
    }

    [Fact]
    public async Task Throttled_TellsHowLongToWait()
    {
        await using DiscoursePlatform forum = await DiscoursePlatform.StartAsync();
        forum.Throttle(1);
        Reading byHeader = await Reading.PollAsync(forum.Client, null);
        forum.Throttle(2);
        Reading byBody = await Reading.PollAsync(forum.Client, null);

        Assert.Equal(
            (TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(12), "discourse_429"),
            (byHeader.Failure?.RetryAfter, byBody.Failure?.RetryAfter, byBody.Failure?.Code));
    }

    [Fact]
    public async Task Flag_CarriesOurWordsOnce()
    {
        await using DiscoursePlatform forum = await DiscoursePlatform.StartAsync();
        string post = forum.Post("Un sujet");

        await forum.Client.ActAsync(new FeedAction(FeedVerb.Flag, post, "patiente reconnaissable"), Token);

        Assert.Equal([(forum.Server.Find(post).Id, "patiente reconnaissable")], forum.Server.Flags);
    }

    [Theory]
    [InlineData(nameof(FeedVerb.Reply))]
    [InlineData(nameof(FeedVerb.Flag))]
    [InlineData(nameof(FeedVerb.Hide))]
    public async Task Add_ServerFails_IsNotTriedAgain(string verb)
    {
        await using DiscoursePlatform forum = await DiscoursePlatform.StartAsync();
        string post = forum.Post("Un sujet");
        forum.Server.FailWrites = true;

        await Assert.ThrowsAsync<FeedException>(() => forum.Client.ActAsync(new FeedAction(Enum.Parse<FeedVerb>(verb), post, "Nos mots"), Token));

        Assert.Single(forum.Server.Calls, call => call.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Act_PostOfAnotherCategory_IsRefused()
    {
        await using DiscoursePlatform forum = await DiscoursePlatform.StartAsync();
        string other = DiscourseReplay.IdOf(forum.Server.Open("Ailleurs", "Ailleurs", 6));

        FeedException refused =
            await Assert.ThrowsAsync<FeedException>(() => forum.Client.ActAsync(new FeedAction(FeedVerb.Remove, other), Token));

        Assert.Equal("other_category", refused.Code);
        Assert.False(forum.Server.Find(other).Topic.Deleted);
    }

    [Fact]
    public async Task Poll_ListWithoutPosts_IsAParseErrorAndNotTakenForQuiet()
    {
        await using DiscoursePlatform forum = await DiscoursePlatform.StartAsync();
        forum.Server.Refusal = ReplayAnswer.Ok(new JsonObject { ["category"] = new JsonObject { ["id"] = "5", ["name"] = "x" } });

        Reading reading = await Reading.PollAsync(forum.Client, null);

        Assert.Equal((FeedHealth.ParseErrors, "malformed_page"), (reading.Failure?.Health, reading.Failure?.Code));
    }

    private static List<string> Fill(DiscoursePlatform forum, int count)
    {
        List<string> posts = [];
        for (int number = 0; number < count; number++)
        {
            posts.Add(forum.Post($"Message {number}"));
            forum.Pass(TimeSpan.FromMinutes(1));
        }

        return posts;
    }
}
