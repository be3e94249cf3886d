using System.Globalization;
using System.Text.Json.Nodes;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Tests.Feeds.Replay;

namespace ModerationBot.Bot.Tests.Feeds.NodeBb;

/// <summary>What only NodeBB does, on the replayed forum.</summary>
public sealed class NodeBbFeedClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Poll_Idle_CostsTwoRequests()
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();
        Fill(forum, 60);
        Reading first = await Reading.PollAsync(forum.Client, null);
        int before = forum.Server.Calls.Count;

        Reading idle = await Reading.PollAsync(forum.Client, first.Cursor);

        Assert.Empty(idle.Items);
        Assert.Equal(2, forum.Server.Calls.Count - before);
    }

    [Fact]
    public async Task EveryCall_CarriesTheTokenInItsHeaderAndNeverInItsAddress()
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();
        string post = forum.Post("Un message");
        await Reading.PollAsync(forum.Client, null);
        await forum.Client.ActAsync(new FeedAction(FeedVerb.Remove, post), Token);

        Assert.All(forum.Server.Authorizations, header => Assert.Equal($"Bearer {NodeBbReplay.Token}", header));
        Assert.All(forum.Server.Calls, call => Assert.DoesNotContain(NodeBbReplay.Token, call, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Poll_PublicCategoryAsGuest_IsAnonymousAndNotTakenForAMember()
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();
        JsonNode body = Samples.Body("nodebb_category_topics");
        body["loggedIn"] = false;
        forum.Server.Refusal = ReplayAnswer.Ok(body);

        Reading reading = await Reading.PollAsync(forum.Client, null);

        Assert.Equal((FeedHealth.Anonymous, "guest"), (reading.Failure?.Health, reading.Failure?.Code));
        Assert.Empty(reading.Items);
    }

    [Fact]
    public async Task Poll_TitleTextPictureAndAnswer_BecomeItems()
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();
        NodeBbReplayPost post = forum.Server.Open("Avis & conseils", "Bonjour,\nvoici l'image : ![radio](/assets/uploads/files/1.jpg) <merci>");

        Reading reading = await Reading.PollAsync(forum.Client, null);

        FeedItem item = reading.Items[Text(post.Pid)];
        Assert.Equal("Avis & conseils\nBonjour,\nvoici l'image : <merci>", item.Text);
        Assert.Equal(["photo"], item.Attachments);
        Assert.Equal(("3", "alice"), (item.AuthorPlatformId, item.AuthorName));
        Assert.Equal($"{forum.Server.Address}post/{post.Pid}", item.Permalink);
        Assert.Equal(new DateTimeOffset(2026, 11, 18, 12, 0, 0, TimeSpan.Zero), item.CreatedAt);
    }

    [Fact]
    public async Task Poll_AnswerInALongOldTopic_ReadsItsEndsOnly()
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();
        string post = forum.Post("Vos conseils de lecture ?");
        Answer(forum, post, 400);
        Fill(forum, 30);
        Reading first = await Reading.PollAsync(forum.Client, null);
        forum.Pass(TimeSpan.FromHours(2));
        string answer = forum.Comment(post, "Un dernier livre");
        int before = forum.Server.Calls.Count;

        Reading after = await Reading.PollAsync(forum.Client, first.Cursor);

        Assert.Contains(answer, after.Ids);
        Assert.Equal(431, first.Items.Count);
        Assert.Equal(4, forum.Server.Calls.Count - before);
    }

    [Fact]
    public async Task Poll_SoftDeletedAndPurged_AreGone()
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();
        string post = forum.Post("Un sujet");
        string answer = forum.Comment(post, "Une réponse");
        string other = forum.Post("Un autre sujet");
        Reading first = await Reading.PollAsync(forum.Client, null);
        forum.Server.Find(answer).Deleted = true;
        forum.Server.Find(other).Topic.Deleted = true;
        forum.Pass(TimeSpan.FromMinutes(1));
        forum.Comment(post, "Une autre réponse");

        Reading polled = await Reading.PollAsync(forum.Client, first.Cursor);
        forum.Server.Purge(answer);
        Reading swept = await Reading.SweepAsync(forum.Client, post, answer, other);

        Assert.Equal([answer, other], polled.Gone.Order(StringComparer.Ordinal));
        Assert.Equal([answer, other], swept.Gone.Order(StringComparer.Ordinal));
        Assert.Contains(post, swept.Ids);
    }

    [Fact]
    public async Task Poll_PurgesAboveWhileReading_LoseNoOtherTopic()
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();
        List<string> posts = Fill(forum, 120);
        HashSet<string> purged = [];
        forum.Server.BeforeFurtherPage = _ =>
        {
            // The five newest: everything behind them moves up by five places between two pages.
            foreach (NodeBbReplayTopic topic in forum.Server.Topics.OrderByDescending(topic => topic.LastPostTime).Take(purged.Count < 25 ? 5 : 0).ToList())
            {
                purged.Add(Text(topic.Posts[0].Pid));
                forum.Server.Purge(Text(topic.Posts[0].Pid));
            }
        };

        Reading reading = await Reading.PollAsync(forum.Client, null);

        Assert.Equal(25, purged.Count);
        Assert.Empty(posts.Except(purged).Except(reading.Ids));
    }

    [Fact]
    public async Task Poll_PinnedTopics_DoNotHideTheNewOnes()
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();
        List<string> posts = Fill(forum, 70);
        foreach (string pinned in posts.Take(25))
        {
            forum.Server.Find(pinned).Topic.Pinned = true;
        }

        Reading first = await Reading.PollAsync(forum.Client, null);
        forum.Pass(TimeSpan.FromMinutes(10));
        string latest = forum.Post("Écrit depuis");
        Reading after = await Reading.PollAsync(forum.Client, first.Cursor);

        Assert.Equal(posts.Order(StringComparer.Ordinal), first.Ids);
        Assert.Contains(latest, after.Ids);
    }

    [Fact]
    public async Task Sweep_LongTopic_FindsPostsWithFewCalls()
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();
        string post = forum.Post("Vos conseils de lecture ?");
        List<string> answers = Answer(forum, post, 1000);
        forum.Server.Purge(answers[700]);
        forum.Edit(answers[350], "Livre corrigé");

        Reading reading = await Reading.SweepAsync(forum.Client, answers[350], answers[700], answers[999]);

        Assert.Equal("Livre corrigé", reading.Items[answers[350]].Text);
        Assert.Contains(answers[999], reading.Ids);
        Assert.Equal([answers[700]], reading.Gone);
        Assert.InRange(forum.Server.Calls.Count, 3, 28);
    }

    [Fact]
    public async Task Sweep_PostMovedToAnotherTopic_IsFoundThere()
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();
        string from = forum.Post("Un sujet");
        string to = forum.Post("Un autre sujet");
        string answer = forum.Comment(from, "Une réponse");
        await Reading.PollAsync(forum.Client, null);
        NodeBbReplayPost moved = forum.Server.Find(answer);
        moved.Topic.Posts.Remove(moved);
        moved.Topic = forum.Server.Find(to).Topic;
        moved.Topic.Posts.Add(moved);

        Reading reading = await Reading.SweepAsync(forum.Client, answer);

        Assert.Empty(reading.Gone);
        Assert.Equal(to, reading.Items[answer].ThreadPlatformId);
    }

    [Fact]
    public async Task Sweep_TopicMovedOutOfTheCategory_IsGone()
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();
        string post = forum.Post("Un sujet");
        forum.Server.Find(post).Topic.Category = 9;

        Reading reading = await Reading.SweepAsync(forum.Client, post);
        FeedException refused =
            await Assert.ThrowsAsync<FeedException>(() => forum.Client.ActAsync(new FeedAction(FeedVerb.Remove, post), Token));

        Assert.Equal([post], reading.Gone);
        Assert.Equal("other_category", refused.Code);
    }

    [Fact]
    public async Task RemoveAndRestore_Topic_TakesItsAnswersAlongAndBack()
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();
        string post = forum.Post("Un sujet");
        string answer = forum.Comment(post, "Une réponse");

        string removed = await forum.Client.ActAsync(new FeedAction(FeedVerb.Remove, post), Token);
        ItemState[] without = [await forum.Client.StateAsync(post, Token), await forum.Client.StateAsync(answer, Token)];
        string restored = await forum.Client.ActAsync(new FeedAction(FeedVerb.Restore, post), Token);
        ItemState[] with = [await forum.Client.StateAsync(post, Token), await forum.Client.StateAsync(answer, Token)];

        Assert.Equal((FeedAnswers.Trashed, FeedAnswers.Restored), (removed, restored));
        Assert.Equal([ItemState.Gone, ItemState.Gone], without);
        Assert.Equal([ItemState.Visible, ItemState.Visible], with);
    }

    [Fact]
    public async Task RemoveAndRestore_Answer_LeavesTheTopic()
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();
        string post = forum.Post("Un sujet");
        string answer = forum.Comment(post, "Une réponse");

        await forum.Client.ActAsync(new FeedAction(FeedVerb.Remove, answer), Token);
        ItemState[] without = [await forum.Client.StateAsync(post, Token), await forum.Client.StateAsync(answer, Token)];
        await forum.Client.ActAsync(new FeedAction(FeedVerb.Restore, answer), Token);

        Assert.Equal([ItemState.Visible, ItemState.Gone], without);
        Assert.Equal(ItemState.Visible, await forum.Client.StateAsync(answer, Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Purge_Twice_IsAlreadyGoneTheSecondTime(bool opening)
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();
        string post = forum.Post("Un sujet");
        string answer = forum.Comment(post, "Une réponse");
        FeedAction purge = new(FeedVerb.Purge, opening ? post : answer);

        Assert.Equal(FeedAnswers.Deleted, await forum.Client.ActAsync(purge, Token));
        Assert.Equal(FeedAnswers.AlreadyGone, await forum.Client.ActAsync(purge, Token));
        Assert.Equal(opening ? 0 : 1, forum.Server.Topics.Count);
    }

    [Fact]
    public async Task FlagAndReply_CarryOurWordsOnce()
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();
        string post = forum.Post("Un sujet");
        string answer = forum.Comment(post, "Une réponse");

        string flagged = await forum.Client.ActAsync(new FeedAction(FeedVerb.Flag, answer, "patiente reconnaissable"), Token);
        string replied = await forum.Client.ActAsync(new FeedAction(FeedVerb.Reply, answer, "Merci de retirer la date."), Token);

        Assert.Equal((FeedAnswers.Flagged, FeedAnswers.Replied), (flagged, replied));
        Assert.Equal([(answer, "patiente reconnaissable")], forum.Server.Flags);
        NodeBbReplayPost ours = Assert.Single(forum.Server.Topics).Posts[^1];
        Assert.Equal(("Merci de retirer la date.", answer), (ours.Markdown, Text(ours.ToPid!.Value)));
    }

    [Theory]
    [InlineData(nameof(FeedVerb.Reply))]
    [InlineData(nameof(FeedVerb.Flag))]
    public async Task Add_ServerFails_IsNotTriedAgain(string verb)
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();
        string post = forum.Post("Un sujet");
        forum.Server.FailWrites = true;

        await Assert.ThrowsAsync<FeedException>(() => forum.Client.ActAsync(new FeedAction(Enum.Parse<FeedVerb>(verb), post, "Nos mots"), Token));

        Assert.Single(forum.Server.Calls, call => call.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reply_TooSoon_IsThrottledForTheSecondsThatThePlatformNames()
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();
        forum.Throttle(2);

        FeedException failure =
            await Assert.ThrowsAsync<FeedException>(() => forum.Client.ActAsync(new FeedAction(FeedVerb.Reply, "1", "Merci"), Token));

        Assert.Equal((FeedHealth.Throttled, TimeSpan.FromSeconds(120)), (failure.Health, failure.RetryAfter));
    }

    [Theory]
    [InlineData(nameof(FeedVerb.Hide))]
    [InlineData(nameof(FeedVerb.Show))]
    public async Task Hide_IsRefusedBeforeTheCall(string verb)
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();

        FeedException failure = await Assert.ThrowsAsync<FeedException>(() => forum.Client.ActAsync(new FeedAction(Enum.Parse<FeedVerb>(verb), "1"), Token));

        Assert.Equal(FeedVerbs.Unsupported, failure.Code);
        Assert.Empty(forum.Server.Calls);
    }

    [Fact]
    public async Task Poll_BrokenPost_KeepsItsNeighboursAndIsReadAgain()
    {
        await using NodeBbPlatform forum = await NodeBbPlatform.StartAsync();
        List<string> posts = Fill(forum, 3);
        forum.Server.BrokenPost = posts[1];
        Reading broken = await Reading.PollAsync(forum.Client, null);
        forum.Pass(TimeSpan.FromHours(1));
        Reading still = await Reading.PollAsync(forum.Client, broken.Cursor);
        forum.Server.BrokenPost = null;

        Reading healed = await Reading.PollAsync(forum.Client, still.Cursor);

        Assert.Equal((FeedHealth.ParseErrors, "malformed_item"), (broken.Failure?.Health, broken.Failure?.Code));
        Assert.Equal([posts[0], posts[2]], broken.Ids);
        Assert.Equal("malformed_item", still.Failure?.Code);
        Assert.Contains(posts[1], healed.Ids);
        Assert.Null(healed.Failure);
    }

    private static List<string> Fill(NodeBbPlatform forum, int count)
    {
        List<string> posts = [];
        for (int number = 0; number < count; number++)
        {
            posts.Add(forum.Post($"Message {number}"));
            forum.Pass(TimeSpan.FromMinutes(1));
        }

        forum.Pass(TimeSpan.FromMinutes(5));
        return posts;
    }

    private static List<string> Answer(NodeBbPlatform forum, string post, int count)
    {
        List<string> answers = [];
        for (int number = 0; number < count; number++)
        {
            answers.Add(forum.Comment(post, $"Livre {number}"));
            forum.Pass(TimeSpan.FromSeconds(30));
        }

        return answers;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
