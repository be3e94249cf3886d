using System.Globalization;

namespace ModerationBot.Sandbox.Tests.Graph;

public sealed class FeedTests
{
    private const string Group = "1042000000000001";

    [Fact]
    public async Task Feed_FollowedToTheEnd_GivesEachPostOnceNewestFirst()
    {
        var clock = new ManualClock();
        await using var test = await TestGroup.StartAsync(clock: clock);
        var posts = AddPosts(test, clock, 23);

        var pages = await test.WalkAsync($"{Group}/feed?limit=5");

        Assert.Equal(Enumerable.Reverse(posts), pages.SelectMany(page => page));
    }

    [Fact]
    public async Task Feed_AfterAFullFirstPage_GoesOnThroughAnEmptyPage()
    {
        var clock = new ManualClock();
        await using var test = await TestGroup.StartAsync(clock: clock);
        AddPosts(test, clock, 12);

        var pages = await test.WalkAsync($"{Group}/feed?limit=5");

        Assert.Equal([5, 0, 5, 2, 0], pages.Select(page => page.Count));
    }

    [Fact]
    public async Task Feed_PostsOfTheSameSecond_AreNeitherLostNorRepeated()
    {
        await using var test = await TestGroup.StartAsync(clock: new ManualClock());
        var posts = Enumerable.Range(0, 11).Select(i => test.Group.AddPost($"post {i}").Id).ToList();

        var pages = await test.WalkAsync($"{Group}/feed?limit=3");

        Assert.Equal(posts.Order(StringComparer.Ordinal), pages.SelectMany(page => page).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Feed_LimitAboveHundred_IsCappedAtHundred()
    {
        await using var test = await TestGroup.StartAsync();
        for (var i = 0; i < 105; i++)
        {
            test.Group.AddPost($"post {i}");
        }

        var page = await test.GetAsync($"{Group}/feed?limit=500");

        Assert.Equal(100, page.Json.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task Feed_Since_GivesWhatWasUpdatedFromThenOn()
    {
        var clock = new ManualClock();
        await using var test = await TestGroup.StartAsync(clock: clock);
        var posts = AddPosts(test, clock, 6);
        var since = test.Group.Find(posts[4])!.UpdatedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

        var page = await test.GetAsync($"{Group}/feed?since={since}");

        Assert.Equal([posts[5], posts[4]], TestGroup.Ids(page.Json.GetProperty("data")));
    }

    [Fact]
    public async Task Feed_NewCommentUnderAnOldPost_BringsThePostToTheTop()
    {
        var clock = new ManualClock();
        await using var test = await TestGroup.StartAsync(clock: clock);
        var posts = AddPosts(test, clock, 3);
        test.Group.AddComment(posts[0], "du nouveau");

        var page = await test.GetAsync($"{Group}/feed?fields=id,updated_time");

        Assert.Equal([posts[0], posts[2], posts[1]], TestGroup.Ids(page.Json.GetProperty("data")));
    }

    [Fact]
    public async Task Feed_EditedComment_DoesNotMoveThePost()
    {
        var clock = new ManualClock();
        await using var test = await TestGroup.StartAsync(clock: clock);
        var post = test.Group.AddPost("un cas");
        var comment = test.Group.AddComment(post.Id, "avant");
        var before = (await test.GetAsync($"{post.Id}?fields=updated_time")).Text;
        clock.Move(TimeSpan.FromMinutes(5));

        Assert.True(test.Group.Edit(comment.Id, "après"));

        Assert.Equal(before, (await test.GetAsync($"{post.Id}?fields=updated_time")).Text);
        var seen = await test.GetAsync($"?ids={comment.Id}&fields=message");
        Assert.Equal("après", seen.Json.GetProperty(comment.Id).GetProperty("message").GetString());
    }

    [Fact]
    public async Task Feed_EditedPost_MovesUp()
    {
        var clock = new ManualClock();
        await using var test = await TestGroup.StartAsync(clock: clock);
        var posts = AddPosts(test, clock, 2);

        test.Group.Edit(posts[0], "corrigé");

        var page = await test.GetAsync($"{Group}/feed");
        Assert.Equal(posts, TestGroup.Ids(page.Json.GetProperty("data")));
    }

    [Fact]
    public async Task Feed_NestedComments_CarryRepliesInAStream()
    {
        await using var test = await TestGroup.StartAsync();
        var post = test.Group.AddPost("un cas");
        var comment = test.Group.AddComment(post.Id, "une réponse");
        var reply = test.Group.AddComment(comment.Id, "une autre");

        var page = await test.GetAsync(
            $"{Group}/feed?fields=id,message,from,created_time,comments.filter(stream).limit(50){{id,message,parent,from}}");

        var comments = page.Json.GetProperty("data")[0].GetProperty("comments").GetProperty("data");
        Assert.Equal([comment.Id, reply.Id], TestGroup.Ids(comments));
        Assert.Equal(comment.Id, comments[1].GetProperty("parent").GetProperty("id").GetString());
        Assert.StartsWith($"{post.Id}_", comment.Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feed_NestedCommentsBeyondTheirLimit_GoOnAtTheirOwnAddress()
    {
        await using var test = await TestGroup.StartAsync();
        var post = test.Group.AddPost("un cas");
        var ids = Enumerable.Range(0, 7).Select(i => test.Group.AddComment(post.Id, $"réponse {i}").Id).ToList();

        var page = await test.GetAsync($"{Group}/feed?fields=comments.filter(stream).limit(3){{id,message}}");
        var comments = page.Json.GetProperty("data")[0].GetProperty("comments");
        var rest = await test.WalkAsync(comments.GetProperty("paging").GetProperty("next").GetString()!);

        Assert.Equal(ids, [.. TestGroup.Ids(comments.GetProperty("data")), .. rest.SelectMany(one => one)]);
    }

    [Fact]
    public async Task Feed_Times_HaveNoColonInTheZone()
    {
        await using var test = await TestGroup.StartAsync(clock: new ManualClock());
        test.Group.AddPost("bonjour");

        var page = await test.GetAsync($"{Group}/feed?fields=created_time");

        Assert.Equal("2026-11-16T08:00:00+0000", page.Json.GetProperty("data")[0].GetProperty("created_time").GetString());
    }

    [Fact]
    public async Task Feed_MemberWhoSharesNoName_HasNoFrom()
    {
        await using var test = await TestGroup.StartAsync();
        var shy = test.Group.Members.First(member => !member.SharesName);
        test.Group.AddPost("bonjour", shy.Id);

        var page = await test.GetAsync($"{Group}/feed?fields=from,message");

        Assert.False(page.Json.GetProperty("data")[0].TryGetProperty("from", out _));
    }

    [Fact]
    public async Task Feed_HiddenPost_ComesOnlyWhenAskedFor()
    {
        await using var test = await TestGroup.StartAsync();
        var post = test.Group.AddPost("bonjour");
        await test.SendAsync(HttpMethod.Post, $"{post.Id}?is_hidden=true");

        Assert.Empty((await test.WalkAsync($"{Group}/feed")).SelectMany(page => page));
        Assert.Single((await test.WalkAsync($"{Group}/feed?include_hidden=true")).SelectMany(page => page));
    }

    [Theory]
    [InlineData("limit=many", 100)]
    [InlineData("since=yesterday-ish", 100)]
    [InlineData("fields=id,nonsense", 100)]
    [InlineData("fields=comments{id", 100)]
    public async Task Feed_BadParameter_IsRefusedWithCode(string query, int code)
    {
        await using var test = await TestGroup.StartAsync();

        var reply = await test.GetAsync($"{Group}/feed?{query}");

        Assert.Equal((400, code), (reply.Status, reply.Code));
    }

    private static List<string> AddPosts(TestGroup test, ManualClock clock, int count)
    {
        var ids = new List<string>();
        for (var i = 0; i < count; i++)
        {
            ids.Add(test.Group.AddPost($"post {i}").Id);
            clock.Move(TimeSpan.FromMinutes(1));
        }

        return ids;
    }
}
