using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review.Items.Authors;

namespace ModerationBot.Bot.Tests.Review.Items;

public sealed class NameDeskTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ask_WithAReason_IsLoggedAndShowsTheNameOnceToThatPersonAlone()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        NameDesk desk = store.Get<NameDesk>();

        Assert.True(await desk.AskAsync(flag.Id, NameReasons.Contact, "claire", None));

        Assert.Null(await desk.TakeAsync(flag.Id, "benoit", None));
        Assert.Equal("Camille Inventée", await desk.TakeAsync(flag.Id, "claire", None));
        Assert.Null(await desk.TakeAsync(flag.Id, "claire", None));
        LogEntry entry = await store.Db.Set<LogEntry>().SingleAsync(None);
        Assert.Equal(LogKinds.NameShown, entry.Kind);
        Assert.Contains("\"reason\":\"contact\"", entry.Payload, StringComparison.Ordinal);
        Assert.DoesNotContain("Camille", entry.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_TwoMinutesLater_ShowsNothing()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        NameDesk desk = store.Get<NameDesk>();
        await desk.AskAsync(flag.Id, NameReasons.ByHand, "claire", None);
        store.Time.Advance(TimeSpan.FromMinutes(2.1));

        Assert.Null(await desk.TakeAsync(flag.Id, "claire", None));
    }

    [Fact]
    public async Task Ask_NoNameKept_LogsNothing()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        flag.Item.AuthorNameCipher = null;
        await store.Db.SaveChangesAsync(None);

        Assert.False(await store.Get<NameDesk>().AskAsync(flag.Id, NameReasons.Contact, "claire", None));
        Assert.False(await store.Db.Set<LogEntry>().AnyAsync(None));
    }
}
