namespace ModerationBot.Sandbox.Tests.Graph;

public sealed class ModerationTests
{
    [Fact]
    public async Task Delete_Post_TakesItAndItsCommentsFromFeedObjectAndPage()
    {
        await using var test = await TestGroup.StartAsync();
        var post = test.Group.AddPost("à retirer");
        var comment = test.Group.AddComment(post.Id, "dessous");

        var reply = await test.SendAsync(HttpMethod.Delete, post.Id);

        Assert.Equal("{\"success\":true}", reply.Text);
        Assert.Empty((await test.WalkAsync($"{test.Group.Id}/feed")).SelectMany(page => page));
        Assert.Equal(100, (await test.GetAsync(comment.Id)).Code);
        Assert.DoesNotContain("à retirer", await test.Http.GetStringAsync("/", TestGroup.Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_Twice_IsCode100AndHasNoSecondEffect()
    {
        await using var test = await TestGroup.StartAsync();
        var post = test.Group.AddPost("à retirer");

        await test.SendAsync(HttpMethod.Delete, post.Id);
        var second = await test.SendAsync(HttpMethod.Delete, post.Id);

        Assert.Equal((400, 100), (second.Status, second.Code));
        Assert.Equal(
            [(post.Id, "delete", true), (post.Id, "delete", false)],
            test.Group.ModerationCalls.Select(call => (call.ObjectId, call.Verb, call.HadEffect)));
    }

    [Fact]
    public async Task Delete_CommentWithReplies_TakesTheReplies()
    {
        await using var test = await TestGroup.StartAsync();
        var post = test.Group.AddPost("un cas");
        var comment = test.Group.AddComment(post.Id, "un");
        test.Group.AddComment(comment.Id, "deux");

        await test.SendAsync(HttpMethod.Delete, comment.Id);

        Assert.Equal([post.Id], test.Group.Items.Select(item => item.Id));
    }

    [Theory]
    [InlineData("query")]
    [InlineData("form")]
    [InlineData("json")]
    public async Task Hide_ThenShow_TurnsTheMarkOnAndOff(string how)
    {
        await using var test = await TestGroup.StartAsync();
        var post = test.Group.AddPost("un cas");
        var comment = test.Group.AddComment(post.Id, "hors sujet");

        await SetHiddenAsync(test, comment.Id, how, "true");
        Assert.True((await test.GetAsync($"{comment.Id}?fields=is_hidden")).Json.GetProperty("is_hidden").GetBoolean());
        await SetHiddenAsync(test, comment.Id, how, "true");
        await SetHiddenAsync(test, comment.Id, how, "false");

        Assert.False(test.Group.Find(comment.Id)!.IsHidden);
        Assert.Equal(
            [("hide", true), ("hide", false), ("unhide", true)],
            test.Group.ModerationCalls.Select(call => (call.Verb, call.HadEffect)));
    }

    [Fact]
    public async Task Hide_AdminsComment_IsAPermissionError()
    {
        await using var test = await TestGroup.StartAsync();
        var post = test.Group.AddPost("un cas");
        var comment = test.Group.AddComment(post.Id, "rappel", test.Group.Members[0].Id);

        var reply = await test.SendAsync(HttpMethod.Post, $"{comment.Id}?is_hidden=true");

        Assert.Equal((403, 200), (reply.Status, reply.Code));
        Assert.False(test.Group.Find(comment.Id)!.IsHidden);
    }

    [Fact]
    public async Task Reply_AsAdmin_AppearsUnderTheItemAndBumpsThePost()
    {
        var clock = new ManualClock();
        await using var test = await TestGroup.StartAsync(clock: clock);
        var post = test.Group.AddPost("un cas");
        clock.Move(TimeSpan.FromMinutes(3));
        using var body = new FormUrlEncodedContent([new("message", "Merci de retirer le nom.")]);

        var reply = await test.SendAsync(HttpMethod.Post, $"{post.Id}/comments", body);

        var comment = test.Group.Find(reply.Json.GetProperty("id").GetString()!)!;
        Assert.Equal((post.Id, test.Group.Members[0].Id), (comment.ParentId, comment.AuthorId));
        Assert.Equal(comment.CreatedAt, test.Group.Find(post.Id)!.UpdatedAt);
    }

    [Fact]
    public async Task Reply_Blank_IsRefused()
    {
        await using var test = await TestGroup.StartAsync();
        var post = test.Group.AddPost("un cas");

        var reply = await test.SendAsync(HttpMethod.Post, $"{post.Id}/comments?message=%20");

        Assert.Equal((400, 100), (reply.Status, reply.Code));
        Assert.Single(test.Group.Items);
    }

    [Fact]
    public async Task Body_BrokenJson_IsRefusedNotA500()
    {
        await using var test = await TestGroup.StartAsync();
        var post = test.Group.AddPost("un cas");
        using var body = new StringContent("{\"is_hidden\":", System.Text.Encoding.UTF8, "application/json");

        var reply = await test.SendAsync(HttpMethod.Post, post.Id, body);

        Assert.Equal((400, 100), (reply.Status, reply.Code));
    }

    private static async Task SetHiddenAsync(TestGroup test, string id, string how, string value)
    {
        using HttpContent? body = how switch
        {
            "form" => new FormUrlEncodedContent([new("is_hidden", value)]),
            "json" => new StringContent($"{{\"is_hidden\":{value}}}", System.Text.Encoding.UTF8, "application/json"),
            _ => null,
        };
        var reply = await test.SendAsync(HttpMethod.Post, body is null ? $"{id}?is_hidden={value}" : id, body);
        Assert.Equal("{\"success\":true}", reply.Text);
    }
}
