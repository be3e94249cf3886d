using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.Import;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Feeds;

public sealed class ItemImporterTests
{
    private const string Group = "archives";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ImportAsync_WholeLine_KeepsEveryField()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();

        (ImportResult result, string errors) = await ImportAsync(world, """
            {"id":"a1","text":"Un message","kind":"post","attachments":["photo","link"],"language":"fr","author":"Odile Brunet","createdAt":"2026-03-02T08:15:00+01:00","permalink":"https://example.org/a1"}
            """);

        Item item = await world.ItemAsync("a1", Group);
        Revision revision = Assert.Single(item.Revisions);
        Assert.Equal((new ImportResult(1, 0, 0, 0), ""), (result, errors));
        Assert.Equal((ContentKind.Post, "a1", "https://example.org/a1", true), (item.Kind, item.ThreadPlatformId, item.Permalink, item.Imported));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 7, 15, 0, TimeSpan.Zero), item.CreatedAt);
        Assert.Equal("Odile Brunet", world.Store.Protector.Unprotect(item.AuthorNameCipher!));
        Assert.Equal(("fr", "Un message"), (revision.Language, world.TextOf(revision)));
        Assert.Equal(["photo", "link"], revision.Attachments);
    }

    [Fact]
    public async Task ImportAsync_Authors_CanBeToldApartAndAreNotNamed()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();

        await ImportAsync(world, """
            {"id":"a1","text":"Un","author":"Odile Brunet"}
            {"id":"a2","text":"Deux","author":" Odile Brunet"}
            {"id":"a3","text":"Trois","author":"Basile Ferrand"}
            {"id":"a4","text":"Quatre"}
            {"id":"a5","text":"Cinq","author":" "}
            """);

        List<string?> authors = [.. (await world.ItemsAsync(Group)).Select(item => item.AuthorPlatformId)];
        Assert.Equal(authors[0], authors[1]);
        Assert.NotEqual(authors[0], authors[2]);
        Assert.Matches("^[0-9a-fA-F]{32}$", authors[0]);
        Assert.Equal([null, null], authors[3..]);
    }

    [Fact]
    public async Task ImportAsync_NewGroup_IsMadeWithoutAFeed()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();

        await ImportAsync(world, """{"id":"a1","text":"Un message"}""");

        await using ModerationDb db = world.Store.Open();
        Group group = await db.Set<Group>().SingleAsync(one => one.Id == Group, Token);
        Assert.False(group.HasFeed);
        Assert.Equal(FeedHealth.ImportOnly, (await world.StateAsync(Group)).Health);
    }

    [Fact]
    public async Task ImportAsync_Twice_ChangesNothingTheSecondTime()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        string lines = string.Join('\n', Enumerable.Range(0, 1_200).Select(number => number % 2 == 0
            ? $$"""{"id":"a{{number}}","text":"Message {{number}}"}"""
            : $$"""{"text":"Message sans id {{number}}"}"""));

        (ImportResult first, _) = await ImportAsync(world, lines);
        (ImportResult second, _) = await ImportAsync(world, lines);

        Assert.Equal(new ImportResult(1_200, 0, 0, 0), first);
        Assert.Equal(new ImportResult(0, 0, 1_200, 0), second);
        Assert.Equal(1_200, (await world.ItemsAsync(Group)).Count);
    }

    [Fact]
    public async Task ImportAsync_ChangedText_IsANewRevision()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        await ImportAsync(world, """{"id":"a1","text":"Avant"}""");

        (ImportResult result, _) = await ImportAsync(world, """{"id":"a1","text":"Après"}""");

        Assert.Equal(new ImportResult(0, 1, 0, 0), result);
        Assert.Equal(2, (await world.ItemAsync("a1", Group)).LatestRevision);
    }

    [Fact]
    public async Task ImportAsync_NoTime_IsNow()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();

        await ImportAsync(world, """{"id":"a1","text":"Un message"}""");

        Assert.Equal(world.Time.GetUtcNow(), (await world.ItemAsync("a1", Group)).CreatedAt);
    }

    [Fact]
    public async Task ImportAsync_Thread_IsFoundThroughTheChainAndTheStore()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        await ImportAsync(world, """
            {"id":"post","text":"Le message"}
            {"id":"comment","text":"La réponse","kind":"comment","parentId":"post"}
            """);

        await ImportAsync(world, """
            {"id":"reply","text":"La réponse à la réponse","parentId":"comment"}
            {"id":"orphan","text":"Réponse","parentId":"elsewhere","parent":"Un message d'ailleurs"}
            {"id":"loop1","text":"Un","parentId":"loop2"}
            {"id":"loop2","text":"Deux","parentId":"loop1"}
            """);

        Dictionary<string, Item> items = (await world.ItemsAsync(Group)).ToDictionary(item => item.PlatformId);
        Assert.Equal("post", items["comment"].ThreadPlatformId);
        Assert.Equal(("post", "comment", ContentKind.Comment), (items["reply"].ThreadPlatformId, items["reply"].ParentPlatformId, items["reply"].Kind));
        Assert.Equal("elsewhere", items["orphan"].ThreadPlatformId);
        Assert.Equal("Un message d'ailleurs", world.Store.Protector.Unprotect(items["orphan"].Revisions[0].ParentTextCipher!));
        Assert.Equal(6, items.Count);
    }

    [Theory]
    [InlineData("""{"id":"a","text":5}""", "text")]
    [InlineData("""{"id":"a","text":""}""", "text")]
    [InlineData("""{"id":" ","text":"Secret"}""", "id")]
    [InlineData("""{"id":"a","text":"Secret","kind":"story"}""", "kind: must be post or comment, value: 'story'")]
    [InlineData("""{"id":"a","text":"Secret","language":"de"}""", "language: must be fr or en, value: 'de'")]
    [InlineData("""{"id":"a","text":"Secret","attachments":["painting"]}""", "attachments: each must be one of photo, video, scan, file, link, value: 'painting'")]
    [InlineData("""{"id":"a","text":"Secret","attachments":"photo"}""", "attachments: must be a list of words")]
    [InlineData("""{"id":"a","text":"Secret","createdAt":"yesterday"}""", "createdAt")]
    [InlineData("""{"id":"a","text":"Secret","createdAt":"2093-01-01T00:00:00Z"}""", "createdAt")]
    [InlineData("""{"id":"a","text":"Secret","permalink":"javascript:alert(1)"}""", "permalink")]
    [InlineData("""{"id":"a","text":"Secret","author":{"name":"Secret"}}""", "author: must be text")]
    [InlineData("""["Secret"]""", "JSON object")]
    [InlineData("null", "JSON object")]
    [InlineData("Secret", "JSON object")]
    public async Task ImportAsync_BadLine_IsReportedWithItsNumberAndTheRestGoesIn(string bad, string expected)
    {
        await using FeedWorld world = await FeedWorld.StartAsync();

        (ImportResult result, string errors) = await ImportAsync(world, $$"""
            {"id":"before","text":"Avant"}

            {{bad}}
            {"id":"after","text":"Après"}
            """);

        ImportError error = JsonSerializer.Deserialize(errors, ImportJson.Default.ImportError)!;
        Assert.Equal(new ImportResult(2, 0, 0, 1), result);
        Assert.Equal(3, error.Line);
        Assert.Contains(expected, error.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportAsync_TextTooLong_NamesFieldLimitAndLength()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();

        (ImportResult result, string errors) = await ImportAsync(world, $$"""{"id":"a1","text":"{{new string('x', 100_001)}}"}""");

        Assert.Equal(1, result.Bad);
        Assert.Contains("text: must be at most 100000 characters, value: 100001 characters.", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Archives")]
    [InlineData("")]
    [InlineData("a/b")]
    public async Task ImportAsync_BadGroup_IsRefused(string group)
    {
        await using FeedWorld world = await FeedWorld.StartAsync();

        ArgumentException refused = await Assert.ThrowsAsync<ArgumentException>(() =>
            world.Get<ItemImporter>().ImportAsync(group, TextReader.Null, TextWriter.Null, Token));

        Assert.Contains("1 to 40 lower-case letters", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportAsync_FiveThousandLines_TakesSeconds()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        string lines = string.Join('\n', Enumerable.Range(0, 5_000).Select(number =>
            $$"""{"id":"a{{number}}","text":"Un message de taille moyenne, numéro {{number}}.","author":"Odile Brunet"}"""));
        Stopwatch watch = Stopwatch.StartNew();

        (ImportResult result, _) = await ImportAsync(world, lines);

        TestContext.Current.TestOutputHelper?.WriteLine($"5000 lines: {watch.ElapsedMilliseconds} ms");
        Assert.Equal(5_000, result.New);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    private static async Task<(ImportResult Result, string Errors)> ImportAsync(FeedWorld world, string lines)
    {
        using StringReader input = new(lines);
        await using StringWriter errors = new();
        ImportResult result = await world.Get<ItemImporter>().ImportAsync(Group, input, errors, Token);
        return (result, errors.ToString());
    }
}
