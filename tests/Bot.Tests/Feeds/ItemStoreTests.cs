using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Feeds;

public sealed class ItemStoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StoreAsync_NewItem_IsEncryptedWithItsFirstRevision()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();

        StoredPage stored = await StoreAsync(world, Item("p1", "Patiente vue lundi") with { AuthorName = "Odile Brunet", Attachments = ["photo"] });

        Item item = await world.ItemAsync("p1");
        Revision revision = Assert.Single(item.Revisions);
        Assert.Equal((1, 0, 0, 0), (stored.New, stored.Changed, stored.Unchanged, stored.Gone));
        Assert.Equal("Patiente vue lundi", world.TextOf(revision));
        Assert.Equal("Odile Brunet", world.Store.Protector.Unprotect(item.AuthorNameCipher!));
        Assert.Equal(["photo"], revision.Attachments);
        Assert.Equal((1, 1, ItemState.Visible), (item.LatestRevision, revision.Number, item.State));
        Assert.Equal(world.Time.GetUtcNow(), item.SeenAt);
    }

    [Fact]
    public async Task StoreAsync_Text_IsNowhereInTheFilesInClear()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        await StoreAsync(world, Item("p1", "Zéphyrine-Marqueur") with { AuthorName = "Nom-Marqueur", AuthorPlatformId = "Auteur-Marqueur", ParentText = "Parent-Marqueur" });

        foreach (string file in Directory.EnumerateFiles(world.Store.Folder, "moderation.db*"))
        {
            await using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using StreamReader reader = new(stream, Encoding.Latin1);
            Assert.DoesNotContain("Marqueur", await reader.ReadToEndAsync(Token), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task StoreAsync_SameTextAgain_OnlyConfirms()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        await StoreAsync(world, Item("p1", "Texte"));
        DateTimeOffset seen = world.Time.GetUtcNow();
        world.Time.Advance(TimeSpan.FromMinutes(5));

        StoredPage stored = await StoreAsync(world, Item("p1", "Texte"));

        Item item = await world.ItemAsync("p1");
        Assert.Equal((0, 0, 1), (stored.New, stored.Changed, stored.Unchanged));
        Assert.Equal(0, stored.Rows);
        Assert.Single(item.Revisions);
        Assert.Equal((seen, world.Time.GetUtcNow()), (item.SeenAt, item.ConfirmedAt));
    }

    [Theory]
    [InlineData("Autre texte", "photo")]
    [InlineData("Texte", "video")]
    [InlineData("Texte", "photo,photo")]
    public async Task StoreAsync_OtherTextOrAttachments_IsTheNextRevision(string text, string attachments)
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        await StoreAsync(world, Item("p1", "Texte") with { Attachments = ["photo"] });

        StoredPage stored = await StoreAsync(world, Item("p1", text) with { Attachments = attachments.Split(',') });

        Item item = await world.ItemAsync("p1");
        Assert.Equal((0, 1), (stored.New, stored.Changed));
        Assert.Equal(2, item.LatestRevision);
        Assert.Equal([1, 2], item.Revisions.Select(revision => revision.Number).Order());
    }

    [Fact]
    public async Task StoreAsync_EditedBack_IsAThirdRevision()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        await StoreAsync(world, Item("p1", "Un"));
        await StoreAsync(world, Item("p1", "Deux"));
        await StoreAsync(world, Item("p1", "Un"));

        Assert.Equal(3, (await world.ItemAsync("p1")).LatestRevision);
    }

    [Fact]
    public async Task StoreAsync_ErasedAndSeenAgain_StaysErased()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        FeedItem item = Item("p1", "Texte") with
        {
            AuthorName = "Odile Brunet",
            AuthorPlatformId = "42",
            Permalink = "https://example.org/p1",
        };
        await StoreAsync(world, item);
        await using (ModerationDb db = world.Store.Open())
        {
            await db.Set<Revision>().ExecuteUpdateAsync(set => set.SetProperty(revision => revision.TextCipher, (byte[]?)null), Token);
            await db.Set<Item>().ExecuteUpdateAsync(
                set => set.SetProperty(one => one.AuthorNameCipher, (byte[]?)null).SetProperty(one => one.Permalink, (string?)null), Token);
        }

        await StoreAsync(world, item);
        Item stored = await world.ItemAsync("p1");
        await StoreAsync(world, item with { Text = "Texte corrigé" });

        Assert.Equal((null, null), (stored.AuthorNameCipher, stored.Permalink));
        Assert.Null(Assert.Single(stored.Revisions).TextCipher);
        Assert.Equal("https://example.org/p1", (await world.ItemAsync("p1")).Permalink);
    }

    [Fact]
    public async Task StoreAsync_Author_IsAFingerprintEqualWithinItsGroupOnly()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        await world.Get<GroupDirectory>().EnsureAsync("autre", Token);
        FeedItem item = Item("p1", "Texte") with { AuthorPlatformId = "42" };

        await StoreAsync(world, item, item with { PlatformId = "p2" }, item with { PlatformId = "p3", AuthorPlatformId = "43" });
        await world.Get<ItemStore>().StoreAsync("autre", new FeedPage([item], [], null), imported: false, Token);

        string?[] authors = [.. (await world.ItemsAsync()).Select(one => one.AuthorPlatformId)];
        Assert.Matches("^[0-9a-fA-F]{32}$", authors[0]);
        Assert.Equal(authors[0], authors[1]);
        Assert.NotEqual(authors[0], authors[2]);
        Assert.NotEqual(authors[0], (await world.ItemAsync("p1", "autre")).AuthorPlatformId);
    }

    [Fact]
    public async Task StoreAsync_ImportedThenRead_TakesTheAuthorOfTheFeedAndKeepsIt()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        FeedItem item = Item("p1", "Texte");
        Task StoreAs(string? author, bool imported) => world.Get<ItemStore>().StoreAsync(
            FeedWorld.Group, new FeedPage([item with { AuthorPlatformId = author }], [], null), imported, Token);
        await StoreAsync(world, item with { PlatformId = "p2", AuthorPlatformId = "42" });
        string? expected = (await world.ItemAsync("p2")).AuthorPlatformId;
        await StoreAs("import-1", imported: true);
        string? first = (await world.ItemAsync("p1")).AuthorPlatformId;

        await StoreAs("42", imported: false);
        await StoreAs("import-1", imported: true);
        await StoreAs(null, imported: false);

        Assert.NotEqual(expected, first);
        Assert.Equal(expected, (await world.ItemAsync("p1")).AuthorPlatformId);
    }

    [Fact]
    public async Task StoreAsync_HiddenGoneAndBack_FollowsThePlatform()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        List<ItemState> states = [];
        await StoreAsync(world, Item("p1", "Texte"));
        states.Add((await world.ItemAsync("p1")).State);
        await StoreAsync(world, Item("p1", "Texte") with { Hidden = true });
        states.Add((await world.ItemAsync("p1")).State);
        StoredPage gone = await StoreAsync(world, new FeedPage([], ["p1", "unknown"], null));
        states.Add((await world.ItemAsync("p1")).State);
        StoredPage goneAgain = await StoreAsync(world, new FeedPage([], ["p1"], null));
        await StoreAsync(world, Item("p1", "Texte"));
        states.Add((await world.ItemAsync("p1")).State);

        Assert.Equal([ItemState.Visible, ItemState.Hidden, ItemState.Gone, ItemState.Visible], states);
        Assert.Equal((1, 0), (gone.Gone, goneAgain.Gone));
    }

    [Fact]
    public async Task StoreAsync_RemovedByDecision_StaysRemovedWhateverThePlatformSays()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        await StoreAsync(world, Item("p1", "Texte"));
        await using (ModerationDb db = world.Store.Open())
        {
            await db.Set<Item>().ExecuteUpdateAsync(set => set.SetProperty(item => item.State, ItemState.Removed), Token);
        }

        await StoreAsync(world, Item("p1", "Texte"));
        ItemState seenAgain = (await world.ItemAsync("p1")).State;
        await StoreAsync(world, new FeedPage([], ["p1"], null));

        Assert.Equal((ItemState.Removed, ItemState.Removed), (seenAgain, (await world.ItemAsync("p1")).State));
    }

    [Fact]
    public async Task StoreAsync_Cursor_IsStoredWithThePageOrNotAtAll()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        await StoreAsync(world, new FeedPage([Item("p1", "Texte")], [], "first"));

        // A text that cannot be stored stands for whatever breaks between the items and the commit.
        await Assert.ThrowsAnyAsync<Exception>(() =>
            StoreAsync(world, new FeedPage([Item("p2", "Texte"), Item("p3", null!)], [], "second")));

        Assert.Equal("first", (await world.StateAsync()).Cursor);
        Assert.Equal(["p1"], (await world.ItemsAsync()).Select(item => item.PlatformId));
    }

    [Fact]
    public async Task StoreAsync_PageWithoutCursor_LeavesItAlone()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        await StoreAsync(world, new FeedPage([], [], "first"));
        await StoreAsync(world, new FeedPage([Item("p1", "Texte")], [], null));

        Assert.Equal("first", (await world.StateAsync()).Cursor);
    }

    [Fact]
    public async Task StoreAsync_SameItemTwiceOnAPage_IsStoredOnceWithTheLaterText()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();

        StoredPage stored = await StoreAsync(world, new FeedPage([Item("p1", "Avant"), Item("p1", "Après")], [], null));

        Assert.Equal((1, 1), (stored.New, stored.Unchanged));
        Assert.Equal("Après", world.TextOf(Assert.Single((await world.ItemAsync("p1")).Revisions)));
    }

    [Fact]
    public async Task StoreAsync_ManyAtOnce_StoreEachItemOnce()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        FeedPage page = new([.. Enumerable.Range(0, 100).Select(number => Item($"p{number}", $"Texte {number}"))], [], "cursor");

        StoredPage[] stored = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => StoreAsync(world, page))));

        Assert.Equal(100, stored.Sum(one => one.New));
        Assert.Equal(100, (await world.ItemsAsync()).Sum(item => item.Revisions.Count));
    }

    [Fact]
    public async Task StoreAsync_SameIdInTwoGroups_AreTwoItems()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        await world.Get<GroupDirectory>().EnsureAsync("autre", Token);
        await StoreAsync(world, Item("p1", "Texte"));

        StoredPage stored = await world.Get<ItemStore>()
            .StoreAsync("autre", new FeedPage([Item("p1", "Texte")], [], null), imported: true, Token);

        Assert.Equal(1, stored.New);
    }

    [Fact]
    public async Task StoreAsync_ParentAsText_IsKeptOnlyWhenTheParentIsUnknown()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        await StoreAsync(world, Item("known", "Le parent connu"));
        await StoreAsync(
            world,
            Item("c1", "Réponse") with { ParentPlatformId = "known", ParentText = "Le parent connu" },
            Item("c2", "Réponse") with { ParentPlatformId = "elsewhere", ParentText = "Un parent d'ailleurs" },
            Item("c3", "Réponse") with { ParentText = "Un parent sans nom" },
            Item("c4", "Réponse") with { ParentPlatformId = "c1", ParentText = "Réponse" });

        Dictionary<string, byte[]?> parents =
            (await world.ItemsAsync()).ToDictionary(item => item.PlatformId, item => item.Revisions[0].ParentTextCipher);

        Assert.Null(parents["c1"]);
        Assert.Equal("Un parent d'ailleurs", world.Store.Protector.Unprotect(parents["c2"]!));
        Assert.Equal("Un parent sans nom", world.Store.Protector.Unprotect(parents["c3"]!));
        Assert.Null(parents["c4"]);
    }

    [Fact]
    public async Task StoreAsync_FiveThousandItems_TakesSeconds()
    {
        await using FeedWorld world = await FeedWorld.StartAsync();
        List<FeedItem> items = [.. Enumerable.Range(0, 5_000).Select(number => Item($"p{number}", $"Un message de taille moyenne, numéro {number}."))];
        Stopwatch watch = Stopwatch.StartNew();
        foreach (FeedItem[] batch in items.Chunk(500))
        {
            await StoreAsync(world, new FeedPage(batch, [], null));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"5000 items: {watch.ElapsedMilliseconds} ms");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Assert.Equal(5_000, (await world.ItemsAsync()).Count);
    }

    private static FeedItem Item(string id, string text) => new()
    {
        PlatformId = id,
        Kind = ContentKind.Post,
        ThreadPlatformId = id,
        Text = text,
        CreatedAt = new DateTimeOffset(2026, 11, 18, 11, 0, 0, TimeSpan.Zero),
    };

    private static Task<StoredPage> StoreAsync(FeedWorld world, params FeedItem[] items) =>
        StoreAsync(world, new FeedPage(items, [], null));

    private static Task<StoredPage> StoreAsync(FeedWorld world, FeedPage page) =>
        world.Get<ItemStore>().StoreAsync(FeedWorld.Group, page, imported: false, Token);
}
