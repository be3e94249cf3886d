using ModerationBot.Bot.Feeds;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Feeds;

/// <summary>
/// What every feed promises, asked through the interface on a real server. A new kind of platform inherits this class
/// and gives a server.
/// </summary>
public abstract class FeedConformance : IAsyncLifetime
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(10);

    private IFeedPlatform _platform = null!;

    private protected IFeedPlatform Platform => _platform;

    private IFeedClient Client => _platform.Client;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _platform = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _platform.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<IFeedPlatform> StartAsync();

    [Fact]
    public async Task Probe_Member_IsOkAndNamesTheGroup()
    {
        FeedProbe probe = await Client.ProbeAsync(Token);

        Assert.Equal(FeedHealth.Ok, probe.Health);
        Assert.False(string.IsNullOrEmpty(probe.GroupName));
    }

    [Fact]
    public async Task Probe_Stranger_IsTold()
    {
        FeedException failure = await Assert.ThrowsAsync<FeedException>(() => _platform.Stranger.ProbeAsync(Token));

        AssertUnknown(failure.Health);
    }

    [Fact]
    public async Task Poll_NewPost_IsReadWithItsFieldsAndOnlyOnce()
    {
        string id = _platform.Post("Journée de formation le mois prochain.");
        _platform.Pass(Moment);

        Reading first = await Reading.PollAsync(Client, null);
        Reading second = await Reading.PollAsync(Client, first.Cursor);

        FeedItem item = Assert.Single(first.Items.Values);
        Assert.Equal(
            (id, ContentKind.Post, id, "Journée de formation le mois prochain.", null as string, false),
            (item.PlatformId, item.Kind, item.ThreadPlatformId, item.Text, item.ParentPlatformId, item.Hidden));
        Assert.Empty(second.Items);
        Assert.Null(second.Failure);
    }

    [Fact]
    public async Task Poll_EmptyGroup_BringsNothingAndIsNoFailure()
    {
        Reading reading = await Reading.PollAsync(Client, null);

        Assert.Empty(reading.Items);
        Assert.Null(reading.Failure);
    }

    [Fact]
    public async Task Poll_CommentOnTheOldestPost_IsRead()
    {
        List<string> posts = Fill(2 * _platform.MoreThanAPage);
        Reading before = await Reading.PollAsync(Client, null);
        _platform.Pass(TimeSpan.FromHours(2));
        string comment = _platform.Comment(posts[0], "Merci, très utile.");
        string reply = _platform.Comment(comment, "Avec plaisir.");

        Reading after = await Reading.PollAsync(Client, before.Cursor);

        Assert.Equal(posts.Order(StringComparer.Ordinal), before.Ids);
        FeedItem item = after.Items[comment];
        Assert.Equal((ContentKind.Comment, posts[0], posts[0]), (item.Kind, item.ParentPlatformId, item.ThreadPlatformId));
        Assert.Equal((comment, posts[0]), (after.Items[reply].ParentPlatformId, after.Items[reply].ThreadPlatformId));
        Assert.Equal(3, after.Items.Count);
    }

    [Fact]
    public async Task Poll_LongThread_BringsEveryComment()
    {
        string post = _platform.Post("Vos conseils de lecture ?");
        List<string> comments = [.. Enumerable.Range(1, 140).Select(number => _platform.Comment(post, $"Livre {number}"))];

        Reading reading = await Reading.PollAsync(Client, null);

        Assert.Equal([.. comments.Append(post).Order(StringComparer.Ordinal)], reading.Ids);
    }

    [Fact]
    public async Task Poll_ThreadDeletedWhileItIsRead_IsGoneAndNoFailure()
    {
        string kept = _platform.Post("Reste");
        string post = _platform.Post("Vos conseils de lecture ?");
        for (int number = 0; number < 140; number++)
        {
            _platform.Comment(post, $"Livre {number}");
        }

        Reading reading = new();
        await foreach (FeedPage page in Client.PollAsync(null, Token))
        {
            reading.Take(page);
            if (reading.Items.Count is > 0 and < 140 && reading.Gone.Count == 0 && !reading.Items.ContainsKey(kept))
            {
                _platform.Delete(post);
            }
        }

        Assert.Contains(kept, reading.Ids);
        Assert.Contains(post, reading.Gone);
    }

    [Fact]
    public async Task Poll_SameSecond_BringsWhatCameAfterTheLastPoll()
    {
        string first = _platform.Post("Premier message");
        Reading before = await Reading.PollAsync(Client, null);
        string second = _platform.Post("Deuxième message, même seconde");
        string comment = _platform.Comment(first, "Commentaire, même seconde");

        Reading after = await Reading.PollAsync(Client, before.Cursor);

        Assert.Contains(second, after.Ids);
        Assert.Contains(comment, after.Ids);
    }

    [Fact]
    public async Task Poll_PostThatAppearsLate_IsReadWithinTheOverlap()
    {
        _platform.Post("Écrit à l'heure");
        Reading before = await Reading.PollAsync(Client, null);
        _platform.Pass(TimeSpan.FromSeconds(-90));
        string late = _platform.Post("Écrit avant, visible après");
        _platform.Pass(TimeSpan.FromSeconds(120));

        Reading after = await Reading.PollAsync(Client, before.Cursor);

        Assert.Contains(late, after.Ids);
    }

    [Fact]
    public async Task Poll_PagesThatDrift_LoseNoPost()
    {
        List<string> posts = Fill(3 * _platform.MoreThanAPage);
        Reading reading = new();
        int pages = 0;
        await foreach (FeedPage page in Client.PollAsync(null, Token))
        {
            reading.Take(page);
            if (++pages == 1)
            {
                _platform.Pass(Moment);
                _platform.Comment(posts[0], "Le plus ancien remonte pendant la lecture.");
                _platform.Delete(posts[^1]);
            }
        }

        Reading rest = await Reading.PollAsync(Client, reading.Cursor);

        Assert.Empty(posts.Except(reading.Ids).Except(rest.Ids));
        Assert.Equal(2, rest.Items.Count);
    }

    [Fact]
    public async Task Poll_PostsDeletedBetweenPages_LosesNoOther()
    {
        List<string> posts = Fill(3 * _platform.MoreThanAPage);
        _platform.DeleteBetweenPages();

        Reading reading = await Reading.PollAsync(Client, null);
        _platform.Heal();
        Reading swept = await Reading.SweepAsync(Client, [.. posts]);

        Assert.NotEmpty(swept.Gone);
        Assert.Equal(posts.Except(swept.Gone).Order(StringComparer.Ordinal), reading.Ids);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Poll_StoppedBetweenPages_GoesOnFromItsCursor(int pages)
    {
        List<string> posts = Fill(3 * _platform.MoreThanAPage);
        Reading stopped = await Reading.PollAsync(Client, null, pages);
        _platform.Pass(Moment);
        string latest = _platform.Post("Écrit pendant l'arrêt");

        Reading rest = await Reading.PollAsync(Client, stopped.Cursor);
        Reading idle = await Reading.PollAsync(Client, rest.Cursor);

        Assert.True(stopped.Items.Count < posts.Count);
        Assert.Equal(posts.Append(latest).Order(StringComparer.Ordinal), stopped.Ids.Union(rest.Ids).Order(StringComparer.Ordinal));
        Assert.True(idle.Items.Count <= 1, "only the newest post, whose second is not over, may come again");
    }

    [Fact]
    public async Task Poll_StoppedAgainAndAgain_StillReadsEverything()
    {
        List<string> posts = Fill(3 * _platform.MoreThanAPage);
        HashSet<string> read = [];
        string? cursor = null;
        for (int stops = 0; stops < 30; stops++)
        {
            Reading reading = await Reading.PollAsync(Client, cursor, 4);
            read.UnionWith(reading.Ids);
            cursor = reading.Cursor;
            if (stops < 5)
            {
                _platform.Pass(TimeSpan.FromMinutes(10));
                posts.AddRange(Fill(_platform.MoreThanAPage));
            }
        }

        Assert.Equal(posts.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Poll_TokenRevokedMidRun_KeepsThePagesAndTellsTheDeadToken()
    {
        List<string> posts = Fill(3 * _platform.MoreThanAPage);
        Reading reading = new();
        FeedException failure = await Assert.ThrowsAsync<FeedException>(async () =>
        {
            await foreach (FeedPage page in Client.PollAsync(null, Token))
            {
                reading.Take(page);
                _platform.RevokeToken();
            }
        });
        _platform.Heal();

        Reading rest = await Reading.PollAsync(Client, reading.Cursor);

        AssertUnknown(failure.Health);
        Assert.NotEmpty(reading.Items);
        Assert.Equal(posts.Order(StringComparer.Ordinal), reading.Ids.Union(rest.Ids).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Poll_TooManyCalls_IsThrottled(int kind)
    {
        _platform.Post("Un message");
        _platform.Throttle(kind);

        Reading reading = await Reading.PollAsync(Client, null);

        Assert.Equal(FeedHealth.Throttled, reading.Failure?.Health);
    }

    [Fact]
    public async Task Poll_PermissionWithdrawn_IsPermissionLost()
    {
        _platform.WithdrawPermission();

        Reading reading = await Reading.PollAsync(Client, null);

        Assert.Equal(FeedHealth.PermissionLost, reading.Failure?.Health);
    }

    [Fact]
    public async Task Poll_FirstPageBroken_LosesNothing()
    {
        string first = _platform.Post("Premier message");
        Reading before = await Reading.PollAsync(Client, null);
        _platform.Pass(Moment);
        string second = _platform.Post("Deuxième message");
        _platform.BreakNextPage();

        Reading broken = await Reading.PollAsync(Client, before.Cursor);
        Reading after = await Reading.PollAsync(Client, broken.Cursor);

        Assert.Equal([first], before.Ids);
        Assert.Equal((FeedHealth.ParseErrors, 0), (broken.Failure?.Health, broken.Items.Count));
        Assert.Contains(second, after.Ids);
    }

    [Fact]
    public async Task Poll_LaterPageBroken_KeepsTheOthersAndComesBackForIt()
    {
        List<string> posts = Fill(3 * _platform.MoreThanAPage);
        Reading broken = new();
        FeedException failure = await Assert.ThrowsAsync<FeedException>(async () =>
        {
            await foreach (FeedPage page in Client.PollAsync(null, Token))
            {
                broken.Take(page);
                _platform.BreakNextPage();
            }
        });
        _platform.Pass(TimeSpan.FromHours(1));
        string latest = _platform.Post("Écrit depuis");

        Reading after = await Reading.PollAsync(Client, broken.Cursor);

        Assert.Equal(FeedHealth.ParseErrors, failure.Health);
        Assert.NotEmpty(broken.Items);
        Assert.Equal(posts.Append(latest).Order(StringComparer.Ordinal), broken.Ids.Union(after.Ids).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Poll_DuplicatesAndDisorder_AreHarmless()
    {
        List<string> posts = Fill(3 * _platform.MoreThanAPage);
        _platform.Disorder();

        Reading reading = await Reading.PollAsync(Client, null);
        _platform.Pass(Moment);
        string latest = _platform.Post("Écrit depuis");
        Reading after = await Reading.PollAsync(Client, reading.Cursor);

        Assert.Equal(posts.Order(StringComparer.Ordinal), reading.Ids);
        Assert.Contains(latest, after.Ids);
    }

    [Fact]
    public async Task Poll_EmptyAfterNonEmpty_IsTold()
    {
        Fill(3);
        Reading before = await Reading.PollAsync(Client, null);
        _platform.Pass(TimeSpan.FromDays(1));
        _platform.Hush();

        Reading hushed = await Reading.PollAsync(Client, before.Cursor);

        Assert.Equal(FeedHealth.Empty, hushed.Failure?.Health);
    }

    [Fact]
    public async Task Poll_NewestPostDeleted_IsNotTakenForAnEmptyFeed()
    {
        List<string> posts = Fill(3);
        _platform.Pass(TimeSpan.FromDays(1));
        string latest = _platform.Post("Publié par erreur");
        Reading before = await Reading.PollAsync(Client, null);
        _platform.Delete(latest);

        Reading after = await Reading.PollAsync(Client, before.Cursor);

        Assert.Null(after.Failure);
        Assert.Equal(posts.Count + 1, before.Items.Count);
    }

    [Fact]
    public async Task Poll_AuthorsHidden_BringsTheItemsWithout()
    {
        string id = _platform.Post("Un message");
        _platform.HideAuthors();

        Reading reading = await Reading.PollAsync(Client, null);

        Assert.Equal((null, null), (reading.Items[id].AuthorPlatformId, reading.Items[id].AuthorName));
    }

    [Fact]
    public async Task Poll_UnreadableCursor_StartsOver()
    {
        string id = _platform.Post("Un message");

        Reading reading = await Reading.PollAsync(Client, "not a cursor");

        Assert.Equal([id], reading.Ids);
    }

    [Fact]
    public async Task Sweep_EditedPostAndComment_ComeWithTheirNewText()
    {
        string post = _platform.Post("Texte du message");
        string comment = _platform.Comment(post, "Texte du commentaire");
        _platform.Edit(post, "Texte corrigé du message");
        _platform.Edit(comment, "Texte corrigé du commentaire");

        Reading reading = await Reading.SweepAsync(Client, post, comment);

        Assert.Equal("Texte corrigé du message", reading.Items[post].Text);
        Assert.Equal("Texte corrigé du commentaire", reading.Items[comment].Text);
        Assert.Equal((post, post), (reading.Items[comment].ParentPlatformId, reading.Items[comment].ThreadPlatformId));
        Assert.Empty(reading.Gone);
    }

    [Fact]
    public async Task Sweep_Deleted_IsGone()
    {
        string kept = _platform.Post("Reste");
        string post = _platform.Post("Part");
        string comment = _platform.Comment(kept, "Part aussi");
        _platform.Delete(post);
        _platform.Delete(comment);

        Reading reading = await Reading.SweepAsync(Client, kept, post, comment);

        Assert.Equal([kept], reading.Ids);
        Assert.Equal([.. new[] { post, comment }.Order(StringComparer.Ordinal)], reading.Gone.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sweep_ManyDeleted_TellsTheGoneFromTheKept()
    {
        List<string> posts = Fill(120);
        foreach (string id in posts.Take(70))
        {
            _platform.Delete(id);
        }

        Reading reading = await Reading.SweepAsync(Client, [.. posts]);

        Assert.Equal(posts.Skip(70).Order(StringComparer.Ordinal), reading.Ids);
        Assert.Equal(posts.Take(70).Order(StringComparer.Ordinal), reading.Gone.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sweep_TokenDead_CallsNothingGone()
    {
        string id = _platform.Post("Un message");
        _platform.RevokeToken();

        Reading reading = await Reading.SweepAsync(Client, id);

        AssertUnknown(reading.Failure?.Health);
        Assert.Empty(reading.Gone);
    }

    [Fact]
    public async Task Remove_Twice_IsAlreadyGoneTheSecondTime()
    {
        Assert.True(Client.Capabilities.HasFlag(FeedCapabilities.HardDelete));
        string id = _platform.Post("Un message");

        ItemState before = await Client.StateAsync(id, Token);
        string first = await Client.ActAsync(new FeedAction(FeedVerb.Remove, id), Token);
        string second = await Client.ActAsync(new FeedAction(FeedVerb.Remove, id), Token);
        ItemState after = await Client.StateAsync(id, Token);

        string removed = Client.Capabilities.HasFlag(FeedCapabilities.Restore) ? FeedAnswers.Trashed : FeedAnswers.Deleted;
        Assert.Equal((removed, FeedAnswers.AlreadyGone), (first, second));
        Assert.Equal((ItemState.Visible, ItemState.Gone), (before, after));
    }

    [Fact]
    public async Task Remove_TokenDead_IsAFailureAndNoSuccess()
    {
        string id = _platform.Post("Un message");
        _platform.RevokeToken();

        FeedException failure = await Assert.ThrowsAsync<FeedException>(() => Client.ActAsync(new FeedAction(FeedVerb.Remove, id), Token));

        AssertUnknown(failure.Health);
    }

    [Fact]
    public async Task Hide_IfCapable_HidesAndShowsAgain()
    {
        Assert.SkipUnless(Client.Capabilities.HasFlag(FeedCapabilities.Hide), "This platform cannot hide.");
        string post = _platform.Post("Un message");
        string comment = _platform.Comment(post, "Un commentaire");

        foreach (string id in new[] { post, comment })
        {
            Assert.Equal("hidden", await Client.ActAsync(new FeedAction(FeedVerb.Hide, id), Token));
            Assert.Equal(ItemState.Hidden, await Client.StateAsync(id, Token));
            Assert.Equal("shown", await Client.ActAsync(new FeedAction(FeedVerb.Show, id), Token));
            Assert.Equal(ItemState.Visible, await Client.StateAsync(id, Token));
        }
    }

    [Fact]
    public async Task Hide_Hidden_StaysInPollAndSweepAsHidden()
    {
        Assert.SkipUnless(Client.Capabilities.HasFlag(FeedCapabilities.Hide), "This platform cannot hide.");
        string id = _platform.Post("Un message");
        await Client.ActAsync(new FeedAction(FeedVerb.Hide, id), Token);

        Reading polled = await Reading.PollAsync(Client, null);
        Reading swept = await Reading.SweepAsync(Client, id);

        Assert.True(polled.Items[id].Hidden);
        Assert.True(swept.Items[id].Hidden);
    }

    /// <summary>Some platforms refuse a token that they do not know, others answer as to a stranger: either is told.</summary>
    private static void AssertUnknown(string? health) => Assert.True(health is FeedHealth.TokenDead or FeedHealth.Anonymous, health);

    /// <summary>
    /// Posts, a minute apart, oldest first; the last one's second is over. Far enough apart that the overlap alone cannot
    /// bring back a page that was lost.
    /// </summary>
    private List<string> Fill(int count)
    {
        List<string> posts = [];
        for (int number = 0; number < count; number++)
        {
            posts.Add(_platform.Post($"Message {number}"));
            _platform.Pass(TimeSpan.FromMinutes(1));
        }

        _platform.Pass(Moment);
        return posts;
    }
}
