using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;
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
    public async Task Probe_Stranger_IsNoMember()
    {
        FeedException failure = await Assert.ThrowsAsync<FeedException>(() => _platform.Stranger.ProbeAsync(Token));

        AssertStranger(failure);
    }

    [Fact]
    public async Task Poll_Stranger_IsTold()
    {
        await _platform.PostAsync("Entre nous");

        Reading reading = await Reading.PollAsync(_platform.Stranger, null);

        AssertStranger(reading.Failure);
        Assert.Empty(reading.Items);
    }

    [Fact]
    public void Card_TellsWhatTheClientCan()
    {
        Assert.Equal(Client.Capabilities, _platform.Card.Capabilities);
        Assert.All(
            [_platform.Card.Sees, _platform.Card.Blind, _platform.Card.Needs],
            text => Assert.True(text.Fr.Length > 0 && text.En.Length > 0));
    }

    [Fact]
    public async Task Poll_NewPost_IsReadWithItsFieldsAndOnlyOnce()
    {
        string id = await _platform.PostAsync("Journée de formation le mois prochain.");
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
        IReadOnlyList<string> posts = await FillAsync(2 * _platform.MoreThanAPage);
        Reading before = await Reading.PollAsync(Client, null);
        _platform.Pass(TimeSpan.FromHours(2));
        string comment = await _platform.CommentAsync(posts[0], "Merci, très utile.");
        string reply = await _platform.CommentAsync(comment, "Avec plaisir.");

        Reading after = await Reading.PollAsync(Client, before.Cursor);

        Assert.Equal(posts.Order(StringComparer.Ordinal), before.Ids);
        FeedItem item = after.Items[comment];
        Assert.Equal((ContentKind.Comment, posts[0], posts[0]), (item.Kind, item.ParentPlatformId, item.ThreadPlatformId));
        Assert.Equal((comment, posts[0]), (after.Items[reply].ParentPlatformId, after.Items[reply].ThreadPlatformId));
        Assert.Empty(after.Ids.Except([posts[0], comment, reply]));
    }

    [Fact]
    public async Task Poll_LongThread_BringsEveryComment()
    {
        string post = await _platform.PostAsync("Vos conseils de lecture ?");
        IReadOnlyList<string> comments = await _platform.CommentManyAsync(post, [.. Enumerable.Range(1, 140).Select(number => $"Livre {number}")]);

        Reading reading = await Reading.PollAsync(Client, null);

        Assert.Equal([.. comments.Append(post).Order(StringComparer.Ordinal)], reading.Ids);
    }

    [Fact]
    public async Task Poll_ThreadDeletedWhileItIsRead_IsGoneAndNoFailure()
    {
        string kept = await _platform.PostAsync("Reste");
        string post = await _platform.PostAsync("Vos conseils de lecture ?");
        await _platform.CommentManyAsync(post, [.. Enumerable.Range(1, 140).Select(number => $"Livre {number}")]);
        Reading reading = new();
        bool deleted = false;
        await foreach (FeedPage page in Client.PollAsync(null, Token))
        {
            reading.Take(page);
            if (!deleted && reading.Items.ContainsKey(post))
            {
                await _platform.DeleteAsync(post);
                deleted = true;
            }
        }

        Reading swept = await Reading.SweepAsync(Client, kept, post);

        Assert.True(deleted);
        Assert.Contains(kept, reading.Ids);
        Assert.Contains(post, swept.Gone);
    }

    [Fact]
    public async Task Poll_SameSecond_BringsWhatCameAfterTheLastPoll()
    {
        string first = await _platform.PostAsync("Premier message");
        Reading before = await Reading.PollAsync(Client, null);
        string second = await _platform.PostAsync("Deuxième message, même seconde");
        string comment = await _platform.CommentAsync(first, "Commentaire, même seconde");

        Reading after = await Reading.PollAsync(Client, before.Cursor);

        Assert.Contains(second, after.Ids);
        Assert.Contains(comment, after.Ids);
    }

    [Fact]
    public async Task Poll_PostThatAppearsLate_IsReadWithinTheOverlap()
    {
        await _platform.PostAsync("Écrit à l'heure");
        Reading before = await Reading.PollAsync(Client, null);
        _platform.Pass(TimeSpan.FromSeconds(-90));
        string late = await _platform.PostAsync("Écrit avant, visible après");
        _platform.Pass(TimeSpan.FromSeconds(120));

        Reading after = await Reading.PollAsync(Client, before.Cursor);

        Assert.Contains(late, after.Ids);
    }

    [Fact]
    public async Task Poll_PagesThatDrift_LoseNoPost()
    {
        IReadOnlyList<string> posts = await FillAsync(3 * _platform.MoreThanAPage);
        Reading reading = new();
        string comment = "";
        int pages = 0;
        await foreach (FeedPage page in Client.PollAsync(null, Token))
        {
            reading.Take(page);
            if (++pages == 1)
            {
                _platform.Pass(Moment);
                comment = await _platform.CommentAsync(posts[0], "Le plus ancien remonte pendant la lecture.");
                await _platform.DeleteAsync(posts[^1]);
            }
        }

        Reading rest = await Reading.PollAsync(Client, reading.Cursor);

        Assert.Empty(posts.SkipLast(1).Append(comment).Except(reading.Ids).Except(rest.Ids));
        Assert.True(rest.Items.Count <= 2, "only what moved is read again");
    }

    [Fact]
    public async Task Poll_PostsDeletedBetweenPages_LosesNoOther()
    {
        IReadOnlyList<string> posts = await FillAsync(3 * _platform.MoreThanAPage);
        _platform.DeleteBetweenPages();

        Reading reading = await Reading.PollAsync(Client, null);
        await _platform.HealAsync();
        Reading swept = await Reading.SweepAsync(Client, [.. posts]);

        Assert.NotEmpty(swept.Gone);
        Assert.Empty(posts.Except(swept.Gone).Except(reading.Ids));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Poll_StoppedBetweenPages_GoesOnFromItsCursor(int pages)
    {
        IReadOnlyList<string> posts = await FillAsync(3 * _platform.MoreThanAPage);
        Reading stopped = await Reading.PollAsync(Client, null, pages);
        _platform.Pass(Moment);
        string latest = await _platform.PostAsync("Écrit pendant l'arrêt");

        Reading rest = await Reading.PollAsync(Client, stopped.Cursor);
        Reading idle = await Reading.PollAsync(Client, rest.Cursor);

        Assert.True(stopped.Items.Count < posts.Count);
        Assert.Equal(posts.Append(latest).Order(StringComparer.Ordinal), stopped.Ids.Union(rest.Ids).Order(StringComparer.Ordinal));
        Assert.True(idle.Items.Count <= 1, "only the newest post, whose second is not over, may come again");
    }

    [Fact]
    public async Task Poll_StoppedAgainAndAgain_StillReadsEverything()
    {
        List<string> posts = [.. await FillAsync(3 * _platform.MoreThanAPage)];
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
                posts.AddRange(await FillAsync(_platform.MoreThanAPage));
            }
        }

        Assert.Equal(posts.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Poll_TokenRevokedMidRun_KeepsThePagesAndTellsTheDeadToken()
    {
        IReadOnlyList<string> posts = await FillAsync(3 * _platform.MoreThanAPage);
        Reading reading = new();
        FeedException failure = await Assert.ThrowsAsync<FeedException>(async () =>
        {
            await foreach (FeedPage page in Client.PollAsync(null, Token))
            {
                reading.Take(page);
                await _platform.RevokeTokenAsync();
            }
        });
        await _platform.HealAsync();

        Reading rest = await Reading.PollAsync(Client, reading.Cursor);

        AssertStranger(failure);
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
        await _platform.PostAsync("Un message");
        _platform.Throttle(kind);

        Reading reading = await Reading.PollAsync(Client, null);

        Assert.Equal(FeedHealth.Throttled, reading.Failure?.Health);
    }

    [Fact]
    public async Task Poll_PermissionWithdrawn_IsPermissionLost()
    {
        await _platform.WithdrawPermissionAsync();

        Reading reading = await Reading.PollAsync(Client, null);

        Assert.Equal(FeedHealth.PermissionLost, reading.Failure?.Health);
    }

    [Fact]
    public async Task Poll_FirstPageBroken_LosesNothing()
    {
        string first = await _platform.PostAsync("Premier message");
        Reading before = await Reading.PollAsync(Client, null);
        _platform.Pass(Moment);
        string second = await _platform.PostAsync("Deuxième message");
        _platform.BreakNextPage();

        Reading broken = await Reading.PollAsync(Client, before.Cursor);
        Reading after = await Reading.PollAsync(Client, broken.Cursor);

        Assert.Equal([first], before.Ids);
        Assert.Equal(FeedHealth.ParseErrors, broken.Failure?.Health);
        Assert.Contains(second, broken.Ids.Union(after.Ids));
    }

    [Fact]
    public async Task Poll_LaterPageBroken_KeepsTheOthersAndComesBackForIt()
    {
        IReadOnlyList<string> posts = await FillAsync(3 * _platform.MoreThanAPage);
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
        string latest = await _platform.PostAsync("Écrit depuis");

        Reading after = await Reading.PollAsync(Client, broken.Cursor);

        Assert.Equal(FeedHealth.ParseErrors, failure.Health);
        Assert.NotEmpty(broken.Items);
        Assert.Equal(posts.Append(latest).Order(StringComparer.Ordinal), broken.Ids.Union(after.Ids).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Poll_DuplicatesAndDisorder_AreHarmless()
    {
        IReadOnlyList<string> posts = await FillAsync(3 * _platform.MoreThanAPage);
        _platform.Disorder();

        Reading reading = await Reading.PollAsync(Client, null);
        _platform.Pass(Moment);
        string latest = await _platform.PostAsync("Écrit depuis");
        Reading after = await Reading.PollAsync(Client, reading.Cursor);

        Assert.Equal(posts.Order(StringComparer.Ordinal), reading.Ids);
        Assert.Contains(latest, after.Ids);
    }

    [Fact]
    public async Task Poll_EmptyAfterNonEmpty_IsTold()
    {
        await FillAsync(3);
        Reading before = await Reading.PollAsync(Client, null);
        _platform.Pass(TimeSpan.FromDays(1));
        _platform.Hush();

        Reading hushed = await Reading.PollAsync(Client, before.Cursor);

        Assert.Equal(FeedHealth.Empty, hushed.Failure?.Health);
    }

    [Fact]
    public async Task Poll_NewestPostDeleted_IsNotTakenForAnEmptyFeed()
    {
        IReadOnlyList<string> posts = await FillAsync(3);
        _platform.Pass(TimeSpan.FromDays(1));
        string latest = await _platform.PostAsync("Publié par erreur");
        Reading before = await Reading.PollAsync(Client, null);
        await _platform.DeleteAsync(latest);

        Reading after = await Reading.PollAsync(Client, before.Cursor);

        Assert.Null(after.Failure);
        Assert.Equal(posts.Count + 1, before.Items.Count);
    }

    [Fact]
    public async Task Poll_AuthorsHidden_BringsTheItemsWithout()
    {
        string id = await _platform.PostAsync("Un message");
        await _platform.HideAuthorsAsync();

        Reading reading = await Reading.PollAsync(Client, null);

        Assert.Equal((null, null), (reading.Items[id].AuthorPlatformId, reading.Items[id].AuthorName));
    }

    [Fact]
    public async Task Poll_UnreadableCursor_StartsOver()
    {
        string id = await _platform.PostAsync("Un message");

        Reading reading = await Reading.PollAsync(Client, "not a cursor");

        Assert.Equal([id], reading.Ids);
    }

    [Fact]
    public async Task Sweep_EditedPostAndComment_ComeWithTheirNewText()
    {
        string post = await _platform.PostAsync("Texte du message");
        string comment = await _platform.CommentAsync(post, "Texte du commentaire");
        await _platform.EditAsync(post, "Texte corrigé du message");
        await _platform.EditAsync(comment, "Texte corrigé du commentaire");

        Reading reading = await Reading.SweepAsync(Client, post, comment);

        Assert.Equal("Texte corrigé du message", reading.Items[post].Text);
        Assert.Equal("Texte corrigé du commentaire", reading.Items[comment].Text);
        Assert.Equal((post, post), (reading.Items[comment].ParentPlatformId, reading.Items[comment].ThreadPlatformId));
        Assert.Empty(reading.Gone);
    }

    [Fact]
    public async Task Sweep_EditAfterTheItemWasJudged_MakesANewRevisionToJudge()
    {
        await using TestStore store = new(services =>
            services.AddFeedsForTest(new ConfigurationBuilder().Build(), TimeProvider.System));
        await using (ModerationDb db = store.Open())
        {
            db.Add(new Group { Id = "divan", Name = "Le Divan", TimeZone = "Europe/Paris", Language = "fr", DryRun = true, HasFeed = true });
            await db.SaveChangesAsync(Token);
        }

        ItemStore items = store.Services.GetRequiredService<ItemStore>();
        string post = await _platform.PostAsync("Un texte signalé");
        string comment = await _platform.CommentAsync(post, "Un commentaire signalé");
        StoredPage polled = await StoreAsync(items, Client.PollAsync(null, Token));
        await _platform.EditAsync(post, "Un texte corrigé");
        await _platform.EditAsync(comment, "Un commentaire corrigé");

        StoredPage swept = await StoreAsync(items, Client.SweepAsync(new SweepRequest([post, comment]), Token));
        StoredPage again = await StoreAsync(items, Client.SweepAsync(new SweepRequest([post, comment]), Token));

        Assert.Equal((2, 2, 0), (polled.New, swept.Changed, again.Changed));
    }

    [Fact]
    public async Task Sweep_Deleted_IsGone()
    {
        string kept = await _platform.PostAsync("Reste");
        string post = await _platform.PostAsync("Part");
        string comment = await _platform.CommentAsync(kept, "Part aussi");
        await _platform.DeleteAsync(post);
        await _platform.DeleteAsync(comment);

        Reading reading = await Reading.SweepAsync(Client, kept, post, comment);

        Assert.Equal([kept], reading.Ids);
        Assert.Equal([.. new[] { post, comment }.Order(StringComparer.Ordinal)], reading.Gone.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sweep_ManyDeleted_TellsTheGoneFromTheKept()
    {
        IReadOnlyList<string> posts = await FillAsync(120);
        foreach (string id in posts.Take(70))
        {
            await _platform.DeleteAsync(id);
        }

        Reading reading = await Reading.SweepAsync(Client, [.. posts]);

        Assert.Equal(posts.Skip(70).Order(StringComparer.Ordinal), reading.Ids);
        Assert.Equal(posts.Take(70).Order(StringComparer.Ordinal), reading.Gone.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sweep_TokenDead_CallsNothingGone()
    {
        string id = await _platform.PostAsync("Un message");
        await _platform.RevokeTokenAsync();

        Reading reading = await Reading.SweepAsync(Client, id);

        AssertStranger(reading.Failure);
        Assert.Empty(reading.Gone);
    }

    [Fact]
    public async Task Remove_Twice_IsAlreadyGoneTheSecondTime()
    {
        string id = await _platform.PostAsync("Un message");

        ItemState before = await Client.StateAsync(id, Token);
        string first = await Client.ActAsync(new FeedAction(FeedVerb.Remove, id), Token);
        string second = await Client.ActAsync(new FeedAction(FeedVerb.Remove, id), Token);
        ItemState after = await Client.StateAsync(id, Token);

        Assert.Equal((Client.Capabilities.Can(FeedVerb.Restore) ? FeedAnswers.Trashed : FeedAnswers.Deleted, FeedAnswers.AlreadyGone), (first, second));
        Assert.Equal((ItemState.Visible, ItemState.Gone), (before, after));
    }

    [Fact]
    public async Task Remove_TokenDead_IsAFailureAndNoSuccess()
    {
        string id = await _platform.PostAsync("Un message");
        await _platform.RevokeTokenAsync();

        FeedException failure = await Assert.ThrowsAsync<FeedException>(() => Client.ActAsync(new FeedAction(FeedVerb.Remove, id), Token));

        AssertStranger(failure);
    }

    [Fact]
    public async Task Hide_IfCapable_HidesAndShowsAgain()
    {
        SkipUnless(FeedVerb.Hide);
        string post = await _platform.PostAsync("Un message");
        string comment = await _platform.CommentAsync(post, "Un commentaire");

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
        SkipUnless(FeedVerb.Hide);
        string id = await _platform.PostAsync("Un message");
        await Client.ActAsync(new FeedAction(FeedVerb.Hide, id), Token);

        Reading polled = await Reading.PollAsync(Client, null);
        Reading swept = await Reading.SweepAsync(Client, id);

        Assert.True(polled.Items[id].Hidden);
        Assert.True(swept.Items[id].Hidden);
    }

    [Theory]
    [InlineData(nameof(FeedVerb.Restore))]
    [InlineData(nameof(FeedVerb.Purge))]
    [InlineData(nameof(FeedVerb.Hide))]
    [InlineData(nameof(FeedVerb.Show))]
    [InlineData(nameof(FeedVerb.Reply))]
    [InlineData(nameof(FeedVerb.Flag))]
    public async Task Act_WithoutTheCapability_IsRefused(string word)
    {
        FeedVerb verb = Enum.Parse<FeedVerb>(word);
        Assert.SkipWhen(Client.Capabilities.Can(verb), "This platform can.");
        string id = await _platform.PostAsync("Un message");

        FeedException refused =
            await Assert.ThrowsAsync<FeedException>(() => Client.ActAsync(new FeedAction(verb, id, "Nos mots"), Token));

        Assert.Equal(FeedVerbs.Unsupported, refused.Code);
        Assert.Equal(ItemState.Visible, await Client.StateAsync(id, Token));
    }

    [Fact]
    public async Task Restore_IfCapable_BringsThePostBackWithItsComments()
    {
        SkipUnless(FeedVerb.Restore);
        string post = await _platform.PostAsync("Un message");
        string comment = await _platform.CommentAsync(post, "Un commentaire");
        string reply = await _platform.CommentAsync(comment, "Une réponse");
        await Client.ActAsync(new FeedAction(FeedVerb.Remove, post), Token);
        Reading removed = await Reading.SweepAsync(Client, post, comment, reply);

        string first = await Client.ActAsync(new FeedAction(FeedVerb.Restore, post), Token);
        string second = await Client.ActAsync(new FeedAction(FeedVerb.Restore, post), Token);
        Reading restored = await Reading.SweepAsync(Client, post, comment, reply);

        Assert.Equal([.. new[] { post, comment, reply }.Order(StringComparer.Ordinal)], removed.Gone.Order(StringComparer.Ordinal));
        Assert.Equal((FeedAnswers.Restored, FeedAnswers.Restored), (first, second));
        Assert.Equal([.. new[] { post, comment, reply }.Order(StringComparer.Ordinal)], restored.Ids);
        Assert.All(restored.Items.Values, item => Assert.False(item.Hidden));
        Assert.Empty(restored.Gone);
    }

    [Fact]
    public async Task Restore_IfCapable_BringsACommentBack()
    {
        SkipUnless(FeedVerb.Restore);
        string post = await _platform.PostAsync("Un message");
        string comment = await _platform.CommentAsync(post, "Un commentaire");
        await Client.ActAsync(new FeedAction(FeedVerb.Remove, comment), Token);
        ItemState removed = await Client.StateAsync(comment, Token);

        string answer = await Client.ActAsync(new FeedAction(FeedVerb.Restore, comment), Token);

        Assert.Equal((ItemState.Gone, FeedAnswers.Restored), (removed, answer));
        Assert.Equal(ItemState.Visible, await Client.StateAsync(comment, Token));
    }

    [Fact]
    public async Task Purge_IfCapable_DeletesForGoodAlsoWhatWasRemoved()
    {
        SkipUnless(FeedVerb.Purge);
        string kept = await _platform.PostAsync("Reste");
        string post = await _platform.PostAsync("Part");
        string comment = await _platform.CommentAsync(kept, "Part aussi");
        await Client.ActAsync(new FeedAction(FeedVerb.Remove, comment), Token);

        string[] answers =
        [
            await Client.ActAsync(new FeedAction(FeedVerb.Purge, post), Token),
            await Client.ActAsync(new FeedAction(FeedVerb.Purge, post), Token),
        ];
        await Client.ActAsync(new FeedAction(FeedVerb.Purge, comment), Token);
        Reading swept = await Reading.SweepAsync(Client, kept, post, comment);

        Assert.Equal([FeedAnswers.Deleted, FeedAnswers.AlreadyGone], answers);
        Assert.Equal([kept], swept.Ids);
    }

    [Fact]
    public async Task Reply_IfCapable_StandsUnderTheItem()
    {
        SkipUnless(FeedVerb.Reply);
        string post = await _platform.PostAsync("Un message");
        string comment = await _platform.CommentAsync(post, "Un commentaire");
        const string Words = "Merci de ne nommer aucun patient < ici & ailleurs >.";

        string answer = await Client.ActAsync(new FeedAction(FeedVerb.Reply, comment, Words), Token);
        _platform.Pass(Moment);
        Reading reading = await Reading.PollAsync(Client, null);

        FeedItem reply = Assert.Single(reading.Items.Values, item => item.PlatformId != post && item.PlatformId != comment);
        Assert.Equal(FeedAnswers.Replied, answer);
        Assert.Equal((Words, comment, post), (reply.Text, reply.ParentPlatformId, reply.ThreadPlatformId));
    }

    [Fact]
    public async Task Flag_IfCapable_IsTaken()
    {
        SkipUnless(FeedVerb.Flag);
        string post = await _platform.PostAsync("Un message");

        Assert.Equal(FeedAnswers.Flagged, await Client.ActAsync(new FeedAction(FeedVerb.Flag, post, "Patient reconnaissable"), Token));
        Assert.Equal(ItemState.Visible, await Client.StateAsync(post, Token));
    }

    [Fact]
    public async Task Poll_LettersOfTheWorld_ComeWhole()
    {
        const string Words = "Ça va 👩🏽‍⚕️ ? مرحبا بالزملاء — שלום 𝒳 a < b && c > d";
        string post = await _platform.PostAsync(Words);
        string comment = await _platform.CommentAsync(post, Words);

        Reading reading = await Reading.PollAsync(Client, null);

        Assert.Equal((Words, Words), (reading.Items[post].Text, reading.Items[comment].Text));
    }

    [Fact]
    public async Task Poll_TenThousandComments_AreAllReadOnce()
    {
        string post = await _platform.PostAsync("Combien êtes-vous ?");
        HashSet<string> comments = [];
        for (int part = 0; part < 20; part++)
        {
            _platform.Pass(TimeSpan.FromMinutes(5));
            comments.UnionWith(await _platform.CommentManyAsync(post, [.. Enumerable.Range(0, 500).Select(number => $"Moi {part}-{number}")]));
        }

        _platform.Pass(Moment);
        Reading reading = await Reading.PollAsync(Client, null);
        Reading idle = await Reading.PollAsync(Client, reading.Cursor);

        Assert.Equal(10_000, comments.Count);
        Assert.True(comments.IsSubsetOf(reading.Items.Keys));
        Assert.Equal((10_001, 0), (reading.Items.Count, idle.Items.Count));
    }

    private static async Task<StoredPage> StoreAsync(ItemStore items, IAsyncEnumerable<FeedPage> pages)
    {
        StoredPage stored = StoredPage.Nothing;
        await foreach (FeedPage page in pages)
        {
            stored = stored.And(await items.StoreAsync("divan", page, imported: false, Token));
        }

        return stored;
    }

    private void SkipUnless(FeedVerb verb) => Assert.SkipUnless(Client.Capabilities.Can(verb), $"This platform cannot {verb}.");

    /// <summary>Some platforms refuse an unknown credential, others answer as to a stranger: both must be told.</summary>
    private static void AssertStranger(FeedException? failure) =>
        Assert.True(failure?.Health is FeedHealth.TokenDead or FeedHealth.Anonymous, $"The feed is {failure?.Health}.");

    /// <summary>
    /// Posts, a minute apart, oldest first; the last one's second is over. Far enough apart that the overlap alone cannot
    /// bring back a page that was lost.
    /// </summary>
    private async Task<IReadOnlyList<string>> FillAsync(int count)
    {
        IReadOnlyList<string> posts = await _platform.PostManyAsync(
            [.. Enumerable.Range(0, count).Select(number => $"Message {number}")], TimeSpan.FromMinutes(1));
        _platform.Pass(Moment);
        return posts;
    }
}
