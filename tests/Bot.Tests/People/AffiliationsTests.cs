using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.People;

public sealed class AffiliationsTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Link_ThenUnlink_IsKeptOnceAndLoggedWithWhoSaidSo()
    {
        await using TestStore store = new(services => services.AddAudit());
        Affiliations desk = store.Services.GetRequiredService<Affiliations>();
        string author = AuthorFingerprint.Of(store.Protector, "divan", "member-7");

        bool first = await desk.LinkAsync("claire", "divan", author, "odile", None);
        bool again = await desk.LinkAsync("claire", "divan", author, "odile", None);
        IReadOnlyList<AdminAuthor> linked = await desk.OfAsync("claire", None);
        bool gone = await desk.UnlinkAsync("claire", "divan", author, "claire", None);
        bool none = await desk.UnlinkAsync("claire", "divan", author, "claire", None);

        Assert.Equal((true, false, true, false), (first, again, gone, none));
        Assert.Equal([("divan", author)], linked.Select(a => (a.GroupId, a.AuthorPlatformId)));
        Assert.Empty(await desk.OfAsync("claire", None));
        await using ModerationDb db = store.Open();
        List<LogEntry> entries = await db.Set<LogEntry>().OrderBy(e => e.Sequence).ToListAsync(None);
        Assert.Equal([LogKinds.AuthorLinked, LogKinds.AuthorUnlinked], entries.Select(e => e.Kind));
        Assert.Contains("\"actor\":\"claire\"", entries[1].Payload, StringComparison.Ordinal);
        Assert.DoesNotContain("member-7", entries[0].Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fingerprint_OfAnIdOrAName_IsTheOneThatItemsKeep()
    {
        await using TestStore store = new(services => services.AddAudit());
        ItemStore items = new(store.Factory, store.Protector, TimeProvider.System);
        DateTimeOffset now = DateTimeOffset.UnixEpoch;
        FeedItem item = new() { PlatformId = "1", Kind = ContentKind.Post, ThreadPlatformId = "1", Text = "Texte.", CreatedAt = now, AuthorPlatformId = "member-7" };
        FeedItem imported = item with
        {
            PlatformId = "2",
            ThreadPlatformId = "2",
            AuthorPlatformId = AuthorFingerprint.ImportedId(store.Protector, " Camille Inventée "),
        };

        await items.StoreAsync("divan", new FeedPage([item, imported], [], null), imported: false, None);

        await using ModerationDb db = store.Open();
        List<string?> kept = await db.Set<Item>().OrderBy(i => i.PlatformId).Select(i => i.AuthorPlatformId).ToListAsync(None);
        Assert.Equal(
            [AuthorFingerprint.Of(store.Protector, "divan", "member-7"), AuthorFingerprint.OfName(store.Protector, "divan", "Camille Inventée")],
            kept);
    }
}
