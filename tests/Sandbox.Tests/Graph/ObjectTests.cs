namespace ModerationBot.Sandbox.Tests.Graph;

public sealed class ObjectTests
{
    [Fact]
    public async Task Group_Probe_TellsNamePrivacyAndPermissions()
    {
        await using var test = await TestGroup.StartAsync();

        var group = (await test.GetAsync($"{test.Group.Id}?fields=id,name,privacy,permissions")).Json;

        Assert.Equal("Le Divan (bac à sable)", group.GetProperty("name").GetString());
        Assert.Equal("CLOSED", group.GetProperty("privacy").GetString());
        Assert.NotEmpty(group.GetProperty("permissions").EnumerateArray());
    }

    [Fact]
    public async Task Me_WithAndWithoutVersion_IsTheModerator()
    {
        await using var test = await TestGroup.StartAsync();

        var versioned = await test.GetAsync("me");
        var bare = await test.GetAsync($"{test.Server.Address}me");

        Assert.Equal(test.Group.Members[0].Id, versioned.Json.GetProperty("id").GetString());
        Assert.Equal(versioned.Text, bare.Text);
    }

    [Fact]
    public async Task Object_Unknown_IsCode100()
    {
        await using var test = await TestGroup.StartAsync();

        var reply = await test.GetAsync("1042000000000001_1");

        Assert.Equal((400, 100), (reply.Status, reply.Code));
        Assert.Equal("GraphMethodException", reply.Error.GetProperty("type").GetString());
        Assert.NotEmpty(reply.Error.GetProperty("fbtrace_id").GetString()!);
    }

    [Fact]
    public async Task Object_FieldsNotAskedFor_AreAbsent()
    {
        await using var test = await TestGroup.StartAsync();
        var post = test.Group.AddPost("un cas");

        var one = (await test.GetAsync($"{post.Id}?fields=created_time")).Json;

        Assert.Equal(["created_time", "id"], one.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task Object_Comment_TellsWhatMayBeDoneWithIt()
    {
        await using var test = await TestGroup.StartAsync();
        var post = test.Group.AddPost("un cas");
        var theirs = test.Group.AddComment(post.Id, "un avis");
        var admins = test.Group.AddComment(post.Id, "un rappel", test.Group.Members[0].Id);

        var both = (await test.GetAsync($"?ids={theirs.Id},{admins.Id}&fields=can_hide,can_remove,is_hidden")).Json;

        Assert.True(both.GetProperty(theirs.Id).GetProperty("can_hide").GetBoolean());
        Assert.False(both.GetProperty(admins.Id).GetProperty("can_hide").GetBoolean());
        Assert.True(both.GetProperty(admins.Id).GetProperty("can_remove").GetBoolean());
    }

    [Fact]
    public async Task Object_PostAndComment_MayShareTheirLastNumber()
    {
        await using var test = await TestGroup.StartAsync();
        var post = test.Group.AddPost("un cas");
        var comment = test.Group.AddComment(post.Id, "un avis");

        Assert.Equal(post.Number, comment.Number);
        Assert.NotEqual(post.Id, comment.Id);
    }

    [Fact]
    public async Task Object_MessageTags_CountUtf16Units()
    {
        var options = TestGroup.Quiet with { Seed = true };
        await using var test = await TestGroup.StartAsync(options);
        var post = test.Group.Items.First(item => item.Mentions.Count > 0);
        test.Group.Edit(post.Id, "🎉 " + post.Message);

        var tag = (await test.GetAsync($"{post.Id}?fields=message_tags")).Json.GetProperty("message_tags")[0];

        var message = test.Group.Find(post.Id)!.Message;
        var cut = message.Substring(tag.GetProperty("offset").GetInt32(), tag.GetProperty("length").GetInt32());
        Assert.Equal(tag.GetProperty("name").GetString(), cut);
    }

    [Fact]
    public async Task Object_Album_CarriesItsPhotosAsSubattachments()
    {
        await using var test = await TestGroup.StartAsync();
        var album = new SandboxAttachment("album", "poster", Parts: [new("photo", "un"), new("photo", "deux")]);
        var post = test.Group.AddPost("le poster", attachments: [album]);

        var attachment = (await test.GetAsync($"{post.Id}?fields=attachments{{media,subattachments}}"))
            .Json.GetProperty("attachments").GetProperty("data")[0];

        Assert.Equal("new_album", attachment.GetProperty("type").GetString());
        var parts = attachment.GetProperty("subattachments").GetProperty("data");
        Assert.Equal(2, parts.GetArrayLength());
        using var picture = await test.Http.GetAsync(
            parts[1].GetProperty("media").GetProperty("image").GetProperty("src").GetString(), TestGroup.Cancel);
        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Ids_SomeGone_LeavesThemOut()
    {
        await using var test = await TestGroup.StartAsync();
        var kept = test.Group.AddPost("reste");
        var gone = test.Group.AddPost("part");
        test.Group.Delete(gone.Id);

        var found = (await test.GetAsync($"?ids={kept.Id},{gone.Id}&fields=message,updated_time")).Json;

        Assert.Equal([kept.Id], found.EnumerateObject().Select(property => property.Name));
        Assert.Equal("reste", found.GetProperty(kept.Id).GetProperty("message").GetString());
    }

    [Fact]
    public async Task Ids_AllGone_IsCode100()
    {
        await using var test = await TestGroup.StartAsync();

        var reply = await test.GetAsync("?ids=1042000000000001_5,1042000000000001_6&fields=message");

        Assert.Equal((400, 100), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Ids_MoreThanFifty_IsRefused()
    {
        await using var test = await TestGroup.StartAsync();

        var reply = await test.GetAsync($"?ids={string.Join(',', Enumerable.Range(1, 51))}");

        Assert.Equal((400, 100), (reply.Status, reply.Code));
    }
}
