namespace ModerationBot.Sandbox.Tests.Graph;

public sealed class CommentTests
{
    [Fact]
    public async Task Comments_Default_IsRankedHidesRepliesAndIsNotComplete()
    {
        await using var test = await TestGroup.StartAsync();
        var (post, comments, replies) = AddThread(test, 20);

        var seen = (await test.WalkAsync($"{post}/comments?limit=6")).SelectMany(page => page).ToList();

        Assert.NotEqual(comments.Where(seen.Contains), seen);
        Assert.Empty(seen.Intersect(replies));
        Assert.InRange(seen.Count, 1, comments.Count - 1);
        Assert.Equal(seen.Distinct(), seen);
    }

    [Fact]
    public async Task Comments_Stream_GivesAllWithRepliesInOrder()
    {
        await using var test = await TestGroup.StartAsync();
        var (post, comments, replies) = AddThread(test, 20);

        var seen = (await test.WalkAsync($"{post}/comments?filter=stream&limit=6")).SelectMany(page => page).ToList();

        Assert.Equal([.. comments, .. replies], seen);
    }

    [Fact]
    public async Task Comments_TopLevelChronological_IsCompleteWithoutReplies()
    {
        await using var test = await TestGroup.StartAsync();
        var (post, comments, _) = AddThread(test, 20);

        var seen = (await test.WalkAsync($"{post}/comments?order=chronological&limit=7")).SelectMany(page => page);

        Assert.Equal(comments, seen);
    }

    [Fact]
    public async Task Comments_ReverseChronological_GivesTheNewestFirst()
    {
        await using var test = await TestGroup.StartAsync();
        var (post, comments, _) = AddThread(test, 9);

        var seen = (await test.WalkAsync($"{post}/comments?order=reverse_chronological&limit=4")).SelectMany(page => page);

        Assert.Equal(Enumerable.Reverse(comments), seen);
    }

    [Fact]
    public async Task Comments_DeletionBetweenPages_LosesNoOtherComment()
    {
        await using var test = await TestGroup.StartAsync();
        var (post, comments, _) = AddThread(test, 8);
        var first = await test.GetAsync($"{post}/comments?filter=stream&limit=4");

        test.Group.Delete(comments[1]);
        test.Group.Delete(comments[3]);

        var rest = await test.WalkAsync(first.Json.GetProperty("paging").GetProperty("next").GetString()!);
        Assert.Equal(comments.Skip(4), rest.SelectMany(page => page).Where(comments.Contains));
    }

    [Fact]
    public async Task Comments_Since_GivesTheLaterOnes()
    {
        var clock = new ManualClock();
        await using var test = await TestGroup.StartAsync(clock: clock);
        var post = test.Group.AddPost("un cas");
        test.Group.AddComment(post.Id, "tôt");
        clock.Move(TimeSpan.FromHours(1));
        var late = test.Group.AddComment(post.Id, "tard");

        var page = await test.GetAsync($"{post.Id}/comments?filter=stream&since=2026-11-16T08:30:00Z");

        Assert.Equal([late.Id], TestGroup.Ids(page.Json.GetProperty("data")));
    }

    [Fact]
    public async Task Comments_Summary_TellsOrderAndTotal()
    {
        await using var test = await TestGroup.StartAsync();
        var (post, _, _) = AddThread(test, 5);

        var summary = (await test.GetAsync($"{post}/comments?summary=true&limit=1")).Json.GetProperty("summary");

        Assert.Equal(("ranked", 5), (summary.GetProperty("order").GetString(), summary.GetProperty("total_count").GetInt32()));
    }

    [Fact]
    public async Task Comments_ReplyToAReply_HangsUnderTheSameComment()
    {
        await using var test = await TestGroup.StartAsync();
        var post = test.Group.AddPost("un cas");
        var comment = test.Group.AddComment(post.Id, "un");
        var reply = test.Group.AddComment(comment.Id, "deux");

        var deep = test.Group.AddComment(reply.Id, "trois");

        Assert.Equal(comment.Id, deep.ParentId);
        var page = await test.GetAsync($"{comment.Id}/comments?order=chronological");
        Assert.Equal([reply.Id, deep.Id], TestGroup.Ids(page.Json.GetProperty("data")));
    }

    [Fact]
    public async Task Comments_EmptyEdge_HasNoPaging()
    {
        await using var test = await TestGroup.StartAsync();
        var post = test.Group.AddPost("un cas");

        var page = await test.GetAsync($"{post.Id}/comments?filter=stream");

        Assert.Empty(page.Json.GetProperty("data").EnumerateArray());
        Assert.False(page.Json.TryGetProperty("paging", out _));
    }

    [Theory]
    [InlineData("filter=everything")]
    [InlineData("order=random")]
    [InlineData("limit=0")]
    [InlineData("fields=updated_time")]
    public async Task Comments_BadParameter_IsRefused(string query)
    {
        await using var test = await TestGroup.StartAsync();
        var post = test.Group.AddPost("un cas");

        var reply = await test.GetAsync($"{post.Id}/comments?{query}");

        Assert.Equal((400, 100), (reply.Status, reply.Code));
    }

    private static (string Post, List<string> Comments, List<string> Replies) AddThread(TestGroup test, int count)
    {
        var post = test.Group.AddPost("un cas").Id;
        List<string> comments = [.. Enumerable.Range(0, count).Select(i => test.Group.AddComment(post, $"réponse {i}").Id)];
        List<string> replies = [.. comments.Take(3).Select(comment => test.Group.AddComment(comment, "d'accord").Id)];
        return (post, comments, replies);
    }
}
