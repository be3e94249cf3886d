using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.Http;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Sandbox;

namespace ModerationBot.Bot.Tests.Feeds;

public sealed class GraphFeedClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryCall_CarriesTheTokenInItsHeaderAndNeverInItsAddress()
    {
        await using CannedGraph graph = await CannedGraph.StartAsync();
        int page = 0;
        graph.Answer = path => ++page == 1
            ? new CannedAnswer(PageThenNext($"{graph.Address}v25.0/77/feed?x=1&access_token={CannedGraph.Token}"))
            : new CannedAnswer("""{"data":[]}""");

        Reading reading = await Reading.PollAsync(graph.Client, null);

        Assert.Null(reading.Failure);
        Assert.Equal(2, graph.Requests.Count);
        Assert.All(graph.Requests, request =>
        {
            Assert.EndsWith($"Bearer {CannedGraph.Token}", request, StringComparison.Ordinal);
            Assert.DoesNotContain("access_token", request, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("http://elsewhere.example/v25.0/77/feed")]
    [InlineData("https://127.0.0.1/v25.0/77/feed")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public async Task Poll_NextOnAnotherHost_IsNotFollowedAndIsTold(string next)
    {
        await using CannedGraph graph = await CannedGraph.StartAsync();
        graph.Answer = _ => new CannedAnswer(PageThenNext(next));

        Reading reading = await Reading.PollAsync(graph.Client, null);

        Assert.Equal(["77_1"], reading.Ids);
        Assert.Equal((FeedHealth.ParseErrors, "next_on_other_host"), (reading.Failure?.Health, reading.Failure?.Code));
        Assert.Single(graph.Requests);
    }

    [Fact]
    public async Task Poll_UnknownFieldsAndMissingOnes_AreTolerated()
    {
        await using CannedGraph graph = await CannedGraph.StartAsync();
        graph.Answer = _ => new CannedAnswer("""
            {"data":[{"id":"77_1","created_time":"2026-11-18T09:00:00+0000","novelty":{"a":[1]},"from":null,
              "attachments":{"data":[{"type":"hologram"},{"media_type":"photo"}]},
              "comments":{"data":[{"id":"1_2","created_time":"2026-11-18T10:00:00+0100","message":"Oui","like_count":"3"}],"summary":{}}}],
             "paging":{"cursors":{}},"extra":1}
            """);

        Reading reading = await Reading.PollAsync(graph.Client, null);

        Assert.Null(reading.Failure);
        Assert.Equal(("", null), (reading.Items["77_1"].Text, reading.Items["77_1"].AuthorName));
        Assert.Equal(["file", "photo"], reading.Items["77_1"].Attachments);
        Assert.Equal(new DateTimeOffset(2026, 11, 18, 9, 0, 0, TimeSpan.Zero), reading.Items["1_2"].CreatedAt);
    }

    [Theory]
    [InlineData("""{"id":"77_9"}""")]
    [InlineData("""{"message":"Sans identité","created_time":"2026-11-18T09:00:00+0000"}""")]
    [InlineData("""{"id":"77_9","created_time":"yesterday"}""")]
    [InlineData("""{"id":{"of":"another shape"},"created_time":"2026-11-18T09:00:00+0000"}""")]
    [InlineData("5")]
    public async Task Poll_BrokenItem_KeepsItsNeighboursAndIsReadAgain(string broken)
    {
        await using CannedGraph graph = await CannedGraph.StartAsync();
        string latest = Post("77_2", "2026-11-18T11:00:00+0000");
        graph.Answer = _ => new CannedAnswer($$"""{"data":[{{Post("77_1")}},{{broken}},{{latest}}]}""");
        Reading first = await Reading.PollAsync(graph.Client, null);
        // Two hours lie between the posts: only a read up to the broken page's end can bring the old ones again.
        graph.Answer = path => path.Contains("until=", StringComparison.Ordinal)
            ? new CannedAnswer($$"""{"data":[{{Post("77_1")}},{{Post("77_9")}},{{latest}}]}""")
            : new CannedAnswer($$"""{"data":[{{latest}}]}""");

        Reading second = await Reading.PollAsync(graph.Client, first.Cursor);

        Assert.Equal(["77_1", "77_2"], first.Ids);
        Assert.Equal((FeedHealth.ParseErrors, "malformed_item"), (first.Failure?.Health, first.Failure?.Code));
        Assert.Contains("77_9", second.Ids);
        Assert.Null(second.Failure);
    }

    [Fact]
    public async Task Poll_BrokenComment_KeepsTheOthersAndIsReadAgain()
    {
        await using CannedGraph graph = await CannedGraph.StartAsync();
        string With(string comment) =>
            $$$"""{"data":[{"id":"77_1","created_time":"2026-11-18T09:00:00+0000","comments":{"data":[{{{comment}}},{{{Post("1_3")}}}]}}]}""";
        graph.Answer = _ => new CannedAnswer(With("""{"id":"1_2"}"""));
        Reading first = await Reading.PollAsync(graph.Client, null);
        graph.Answer = _ => new CannedAnswer(With(Post("1_2")));

        Reading second = await Reading.PollAsync(graph.Client, first.Cursor);

        Assert.Equal(["1_3", "77_1"], first.Ids);
        Assert.Equal(FeedHealth.ParseErrors, first.Failure?.Health);
        Assert.Contains("1_2", second.Ids);
    }

    [Theory]
    [InlineData(200, """{"error":{"code":190,"error_subcode":460}}""", FeedHealth.TokenDead, "graph_190_460")]
    [InlineData(400, """{"error":{"code":"10"}}""", FeedHealth.PermissionLost, "graph_10")]
    [InlineData(400, """{"error":{"code":100,"type":"OAuthException"}}""", FeedHealth.Unavailable, "graph_100")]
    [InlineData(400, """{"error":{"code":100,"type":"GraphMethodException"}}""", FeedHealth.PermissionLost, "graph_100")]
    [InlineData(502, "<html>Bad gateway</html>", FeedHealth.Unavailable, "http_502")]
    [InlineData(301, "", FeedHealth.Anonymous, "redirected")]
    [InlineData(401, "", FeedHealth.TokenDead, "http_401")]
    [InlineData(403, "no", FeedHealth.PermissionLost, "http_403")]
    [InlineData(429, "", FeedHealth.Throttled, "http_429")]
    [InlineData(200, "", FeedHealth.ParseErrors, "malformed_json")]
    [InlineData(200, "null", FeedHealth.ParseErrors, "null_json")]
    [InlineData(200, "[]", FeedHealth.ParseErrors, "malformed_json")]
    public async Task Poll_Refused_IsNamedByItsCode(int status, string body, string health, string code)
    {
        await using CannedGraph graph = await CannedGraph.StartAsync();
        graph.Answer = _ => new CannedAnswer(body, status, ("Location", "http://elsewhere.example/"));

        Reading reading = await Reading.PollAsync(graph.Client, null);

        Assert.Equal((health, code), (reading.Failure?.Health, reading.Failure?.Code));
    }

    [Theory]
    [InlineData("x-business-use-case-usage", """{"77":[{"type":"pages","call_count":100,"estimated_time_to_regain_access":19}]}""", 19)]
    [InlineData("Retry-After", "120", 2)]
    public async Task Poll_Throttled_TellsHowLongToWait(string header, string value, int minutes)
    {
        await using CannedGraph graph = await CannedGraph.StartAsync();
        graph.Answer = _ => new CannedAnswer("""{"error":{"code":80001}}""", 400, (header, value));

        Reading reading = await Reading.PollAsync(graph.Client, null);

        Assert.Equal((FeedHealth.Throttled, "graph_80001"), (reading.Failure?.Health, reading.Failure?.Code));
        Assert.Equal(TimeSpan.FromMinutes(minutes), reading.Failure?.RetryAfter);
    }

    [Fact]
    public async Task Poll_QuotaUsedUp_StopsBeforeThePlatformDoesAndTriesAgainLater()
    {
        await using CannedGraph graph = await CannedGraph.StartAsync();
        graph.Answer = _ => new CannedAnswer("""{"data":[]}""", 200, ("x-app-usage", """{"call_count":100}"""));
        await Reading.PollAsync(graph.Client, null);

        Reading refused = await Reading.PollAsync(graph.Client, null);
        int calls = graph.Requests.Count;
        Reading tried = await Reading.PollAsync(graph.Client, null);

        Assert.Equal((FeedHealth.Throttled, "usage_full", 1), (refused.Failure?.Health, refused.Failure?.Code, calls));
        Assert.Null(tried.Failure);
        Assert.Equal(2, graph.Requests.Count);
    }

    [Fact]
    public async Task Poll_ThreadAndGroupOutOfSight_CallsNothingGoneAndReadsTheThreadLater()
    {
        await using CannedGraph graph = await CannedGraph.StartAsync();
        const string refusal = """{"error":{"code":100,"error_subcode":33}}""";
        string feed = $$$"""
            {"data":[{"id":"77_1","created_time":"2026-11-18T09:00:00+0000",
              "comments":{"data":[{{{Post("1_2")}}}],"paging":{"next":"{{{graph.Address}}}v25.0/77_1/comments?after=x"} } }]}
            """;
        graph.Answer = path => path.Contains("/feed", StringComparison.Ordinal) ? new CannedAnswer(feed) : new CannedAnswer(refusal, 400);
        Reading glitch = await Reading.PollAsync(graph.Client, null);
        graph.Answer = path => new CannedAnswer(path.Contains("/feed", StringComparison.Ordinal) ? feed : $$"""{"data":[{{Post("1_3")}}]}""");

        Reading later = await Reading.PollAsync(graph.Client, glitch.Cursor);

        Assert.Empty(glitch.Gone);
        Assert.Equal((FeedHealth.PermissionLost, "group_out_of_sight"), (glitch.Failure?.Health, glitch.Failure?.Code));
        Assert.Equal(["1_2", "1_3", "77_1"], later.Ids);
        Assert.Null(later.Failure);
    }

    [Fact]
    public async Task Sweep_WholeCallRefusedForOneGone_FindsTheOne()
    {
        await using CannedGraph graph = await CannedGraph.StartAsync();
        graph.Answer = path => path switch
        {
            _ when path.StartsWith("/v25.0/77?", StringComparison.Ordinal) => new CannedAnswer("""{"id":"77","name":"Groupe"}"""),
            _ when path.Contains("77_3", StringComparison.Ordinal) => new CannedAnswer("""{"error":{"code":803}}""", 404),
            _ => new CannedAnswer($$"""{{{string.Join(',', Ids(path).Select(id => $"\"{id}\":{Post(id)}"))}}}"""),
        };

        Reading reading = await Reading.SweepAsync(graph.Client, "77_1", "77_2", "77_3", "77_4", "77_5");

        Assert.Equal(["77_3"], reading.Gone);
        Assert.Equal(["77_1", "77_2", "77_4", "77_5"], reading.Ids);
    }

    [Fact]
    public async Task Remove_AnswerWithoutSuccess_IsAFailure()
    {
        await using CannedGraph graph = await CannedGraph.StartAsync();
        graph.Answer = _ => new CannedAnswer("""{"success":false}""");

        FeedException failure = await Assert.ThrowsAsync<FeedException>(() => graph.Client.ActAsync(new FeedAction(FeedVerb.Remove, "77_1"), Token));

        Assert.Equal("refused_without_code", failure.Code);
    }

    [Fact]
    public async Task Poll_ServerErrors_AreTriedAgain()
    {
        await using SandboxPlatform platform = await SandboxPlatform.StartAsync();
        string id = await platform.PostAsync("Un message");
        platform.Server.Group.SetFaults(new SandboxFaults { ServerError = FaultRule.ForNext(2) });

        Reading reading = await Reading.PollAsync(platform.Client, null);

        Assert.Equal([id], reading.Ids);
        Assert.Null(reading.Failure);
    }

    [Fact]
    public async Task Poll_AnswerTooSlow_IsUnavailable()
    {
        await using SandboxPlatform platform = await SandboxPlatform.StartAsync();
        platform.Server.Group.SetFaults(new SandboxFaults { Slow = FaultRule.Always with { Milliseconds = 60_000 } });
        await using var services = FeedTestServices.Http(
            ManualTime.AtNoon(), new FeedCallOptions { Retries = 1, FirstDelay = TimeSpan.Zero, TryTimeout = TimeSpan.FromSeconds(1.5) });
        IFeedClient client = SandboxPlatform.Connect(services, platform.Server, platform.Server.AccessToken, null);

        Reading reading = await Reading.PollAsync(client, null);

        Assert.Equal((FeedHealth.Unavailable, "timeout"), (reading.Failure?.Health, reading.Failure?.Code));
        Assert.Equal(2, platform.Server.Group.CallCounts["feed"]);
    }

    [Fact]
    public async Task Probe_Cancelled_IsCancelledAndNoFailureOfTheFeed()
    {
        await using SandboxPlatform platform = await SandboxPlatform.StartAsync();
        platform.Server.Group.SetFaults(new SandboxFaults { Slow = FaultRule.Always with { Milliseconds = 60_000 } });
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => platform.Client.ProbeAsync(stop.Token));
    }

    [Fact]
    public async Task Poll_AppSecretSet_ProvesEveryCall()
    {
        await using SandboxPlatform platform = await SandboxPlatform.StartAsync("a-secret-of-the-app");
        string post = await platform.PostAsync("Un message");
        List<string> ids = [post, .. await platform.CommentManyAsync(post, [.. Enumerable.Range(0, 120).Select(number => $"Réponse {number}")])];
        ids.AddRange(await platform.PostManyAsync([.. Enumerable.Range(0, 60).Select(number => $"Message {number}")], TimeSpan.Zero));

        Reading polled = await Reading.PollAsync(platform.Client, null);
        Reading swept = await Reading.SweepAsync(platform.Client, [.. ids]);

        Assert.Equal((null, null), (polled.Failure, swept.Failure));
        Assert.Equal(ids.Order(StringComparer.Ordinal), polled.Ids);
        Assert.Equal("deleted", await platform.Client.ActAsync(new FeedAction(FeedVerb.Remove, post), Token));
    }

    [Fact]
    public async Task WrongProof_LooksLikeGoneAndIsNeverTakenForIt()
    {
        await using SandboxPlatform platform = await SandboxPlatform.StartAsync("a-secret-of-the-app");
        string post = await platform.PostAsync("Un message");
        IFeedClient client = platform.Connect(platform.Server.AccessToken, "another-secret");

        FeedProbe probe = await client.ProbeAsync(Token);
        Reading swept = await Reading.SweepAsync(client, post);
        FeedException removal = await Assert.ThrowsAsync<FeedException>(() => client.ActAsync(new FeedAction(FeedVerb.Remove, post), Token));
        FeedException state = await Assert.ThrowsAsync<FeedException>(() => client.StateAsync(post, Token));

        Assert.Equal(FeedHealth.PermissionLost, probe.Health);
        Assert.Empty(swept.Gone);
        Assert.Equal(FeedHealth.PermissionLost, swept.Failure?.Health);
        Assert.Equal((FeedHealth.PermissionLost, FeedHealth.PermissionLost), (removal.Health, state.Health));
    }

    [Fact]
    public async Task Hide_CommentThatCannotBeHidden_IsRefusedBeforeTheCall()
    {
        await using SandboxPlatform platform = await SandboxPlatform.StartAsync();
        string post = await platform.PostAsync("Un message");
        SandboxGroup group = platform.Server.Group;
        string comment = group.AddComment(post, "Mot de l'animatrice", group.Members[0].Id).Id;

        FeedException failure = await Assert.ThrowsAsync<FeedException>(() => platform.Client.ActAsync(new FeedAction(FeedVerb.Hide, comment), Token));

        Assert.Equal("cannot_hide", failure.Code);
        Assert.Empty(group.ModerationCalls);
    }

    [Fact]
    public async Task Poll_Attachments_AreNamedInTheWordsOfTheProduct()
    {
        await using SandboxPlatform platform = await SandboxPlatform.StartAsync();
        SandboxGroup group = platform.Server.Group;
        string album = group.AddPost("Trois photos", null, [new("album", "Album", null, [new("photo", "Un"), new("photo", "Deux"), new("photo", "Trois")])]).Id;
        string mixed = group.AddPost("Divers", null, [new("video", "Film"), new("link", "Lien", "https://example.org/"), new("file", "Notice")]).Id;
        string comment = group.AddComment(album, "La mienne", null, [new("photo", "Photo")]).Id;

        Reading reading = await Reading.PollAsync(platform.Client, null);

        Assert.Equal(["photo", "photo", "photo"], reading.Items[album].Attachments);
        Assert.Equal(["video", "link", "file"], reading.Items[mixed].Attachments);
        Assert.Equal(["photo"], reading.Items[comment].Attachments);
    }

    private static string PageThenNext(string next) => $$$"""{"data":[{{{Post("77_1")}}}],"paging":{"next":"{{{next}}}"}}""";

    private static string Post(string id, string time = "2026-11-18T09:00:00+0000") =>
        $$"""{"id":"{{id}}","message":"Un message","created_time":"{{time}}"}""";

    private static string[] Ids(string path) =>
        Uri.UnescapeDataString(path).Split("ids=")[1].Split('&')[0].Split(',');
}
