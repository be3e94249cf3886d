using ModerationBot.Bot.Review.Queue.Searches;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Review.Queue;

public sealed class SearchShelfTests
{
    private readonly ManualTime _time = ManualTime.AtNoon();

    [Fact]
    public void Find_OwnSearch_GivesTheWordsForAnHourAfterEachUse()
    {
        SearchShelf shelf = new(_time);
        string id = shelf.Put("fougère", "claire");

        Assert.True(SearchShelf.IsId(id));
        _time.Advance(TimeSpan.FromMinutes(50));
        Assert.Equal("fougère", shelf.Find(id, "claire"));
        _time.Advance(TimeSpan.FromMinutes(50));
        Assert.Equal("fougère", shelf.Find(id, "claire"));
        _time.Advance(TimeSpan.FromMinutes(61));
        Assert.Null(shelf.Find(id, "claire"));
    }

    [Fact]
    public void Find_SomebodyElses_GivesNothing()
    {
        SearchShelf shelf = new(_time);

        Assert.Null(shelf.Find(shelf.Put("fougère", "paul"), "claire"));
    }

    [Fact]
    public void Put_ManySearches_ForgetsTheOldestOfThatPersonOnly()
    {
        SearchShelf shelf = new(_time);
        string other = shelf.Put("tulipe", "paul");
        List<string> mine = [];
        for (int n = 0; n < 25; n++)
        {
            mine.Add(shelf.Put($"mot {n}", "claire"));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(20, mine.Count(id => shelf.Find(id, "claire") is not null));
        Assert.NotNull(shelf.Find(mine[^1], "claire"));
        Assert.Null(shelf.Find(mine[0], "claire"));
        Assert.Equal("tulipe", shelf.Find(other, "paul"));
    }

    [Fact]
    public void Put_TooManyWords_KeepsTheFirstHundredUnits()
    {
        SearchShelf shelf = new(_time);

        Assert.Equal(SearchShelf.MaxWords, shelf.Find(shelf.Put(new string('a', 5_000), "claire"), "claire")!.Length);
    }
}
