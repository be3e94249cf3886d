using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review.Queue;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Review.Queue;

public sealed class QueueIndexTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_NothingWritten_GivesTheSameSnapshot()
    {
        await using ReviewStore store = new();
        store.Seed.Flag(store.Seed.Item("Un."));
        QueueIndex index = store.Get<QueueIndex>();

        Assert.Same(await index.ReadAsync(None), await index.ReadAsync(None));
    }

    [Fact]
    public async Task Read_FlagsRaisedChangedAndDecided_IsExactEachTime()
    {
        await using ReviewStore store = new();
        Flag first = store.Seed.Flag(store.Seed.Item("Un."), Severity.Low);
        QueueIndex index = store.Get<QueueIndex>();
        Assert.Equal([first.Id], (await index.ReadAsync(None)).ById.Keys);

        Flag second = store.Seed.Flag(store.Seed.Item("Deux."));
        (first.Severity, first.State, first.Version) = (Severity.Critical, FlagState.Waiting, 2);
        await store.Db.SaveChangesAsync(None);
        QueueSnapshot both = await index.ReadAsync(None);
        Assert.Equal((Severity.Critical, QueueState.Waiting), (both.ById[first.Id].Severity, both.ById[first.Id].State));
        Assert.Equal(QueueState.Open, both.ById[second.Id].State);

        (second.State, second.Version) = (FlagState.Decided, 2);
        await store.Db.SaveChangesAsync(None);
        Assert.Equal([first.Id], (await index.ReadAsync(None)).ById.Keys);
    }

    [Fact]
    public async Task Read_AuthorsEarlierFlagIsRaisedAnew_TheLaterOneIsTheFirstNow()
    {
        await using ReviewStore store = new();
        Flag early = store.Seed.Flag(store.Seed.Item("Un.", age: TimeSpan.FromDays(9)));
        Flag late = store.Seed.Flag(store.Seed.Item("Deux.", age: TimeSpan.FromDays(2)));
        store.Seed.Flag(store.Seed.Item("Ancien.", author: "b", age: TimeSpan.FromDays(100)));
        Flag again = store.Seed.Flag(store.Seed.Item("Nouveau.", author: "b", age: TimeSpan.FromDays(1)));
        QueueIndex index = store.Get<QueueIndex>();
        QueueSnapshot before = await index.ReadAsync(None);
        Assert.Equal((false, true, false), (before.ById[early.Id].Repeat, before.ById[late.Id].Repeat, before.ById[again.Id].Repeat));

        (early.RaisedAt, early.Version) = (store.Time.GetUtcNow(), 2);
        await store.Db.SaveChangesAsync(None);

        QueueSnapshot after = await index.ReadAsync(None);
        Assert.Equal((true, false), (after.ById[early.Id].Repeat, after.ById[late.Id].Repeat));
    }

    [Fact]
    public async Task Find_DecidedAndUnknownFlags_GivesThoseThatExist()
    {
        await using ReviewStore store = new();
        Flag open = store.Seed.Flag(store.Seed.Item("Un."));
        Flag closed = store.Seed.Flag(store.Seed.Item("Deux."));
        await store.Db.Set<Flag>().Where(f => f.Id == closed.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(f => f.State, FlagState.Closed).SetProperty(f => f.Version, 2), None);

        IReadOnlyList<QueueEntry> found = await store.Get<QueueIndex>().FindAsync([open.Id, closed.Id, 999], null, None);

        Assert.Equal([(open.Id, QueueState.Open), (closed.Id, QueueState.Decided)], found.Select(e => (e.Id, e.State)));
    }
}
