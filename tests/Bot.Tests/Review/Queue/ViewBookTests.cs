using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Review.Queue;
using ModerationBot.Bot.Review.Queue.Views;

namespace ModerationBot.Bot.Tests.Review.Queue;

public sealed class ViewBookTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_AFilter_KeepsItWithoutSearchAndPage_AndLogsIt()
    {
        await using ReviewStore store = new();
        ViewBook book = store.Get<ViewBook>();
        QueueFilter filter = QueueFilter.Parse("severity=critical&sort=oldest&page=4&search=0123456789abcdef0123456789abcdef");

        Assert.Equal(ViewStatus.Saved, await book.SaveAsync("claire", "  À voir   le matin ", filter, None));

        QueueView view = Assert.Single(await book.ListAsync("claire", None));
        Assert.Equal(("À voir le matin", "/queue?severity=critical&sort=oldest"), (view.Name, view.Filter.ToUrl()));
        Assert.Empty(await book.ListAsync("paul", None));
        Assert.Equal(LogKinds.ViewSaved, Assert.Single(await store.Db.Set<LogEntry>().ToListAsync(None)).Kind);
    }

    [Fact]
    public async Task Save_SameNameAgain_TakesTheNewFilter()
    {
        await using ReviewStore store = new();
        ViewBook book = store.Get<ViewBook>();
        await book.SaveAsync("claire", "Matin", QueueFilter.Parse("age=today"), None);
        await book.SaveAsync("paul", "Matin", QueueFilter.Parse("kind=post"), None);

        await book.SaveAsync("claire", "Matin", QueueFilter.Parse("age=over_24h"), None);

        Assert.Equal("/queue?age=over_24h", Assert.Single(await book.ListAsync("claire", None)).Filter.ToUrl());
        Assert.Equal("/queue?kind=post", Assert.Single(await book.ListAsync("paul", None)).Filter.ToUrl());
    }

    [Fact]
    public async Task Save_BadNameOrOneTooMany_IsRefused()
    {
        await using ReviewStore store = new();
        ViewBook book = store.Get<ViewBook>();

        Assert.Equal(ViewStatus.NameMissing, await book.SaveAsync("claire", " ", QueueFilter.All, None));
        Assert.Equal(ViewStatus.NameTooLong, await book.SaveAsync("claire", new string('a', 41), QueueFilter.All, None));
        for (int n = 0; n < ViewBook.MaxViews; n++)
        {
            Assert.Equal(ViewStatus.Saved, await book.SaveAsync("claire", $"Vue {n}", QueueFilter.All, None));
        }

        Assert.Equal(ViewStatus.TooMany, await book.SaveAsync("claire", "Encore une", QueueFilter.All, None));
        Assert.Equal(ViewStatus.Saved, await book.SaveAsync("claire", "Vue 3", QueueFilter.All, None));
    }

    [Fact]
    public async Task Delete_AColleaguesView_DoesNothing()
    {
        await using ReviewStore store = new();
        ViewBook book = store.Get<ViewBook>();
        await book.SaveAsync("claire", "Matin", QueueFilter.All, None);
        long id = (await book.ListAsync("claire", None))[0].Id;

        Assert.False(await book.DeleteAsync("paul", id, None));
        Assert.True(await book.DeleteAsync("claire", id, None));
        Assert.Empty(await book.ListAsync("claire", None));
    }
}
