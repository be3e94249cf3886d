namespace ModerationBot.Sandbox.Tests.Store;

public sealed class JournalTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"sandbox-{Guid.NewGuid():N}", "group.jsonl");

    private SandboxOptions Kept => TestGroup.Quiet with { StatePath = _path };

    [Fact]
    public async Task Restart_AfterEveryKindOfChange_GoesOnAsItWas()
    {
        IReadOnlyList<SandboxItem> before;
        await using (var test = await TestGroup.StartAsync(Kept))
        {
            var post = test.Group.AddPost("« un cas » 🩺\nà lire", attachments: [new("photo", "peau")]);
            var comment = test.Group.AddComment(post.Id, "avant");
            var gone = test.Group.AddPost("part");
            test.Group.Edit(comment.Id, "après");
            await test.SendAsync(HttpMethod.Post, $"{comment.Id}?is_hidden=true");
            await test.SendAsync(HttpMethod.Delete, gone.Id);
            before = test.Group.Items;
        }

        await using var again = await TestGroup.StartAsync(Kept);

        Assert.Equivalent(before, again.Group.Items, strict: true);
        Assert.Equal(2, again.Group.Items.Count);
        Assert.DoesNotContain(again.Group.AddPost("neuf").Id, before.Select(item => item.Id));
    }

    [Fact]
    public async Task Restart_SeededGroup_SowsNothingTwiceAndKeepsDeletions()
    {
        var options = Kept with { Seed = true };
        int count;
        string gone;
        await using (var test = await TestGroup.StartAsync(options))
        {
            gone = test.Group.Items.Last(item => !item.IsPost).SeedKey!;
            test.Group.Delete(test.Group.Items.Last(item => !item.IsPost).Id);
            count = test.Group.Items.Count;
        }

        await using var again = await TestGroup.StartAsync(options);

        Assert.Equal(count, again.Group.Items.Count);
        Assert.DoesNotContain(gone, again.Group.Items.Select(item => item.SeedKey));
    }

    [Fact]
    public async Task Restart_LastLineTorn_DropsThatLineOnly()
    {
        await using (var test = await TestGroup.StartAsync(Kept))
        {
            test.Group.AddPost("entier");
        }

        await File.AppendAllTextAsync(_path, "{\"op\":\"add\",\"item\":{\"id\":\"1042", TestGroup.Cancel);
        await using (var again = await TestGroup.StartAsync(Kept))
        {
            Assert.Single(again.Group.Items);
            again.Group.AddPost("suivant");
        }

        await using var third = await TestGroup.StartAsync(Kept);
        Assert.Equal(2, third.Group.Items.Count);
    }

    [Fact]
    public async Task Start_JournalOfAnotherGroup_IsRefusedAndLeftFree()
    {
        await using (var test = await TestGroup.StartAsync(Kept))
        {
            test.Group.AddPost("ici");
        }

        var refused = await Assert.ThrowsAsync<InvalidDataException>(
            () => TestGroup.StartAsync(Kept with { GroupId = "1042000000000002" }));

        Assert.Contains("GroupId", refused.Message, StringComparison.Ordinal);
        await using var again = await TestGroup.StartAsync(Kept);
        Assert.Single(again.Group.Items);
    }

    [Fact]
    public async Task Start_DamagedJournal_NamesTheLineWithoutItsText()
    {
        await using (var test = await TestGroup.StartAsync(Kept))
        {
            test.Group.AddPost("ici");
        }

        await File.AppendAllTextAsync(_path, "secret de patient\n", TestGroup.Cancel);

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => TestGroup.StartAsync(Kept));

        Assert.Contains("line 3", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_PortTaken_FailsAndLeavesTheJournalFree()
    {
        await using var first = await TestGroup.StartAsync();
        var options = Kept with { Port = first.Server.Address.Port };

        await Assert.ThrowsAsync<IOException>(() => TestGroup.StartAsync(options));

        await using var again = await TestGroup.StartAsync(Kept);
        Assert.Empty(again.Group.Items);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);
}
