using System.Text.Json.Nodes;
using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Tests.Feeds.WordPress;

/// <summary>The traps of WordPress, each on a real one.</summary>
[Collection(WordPressGroup.Name)]
public sealed class WordPressFeedClientTests : IAsyncLifetime
{
    private WordPressPlatform _site = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IFeedClient Client => _site.Client;

    public async ValueTask InitializeAsync() => _site = await WordPressPlatform.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Poll_Idle_CostsTwoRequestsThatAStrangerCouldNotMake()
    {
        string post = await _site.PostAsync("Un message");
        await _site.CommentAsync(post, "Un commentaire");
        _site.Pass(TimeSpan.FromMinutes(1));
        Reading first = await Reading.PollAsync(Client, null);
        _site.Proxy.Clear();

        Reading idle = await Reading.PollAsync(Client, first.Cursor);

        Assert.Empty(idle.Items);
        Assert.Equal(2, _site.Proxy.Requests.Count);
        Assert.All(_site.Proxy.Requests, request => Assert.Contains("context=edit", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Calls_NeverBringOrSendWhatIsNobodysBusiness()
    {
        string post = await _site.PostAsync("Un message");
        string comment = await _site.CommentAsync(post, "Un commentaire");
        List<string> bodies = [];
        _site.Proxy.Fault = _ => new ProxyFault
        {
            Change = (_, body) =>
            {
                bodies.Add(System.Text.Encoding.UTF8.GetString(body));
                return body;
            },
        };

        await Client.ProbeAsync(Token);
        await Reading.PollAsync(Client, null);
        await Reading.SweepAsync(Client, post, comment);
        await Client.ActAsync(new FeedAction(FeedVerb.Remove, comment), Token);
        await Client.ActAsync(new FeedAction(FeedVerb.Remove, post), Token);
        await Client.ActAsync(new FeedAction(FeedVerb.Restore, post), Token);

        Assert.NotEmpty(bodies);
        Assert.All(bodies, body => Assert.All(
            ["example.test", "127.0.0.9", "secret agent", "gravatar"],
            word => Assert.DoesNotContain(word, body, StringComparison.Ordinal)));
        Assert.DoesNotContain(_site.Proxy.Requests, request => request.Contains(_site.Server.Password, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Probe_MemberWithoutTheRole_HasLostPermission()
    {
        await _site.DoAsync(Step.Of("role", ("role", "author")));

        FeedProbe probe = await Client.ProbeAsync(Token);
        await _site.PostAsync("Un message");
        Reading reading = await Reading.PollAsync(Client, null);

        Assert.Equal(FeedHealth.PermissionLost, probe.Health);
        Assert.Equal(FeedHealth.PermissionLost, reading.Failure?.Health);
    }

    [Fact]
    public async Task Poll_PasswordRevoked_IsAnonymousAndNeverAnEmptyFeed()
    {
        await _site.PostAsync("Un message");
        Reading before = await Reading.PollAsync(Client, null);
        await _site.RevokeTokenAsync();

        Reading after = await Reading.PollAsync(Client, before.Cursor);

        Assert.Equal((FeedHealth.Anonymous, "wp_rest_forbidden_status"), (after.Failure?.Health, after.Failure?.Code));
    }

    [Fact]
    public async Task Poll_HeldComment_IsReadAsHiddenAndShownWhenApproved()
    {
        string post = await _site.PostAsync("Un message");
        long held = await _site.NumberAsync(Step.Comments(["Premier mot d'un nouveau"], [WordPressPlatform.Number(post)], _site.Now, 0, 0, "0"));
        Reading first = await Reading.PollAsync(Client, null);
        await _site.DoAsync(Step.Of("comment_status", ("id", held), ("status", "approve")));

        Reading second = await Reading.PollAsync(Client, first.Cursor);

        Assert.True(first.Items[$"comment-{held}"].Hidden);
        Assert.False(second.Items[$"comment-{held}"].Hidden);
    }

    [Fact]
    public async Task Poll_PostTrashedByAnAdmin_IsGoneAtOnceAndItsCommentsAtTheSweep()
    {
        string post = await _site.PostAsync("Un message");
        string comment = await _site.CommentAsync(post, "Un commentaire");
        string spam = await _site.CommentAsync(post, "Achetez");
        Reading before = await Reading.PollAsync(Client, null);
        await _site.DoAsync(Step.Of("spam", ("id", WordPressPlatform.Number(spam))));
        Reading swept = await Reading.SweepAsync(Client, post, comment, spam);
        await Client.ActAsync(new FeedAction(FeedVerb.Remove, post), Token);

        Reading after = await Reading.PollAsync(Client, before.Cursor);
        Reading later = await Reading.SweepAsync(Client, comment, spam);

        Assert.True(swept.Items[spam].Hidden);
        Assert.Contains(post, after.Gone);
        Assert.Equal([comment, spam], later.Gone.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Poll_DraftsAndPages_AreNotRead()
    {
        await _site.DoAsync(Step.Post("Un brouillon", _site.Now, "draft"));
        string waiting = $"post-{await _site.NumberAsync(Step.Post("En attente", _site.Now, "pending"))}";

        Reading reading = await Reading.PollAsync(Client, null);

        Assert.Equal([waiting], reading.Ids);
        Assert.True(reading.Items[waiting].Hidden);
    }

    [Fact]
    public async Task Poll_NameOfAPrivatePostsAuthor_IsRead()
    {
        string post = await _site.PostAsync("Un message");

        FeedItem item = (await Reading.PollAsync(Client, null)).Items[post];

        Assert.Equal(("3", "Alice"), (item.AuthorPlatformId, item.AuthorName));
    }

    [Fact]
    public async Task Poll_ClocksGoBack_LosesNothingOfTheHourThatComesTwice()
    {
        // In Paris it is 2:50 and then, twenty minutes later, 2:10.
        DateTimeOffset first = new(2026, 10, 25, 0, 50, 0, TimeSpan.Zero);
        long post = await _site.NumberAsync(Step.Post("Une nuit de garde", first));
        await _site.DoAsync(Step.Comments(["Avant"], [post], first, 0));
        Reading before = await Reading.PollAsync(Client, null);
        long later = await _site.NumberAsync(Step.Comments(["Après"], [post], first.AddMinutes(20), 0));
        long second = await _site.NumberAsync(Step.Post("Encore debout ?", first.AddMinutes(20)));

        Reading after = await Reading.PollAsync(Client, before.Cursor);

        Assert.Equal(2, before.Items.Count);
        Assert.Equal([$"comment-{later}", $"post-{second}"], after.Ids);
        Assert.Equal(first.AddMinutes(20), after.Items[$"comment-{later}"].CreatedAt);
    }

    [Fact]
    public async Task Poll_MoreThanAPageInOneSecond_IsReadWhole()
    {
        long first = await _site.NumberAsync(Step.Posts(Enumerable.Range(0, 250).Select(n => $"Message {n}"), _site.Now, 0));
        await _site.DoAsync(Step.Comments(Enumerable.Range(0, 250).Select(n => $"Réponse {n}"), [first], _site.Now, 0));
        _site.Pass(TimeSpan.FromSeconds(10));
        await _site.DoAsync(Step.Posts(["Le suivant"], _site.Now, 0));

        Reading reading = await Reading.PollAsync(Client, null);

        Assert.Equal(501, reading.Items.Count);
    }

    [Fact]
    public async Task Poll_DateInTheFuture_DoesNotBlindTheFeed()
    {
        await _site.DoAsync(Step.Posts(["Daté de l'an prochain"], _site.Now.AddYears(1), 0));
        Reading before = await Reading.PollAsync(Client, null);
        _site.Pass(TimeSpan.FromMinutes(10));
        string post = await _site.PostAsync("Un message d'aujourd'hui");

        Reading after = await Reading.PollAsync(Client, before.Cursor);

        Assert.Single(before.Items);
        Assert.Contains(post, after.Ids);
    }

    [Fact]
    public async Task Poll_OneCategory_BringsItsPostsAndTheirCommentsOnly()
    {
        long category = await _site.NumberAsync(Step.Of("category", ("name", "Urgences")));
        JsonObject inside = Step.Post("Aux urgences", _site.Now);
        inside["categories"] = new JsonArray(category);
        long post = await _site.NumberAsync(inside);
        string other = await _site.PostAsync("Ailleurs");
        long comment = await _site.NumberAsync(Step.Comments(["Ici"], [post], _site.Now, 0));
        await _site.CommentAsync(other, "Là");
        IFeedClient client = _site.Connect(_site.Server.Password, $"{category}");

        Reading reading = await Reading.PollAsync(client, null);
        FeedProbe probe = await client.ProbeAsync(Token);
        FeedProbe missing = await _site.Connect(_site.Server.Password, "987654").ProbeAsync(Token);

        Assert.Equal([$"comment-{comment}", $"post-{post}"], reading.Ids);
        Assert.Equal((FeedHealth.Ok, "Urgences"), (probe.Health, probe.GroupName));
        Assert.Equal(FeedHealth.PermissionLost, missing.Health);
    }

    [Fact]
    public async Task Restore_BringsEachCommentBackAsItStood()
    {
        string post = await _site.PostAsync("Un message");
        long number = WordPressPlatform.Number(post);
        string approved = await _site.CommentAsync(post, "Visible");
        long held = await _site.NumberAsync(Step.Comments(["Retenu"], [number], _site.Now, 0, 0, "0"));
        string spam = await _site.CommentAsync(post, "Achetez");
        string trashed = await _site.CommentAsync(post, "Retiré avant");
        await _site.DoAsync(Step.Of("spam", ("id", WordPressPlatform.Number(spam))));
        await Client.ActAsync(new FeedAction(FeedVerb.Remove, trashed), Token);
        JsonNode? before = await _site.DoAsync(Step.Of("look_post", ("id", number)));
        await Client.ActAsync(new FeedAction(FeedVerb.Remove, post), Token);
        JsonNode? away = await _site.DoAsync(Step.Of("look_post", ("id", number)));

        await Client.ActAsync(new FeedAction(FeedVerb.Restore, post), Token);

        Assert.Equal("trash", away!["status"]!.GetValue<string>());
        Assert.Equal(before!.ToJsonString(), (await _site.DoAsync(Step.Of("look_post", ("id", number))))!.ToJsonString());
        string[] statuses = [await LookAsync(approved), await LookAsync($"comment-{held}"), await LookAsync(spam), await LookAsync(trashed)];
        Assert.Equal(["approved", "unapproved", "spam", "trash"], statuses);
        Assert.Equal(0, await _site.NumberAsync(Step.Of("count_posts", ("status", "draft"))) + await _site.NumberAsync(Step.Of("count_posts", ("status", "trash"))));
    }

    [Theory]
    [InlineData("private")]
    [InlineData("publish")]
    public async Task HideRemoveRestoreShow_ComesBackExactlyAsPublicAsItWas(string status)
    {
        await _site.PostAsync("Un message privé");
        long number = await _site.NumberAsync(Step.Post("Un message", _site.Now, status));
        List<string> walked = [];
        foreach (FeedVerb verb in new[] { FeedVerb.Hide, FeedVerb.Remove, FeedVerb.Restore, FeedVerb.Show })
        {
            await Client.ActAsync(new FeedAction(verb, $"post-{number}"), Token);
            walked.Add((await _site.DoAsync(Step.Of("look_post", ("id", number))))!["status"]!.GetValue<string>());
        }

        Assert.Equal(["pending", "trash", "pending", status], walked);
        Assert.Equal(0, await _site.NumberAsync(Step.Of("count_posts", ("status", "draft"))));
    }

    [Fact]
    public async Task Restore_TrashedBySomebodyElse_NeverMakesAPrivateGroupPublic()
    {
        await _site.PostAsync("Un message privé");
        long number = await _site.NumberAsync(Step.Post("Jeté par une admin", _site.Now));
        await _site.DoAsync(Step.Of("trash_post", ("id", number)));

        await Client.ActAsync(new FeedAction(FeedVerb.Restore, $"post-{number}"), Token);

        Assert.Equal("private", (await _site.DoAsync(Step.Of("look_post", ("id", number))))!["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task Restore_NoteWrittenByAMember_IsNotBelieved()
    {
        await _site.PostAsync("Un message privé");
        long number = await _site.NumberAsync(Step.Post("Un message", _site.Now));
        JsonObject forged = Step.Post("shown publish; trashed publish", _site.Now, "draft");
        forged["slug"] = $"moderationbot-{number}";
        await _site.DoAsync(forged);
        await _site.DoAsync(Step.Of("trash_post", ("id", number)));

        await Client.ActAsync(new FeedAction(FeedVerb.Restore, $"post-{number}"), Token);

        Assert.Equal("private", (await _site.DoAsync(Step.Of("look_post", ("id", number))))!["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task Remove_PostWithPhotos_TakesTheOriginalsAwayFromEverybody()
    {
        long post = await _site.NumberAsync(Step.Post("Voici", _site.Now));
        JsonNode attached = (await _site.DoAsync(Step.Of("photo", ("name", "radio.jpg"), ("post", post))))!;
        JsonNode shown = (await _site.DoAsync(Step.Of("photo", ("name", "scanner.jpg"))))!;
        JsonNode shared = (await _site.DoAsync(Step.Of("photo", ("name", "logo.jpg"))))!;
        string content = $"<p>Voici</p><img src=\"{shown["url"]}\"><img src=\"{shared["url"]}\">";
        await _site.DoAsync(Step.Of("edit_post", ("id", post), ("text", content), ("at", Step.Time(_site.Now))));
        await _site.DoAsync(Step.Post($"Notre logo <img src=\"{shared["url"]}\">", _site.Now));
        string[] files = [.. new[] { attached, shown, shared }.Select(photo => photo["original"]!.GetValue<string>())];
        Reading reading = await Reading.PollAsync(Client, null);
        int[] before = [.. await Task.WhenAll(files.Select(_site.Server.StatusOfAsync))];

        await Client.ActAsync(new FeedAction(FeedVerb.Remove, $"post-{post}"), Token);

        Assert.Equal(["photo", "photo"], reading.Items[$"post-{post}"].Attachments);
        Assert.Contains("scaled", shown["url"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal([200, 200, 200], before);
        int[] after = [.. await Task.WhenAll(files.Select(_site.Server.StatusOfAsync))];
        Assert.Equal([404, 404, 200], after);
        Assert.Equal(404, await _site.Server.StatusOfAsync(shown["url"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Remove_PostWithClosedComments_StillComesBack()
    {
        string post = await _site.PostAsync("Un message");
        await _site.DoAsync(Step.Of("close", ("id", WordPressPlatform.Number(post))));

        string removed = await Client.ActAsync(new FeedAction(FeedVerb.Remove, post), Token);
        await Client.ActAsync(new FeedAction(FeedVerb.Restore, post), Token);

        Assert.Equal((FeedAnswers.Trashed, ItemState.Visible), (removed, await Client.StateAsync(post, Token)));
    }

    [Fact]
    public async Task Hide_TrashedComment_DoesNotBringItBack()
    {
        string post = await _site.PostAsync("Un message");
        string comment = await _site.CommentAsync(post, "Un commentaire");
        await Client.ActAsync(new FeedAction(FeedVerb.Remove, comment), Token);

        string answer = await Client.ActAsync(new FeedAction(FeedVerb.Hide, comment), Token);

        Assert.Equal((FeedAnswers.AlreadyGone, ItemState.Gone), (answer, await Client.StateAsync(comment, Token)));
    }

    [Fact]
    public async Task Restore_CommentOfATrashedPost_IsRefusedWithTheReason()
    {
        string post = await _site.PostAsync("Un message");
        string comment = await _site.CommentAsync(post, "Un commentaire");
        await Client.ActAsync(new FeedAction(FeedVerb.Remove, post), Token);

        FeedException refused =
            await Assert.ThrowsAsync<FeedException>(() => Client.ActAsync(new FeedAction(FeedVerb.Restore, comment), Token));

        Assert.Equal("post_in_trash", refused.Code);
    }

    [Fact]
    public async Task Reply_AnswerLost_StandsThereOnce()
    {
        const string Words = "Merci de ne nommer personne.";
        string post = await _site.PostAsync("Un message");
        FeedAction reply = new(FeedVerb.Reply, post, Words);
        _site.Proxy.Fault = ProxyFault.Next(1, ProxyFault.CutBody, request => request.Method == "POST");

        await Assert.ThrowsAsync<FeedException>(() => Client.ActAsync(reply, Token));
        string second = await Client.ActAsync(reply, Token);

        Assert.Equal(FeedAnswers.Replied, second);
        Assert.Equal(1, await _site.NumberAsync(Step.Of("count_comments", ("text", Words))));
    }

    private async Task<string> LookAsync(string comment) =>
        (await _site.DoAsync(Step.Of("look_comment", ("id", WordPressPlatform.Number(comment)))))!.GetValue<string>();
}
