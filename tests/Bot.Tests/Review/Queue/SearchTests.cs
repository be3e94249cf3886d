using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review.Queue;
using ModerationBot.Bot.Review.Queue.Searches;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Review.Queue;

public sealed class SearchTests
{
    private const string Reader = "claire";
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    private static SearchStage StageOf(ReviewStore store) => store.Store.Services.GetServices<IStage>().OfType<SearchStage>().Single();

    private static async Task<QueueSheet> SearchAsync(ReviewStore store, string words, string rest = "")
    {
        string id = store.Get<SearchShelf>().Put(words, Reader);
        return await store.Get<QueueReader>().ReadAsync(QueueFilter.Parse(rest) with { Search = id }, Reader, None);
    }

    private static long[] IdsOf(QueueSheet sheet) => [.. sheet.Situations.SelectMany(s => s.Cards).Select(c => c.FlagId).Order()];

    [Theory]
    [InlineData("fougère", true)]
    [InlineData("FOUGERE", true)]
    [InlineData("hôpital", true)]
    [InlineData("Saint-Orville", true)]
    [InlineData("orville", true)]
    [InlineData("34", true)]
    [InlineData("fougère hôpital 34", true)]
    [InlineData("fougè", false)]
    [InlineData("fougère tulipe", false)]
    public async Task Read_SearchByWords_FindsWholeWordsThatAllOccur(string words, bool found)
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Une fougère de 34 ans, vue à l'hôpital de Saint-Orville."));
        store.Seed.Flag(store.Seed.Item("Une tulipe."));
        await StageOf(store).RunAsync(None);

        QueueSheet sheet = await SearchAsync(store, words);

        Assert.Equal(found ? [flag.Id] : [], IdsOf(sheet));
        Assert.Equal((words, found ? 1 : 0), (sheet.Search!.Words, sheet.Search.Found));
    }

    [Fact]
    public async Task Read_SearchByPseudonymNumberOrCategory_FindsTheFlags()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
        await using ReviewStore store = new();
        Flag origin = store.Seed.Flag(store.Seed.Item("Un.", author: "a"), findings: [Seed.Finding(Grounds.Origin, 0, 2)]);
        Flag place = store.Seed.Flag(store.Seed.Item("Deux.", author: "b"), findings: [Seed.Finding(IdentifierTypes.PersonName, 0, 2)]);
        await StageOf(store).RunAsync(None);
        string pseudonym = (await store.Get<QueueReader>().ReadAsync(QueueFilter.All, Reader, None)).Situations
            .SelectMany(s => s.Cards).Single(c => c.FlagId == place.Id).Pseudonym!;

        Assert.Equal([place.Id], IdsOf(await SearchAsync(store, $"#{pseudonym.ToLowerInvariant()}")));
        Assert.Empty(IdsOf(await SearchAsync(store, $"#{pseudonym} un")));
        Assert.Equal([origin.Id], IdsOf(await SearchAsync(store, $"n° {origin.Id}")));
        Assert.Equal([origin.Id], IdsOf(await SearchAsync(store, store.Get<Bot.Review.ReviewWording>().Category(Grounds.Origin))));
        Assert.Equal([place.Id], IdsOf(await SearchAsync(store, store.Get<Bot.Review.ReviewWording>().Category(IdentifierTypes.PersonName))));
    }

    [Fact]
    public async Task Read_SearchAndFilter_BothCount_AndDecidedFlagsAreFoundToo()
    {
        await using ReviewStore store = new();
        Flag open = store.Seed.Flag(store.Seed.Item("Une fougère."), Severity.Low);
        Flag closed = store.Seed.Flag(store.Seed.Item("Autre fougère."));
        (closed.State, closed.Version) = (FlagState.Closed, 3);
        await store.Db.SaveChangesAsync(None);
        await StageOf(store).RunAsync(None);

        Assert.Equal([open.Id, closed.Id], IdsOf(await SearchAsync(store, "fougère")));
        Assert.Equal([open.Id], IdsOf(await SearchAsync(store, "fougère", "severity=low")));
        Assert.Equal([open.Id], IdsOf(await SearchAsync(store, "fougère", "state=open")));
        QueueSheet decided = await SearchAsync(store, "fougère", "state=decided");
        Assert.Equal([closed.Id], IdsOf(decided));
        Assert.Equal(QueueState.Decided, decided.Situations[0].Cards[0].State);
    }

    [Fact]
    public async Task Read_SomebodyElsesOrForgottenSearch_ShowsTheQueueAndSaysSo()
    {
        await using ReviewStore store = new();
        store.Seed.Flag(store.Seed.Item("Une fougère."));
        string id = store.Get<SearchShelf>().Put("tulipe", "paul");

        QueueSheet sheet = await store.Get<QueueReader>().ReadAsync(QueueFilter.All with { Search = id }, Reader, None);

        Assert.True(sheet.Search!.IsForgotten);
        Assert.Equal(1, sheet.Shown);
    }

    [Fact]
    public async Task Erased_TextOfAFlag_TakesItsWordsAndNobodyWritesThemAgain()
    {
        await using ReviewStore store = new();
        Flag gone = store.Seed.Flag(store.Seed.Item("Une fougère."));
        Flag kept = store.Seed.Flag(store.Seed.Item("Autre fougère."));
        Assert.Equal(2, await StageOf(store).RunAsync(None));

        gone.Verdict.Revision.TextCipher = null;
        await store.Db.SaveChangesAsync(None);
        await store.Get<SearchBook>().ErasedAsync(store.Db, [gone.Verdict.RevisionId], None);

        Assert.Equal([kept.Id], await store.Db.Set<SearchWord>().Select(w => w.FlagId).Distinct().ToListAsync(None));
        Assert.Equal(0, await StageOf(store).RunAsync(None));
    }

    [Fact]
    public async Task Raised_AgainWithAnotherText_IsFoundByTheNewWordsOnly()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Une fougère."));
        await StageOf(store).RunAsync(None);

        flag.Verdict.Revision.TextCipher = store.Store.Protector.Protect("Une tulipe.");
        await store.Get<SearchBook>().RaisedAsync(store.Db, [flag], None);

        Assert.Empty(IdsOf(await SearchAsync(store, "fougère")));
        Assert.Equal([flag.Id], IdsOf(await SearchAsync(store, "tulipe")));
    }

    [Fact]
    public async Task Table_HoldsNoWord()
    {
        await using ReviewStore store = new();
        store.Seed.Flag(store.Seed.Item("Une fougère inventée."));
        await StageOf(store).RunAsync(None);
        await store.Db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", None);

        byte[] file = await File.ReadAllBytesAsync(Path.Combine(store.Store.Folder, "moderation.db"), None);

        Assert.NotEmpty(await store.Db.Set<SearchWord>().ToListAsync(None));
        Assert.Equal(-1, file.AsSpan().IndexOf("fougere"u8));
        Assert.Equal(-1, file.AsSpan().IndexOf("inventee"u8));
    }
}
