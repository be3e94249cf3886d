using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review.Queue;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Review.Queue;

public sealed class QueueReaderTests
{
    private const string Reader = "claire";
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_OrdersBySeverityThenAge_AndGroupsAThread()
    {
        await using ReviewStore store = new();
        Item post = store.Seed.Item("Une photo de radio.", age: TimeSpan.FromHours(9));
        Flag recent = store.Seed.Flag(store.Seed.Item("Autre fil.", age: TimeSpan.FromHours(1)));
        Flag old = store.Seed.Flag(store.Seed.Item("Encore un autre fil.", age: TimeSpan.FromHours(5)));
        Flag low = store.Seed.Flag(store.Seed.Item("Un commentaire.", post, age: TimeSpan.FromHours(3)), Severity.Low);
        Flag critical = store.Seed.Flag(store.Seed.Item("Un pire commentaire.", post, age: TimeSpan.FromHours(2)), Severity.Critical);

        QueueSheet sheet = await store.Get<QueueReader>().ReadAsync(QueueFilter.All, Reader, None);

        Assert.Equal(
            [[critical.Id, low.Id], [old.Id], [recent.Id]],
            sheet.Situations.Select(s => s.Cards.Select(c => c.FlagId).ToArray()));
        Assert.Equal("Une photo de radio.", sheet.Situations[0].Post);
        Assert.Null(sheet.Situations[1].Post);
        Assert.Equal((4, 4, 1), (sheet.Open, sheet.Shown, sheet.Pages));
        Assert.Equal([(Severity.Critical, 1), (Severity.High, 2), (Severity.Low, 1)], sheet.BySeverity);
    }

    [Fact]
    public async Task Read_Filtered_KeepsOnlyWhatWasAskedAndCountsEverything()
    {
        await using ReviewStore store = new();
        store.Seed.Flag(store.Seed.Item("Un."), Severity.High, [Seed.Finding(Grounds.Origin, 0, 2)]);
        Flag wanted = store.Seed.Flag(store.Seed.Item("Deux."), Severity.Critical, [Seed.Finding(IdentifierTypes.Place, 0, 2)]);
        QueueReader reader = store.Get<QueueReader>();

        foreach (string query in new[]
        {
            "severity=critical", "half=identification", "?identifier=place&page=7", $"severity=critical&group={Seed.GroupId}&kind=post&age=today",
        })
        {
            QueueSheet sheet = await reader.ReadAsync(QueueFilter.Parse(query), Reader, None);
            Assert.Equal(wanted.Id, Assert.Single(Assert.Single(sheet.Situations).Cards).FlagId);
            Assert.Equal((2, 1, 1), (sheet.Open, sheet.Shown, sheet.Page));
        }
    }

    [Fact]
    public async Task Read_ManyThreads_ArePagedWithoutLossOrRepeat()
    {
        await using ReviewStore store = new();
        for (int n = 0; n < 45; n++)
        {
            store.Seed.Flag(store.Seed.Item($"Texte {n}.", age: TimeSpan.FromMinutes(n)));
        }

        QueueReader reader = store.Get<QueueReader>();
        List<long> seen = [];
        for (int page = 1; page <= 3; page++)
        {
            QueueSheet sheet = await reader.ReadAsync(QueueFilter.All with { Page = page }, Reader, None);
            Assert.Equal(3, sheet.Pages);
            seen.AddRange(sheet.Situations.SelectMany(s => s.Cards).Select(c => c.FlagId));
        }

        Assert.Equal(45, seen.Distinct().Count());
        Assert.Equal(45, seen.Count);
    }

    [Fact]
    public async Task Read_SameAuthorAgain_IsNumberedWithin90DaysAndHasOnePseudonym()
    {
        await using ReviewStore store = new();
        store.Seed.Flag(store.Seed.Item("Ancien.", author: "a", age: TimeSpan.FromDays(120)));
        store.Seed.Flag(store.Seed.Item("Premier.", author: "a", age: TimeSpan.FromDays(40)));
        Flag second = store.Seed.Flag(store.Seed.Item("Deuxième.", author: "a", age: TimeSpan.FromDays(1)));
        Flag other = store.Seed.Flag(store.Seed.Item("D'une autre.", author: "b"));

        QueueSheet sheet = await store.Get<QueueReader>().ReadAsync(QueueFilter.All, Reader, None);

        Dictionary<long, QueueCard> cards = sheet.Situations.SelectMany(s => s.Cards).ToDictionary(c => c.FlagId);
        Assert.Equal((2, 1), (cards[second.Id].AuthorFlags, cards[other.Id].AuthorFlags));
        Assert.Equal(2, cards.Values.Select(c => c.Pseudonym).Distinct().Count());
        Assert.Matches("^[0-9A-F]{6}$", cards[other.Id].Pseudonym!);
    }

    [Fact]
    public async Task Count_AfterAMoment_CountsOnlyOpenFlagsRaisedSince()
    {
        await using ReviewStore store = new();
        store.Seed.Flag(store.Seed.Item("Avant.", age: TimeSpan.FromHours(2)));
        store.Seed.Flag(store.Seed.Item("Après.", age: TimeSpan.FromMinutes(1)));

        QueueCount count = await store.Get<QueueReader>().CountAsync(store.Time.GetUtcNow().AddHours(-1), Reader, None);

        Assert.Equal(new QueueCount(2, 1), count);
    }
}
