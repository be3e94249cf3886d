using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review.Items;
using ModerationBot.Bot.Review.Items.Threads;

namespace ModerationBot.Bot.Tests.Review.Items;

public sealed class ThreadReaderTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_CommentsAround_AreInOrderWithTheirFlags()
    {
        await using ReviewStore store = new();
        Item post = store.Seed.Item("La publication.", age: TimeSpan.FromHours(9));
        Item first = store.Seed.Item("Le premier.", post, age: TimeSpan.FromHours(8));
        Item parent = store.Seed.Item("Le parent.", post, age: TimeSpan.FromHours(7));
        Item erased = store.Seed.Item("Sans histoire.", post, age: TimeSpan.FromHours(6));
        erased.Revisions[0].TextCipher = null;
        Item here = store.Seed.Item("Ici.", parent, age: TimeSpan.FromHours(5));
        Item last = store.Seed.Item("Le dernier.", post, age: TimeSpan.FromHours(4));
        store.Seed.Item("Un autre fil.");
        Flag flag = store.Seed.Flag(here);
        Flag other = store.Seed.Flag(last);
        Flag above = store.Seed.Flag(parent);
        await store.Db.SaveChangesAsync(None);

        ThreadAround around = (await store.Get<ItemReader>().ReadAsync(flag.Id, None))!.Around;

        Assert.Equal(["Le premier."], around.Above.Select(line => line.Text.Text));
        Assert.Equal(["Le dernier."], around.Below.Select(line => line.Text.Text));
        Assert.Equal(other.Id, around.Below[0].Flag!.Id);
        Assert.Null(around.Above[0].Flag);
        Assert.Equal(above.Id, around.Parent!.Id);
        Assert.Null(around.Post);
        Assert.Equal((1, 2), (around.Erased, around.OtherOpen));
        Assert.NotNull(first.PlatformId);
    }

    [Fact]
    public async Task Read_ThreadOfHundreds_OpensThirtyOnEitherSideAndFoldsAllButFive()
    {
        await using ReviewStore store = new();
        Item post = store.Seed.Item("La publication.", age: TimeSpan.FromHours(9));
        Flag? flag = null;
        for (int i = 0; i < 81; i++)
        {
            Item comment = store.Seed.Item($"n{i}", post, age: TimeSpan.FromHours(8) - TimeSpan.FromMinutes(i));
            flag = i == 40 ? store.Seed.Flag(comment) : flag;
        }

        ThreadAround around = (await store.Get<ItemReader>().ReadAsync(flag!.Id, None))!.Around;

        Assert.Equal((30, 30), (around.Above.Count, around.Below.Count));
        Assert.Equal(("n39", "n41"), (around.Above[^1].Text.Text, around.Below[0].Text.Text));
        Assert.Equal((2, 3), (around.NearAbove, around.NearBelow));
    }

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(3, 0, 3, 0)]
    [InlineData(9, 0, 5, 0)]
    [InlineData(0, 9, 0, 5)]
    [InlineData(9, 1, 4, 1)]
    [InlineData(1, 9, 1, 4)]
    public void Near_AnySides_ShowFiveAtMost(int above, int below, int nearAbove, int nearBelow)
    {
        ThreadLine line = new(new("x", null, false), null, default, null);
        ThreadAround around = new([.. Enumerable.Repeat(line, above)], [.. Enumerable.Repeat(line, below)], 0, 0, null, null);

        Assert.Equal((nearAbove, nearBelow), (around.NearAbove, around.NearBelow));
    }
}
