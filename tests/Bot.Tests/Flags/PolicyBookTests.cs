using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Flags;

/// <summary>A saved policy rules from the next run on, in its group alone; one on trial is only counted.</summary>
public sealed class PolicyBookTests
{
    private const string Other = "other";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<long> SaveAsync(
        House house, int version, PolicySettings? settings, PolicyMode mode = PolicyMode.Live, long? from = null, string group = House.GroupId)
    {
        await using ModerationDb db = house.Open();
        StoredPolicy row = new()
        {
            GroupId = group,
            Version = version,
            Mode = mode,
            Settings = settings is null ? null : PolicyJson.Write(settings),
            FromId = from,
            SavedBy = "claire",
            SavedAt = house.Time.GetUtcNow(),
            WhyCipher = house.Get<ITextProtector>().Protect("essai"),
        };
        db.Add(row);
        await db.SaveChangesAsync(Token);
        return row.Id;
    }

    private static async Task<List<string>> FlaggedAsync(House house)
    {
        await using ModerationDb db = house.Open();
        return await db.Set<Flag>().OrderBy(f => f.Id).Select(f => f.Item.GroupId + "/" + f.Item.PlatformId).ToListAsync(Token);
    }

    private static PolicySettings Watching(params string[] words) => new() { WatchWords = [.. words.Select(WordRule.Exactly)] };

    [Fact]
    public async Task Run_SavedPolicy_RulesFromTheNextRunOnWithoutANewStart()
    {
        await using House house = new();
        await house.PutAsync("1", "un gomer");
        await house.PutAsync("2", "une baleine");
        await house.JudgeAsync();
        Assert.Empty(await FlaggedAsync(house));

        await SaveAsync(house, 1, Watching("gomer"));
        await house.JudgeAsync();
        await SaveAsync(house, 2, Watching("baleine"));
        await house.JudgeAsync();

        // The text was kept as context, so that it could be ruled again; what was raised stays with a person.
        Assert.Equal(["divan/1", "divan/2"], await FlaggedAsync(house));
    }

    [Fact]
    public async Task Run_ChangeInOneGroup_RulesNothingAgainInAnother()
    {
        await using House house = new();
        await house.PutAsync("1", "un gomer");
        await house.PutAsync("1", "un gomer", group: Other);
        await house.JudgeAsync();

        await SaveAsync(house, 1, Watching("gomer"));

        Assert.Equal(1, await house.RunAsync<FlagStage>());
        Assert.Equal(["divan/1"], await FlaggedAsync(house));
    }

    [Fact]
    public async Task Of_GroupWithoutARow_IsRuledByTheSettingsFile()
    {
        await using House house = new(services => services
            .AddSingleton(Options.Create(new PolicyOptions { WatchWords = ["gomer"], IdentificationThreshold = 0.6 }))
            .AddSingleton(Options.Create(new GroupsOptions { Groups = [new() { Id = Other, Name = Other, DiscriminationThreshold = 0.3 }] })));
        PolicyBook book = house.Get<PolicyBook>();

        Assert.Equal(0.3, book.Of(Other).Settings.DiscriminationThreshold);
        Assert.Null(book.Of("unknown").Settings.DiscriminationThreshold);
        Assert.Equal((0.6, "gomer"), (book.Of("unknown").Settings.IdentificationThreshold, book.Of(Other).Settings.WatchWords[0].Word));
        await SaveAsync(house, 1, new PolicySettings { DiscriminationThreshold = 0.8 }, group: Other);
        Assert.Equal(0.3, book.Of(Other).Settings.DiscriminationThreshold);
        await book.RefreshAsync(Token);
        Assert.Equal(0.8, book.Of(Other).Settings.DiscriminationThreshold);
        Assert.Empty(book.Of(Other).Settings.WatchWords);
    }

    [Fact]
    public async Task Refresh_LoweredThreshold_LowersTheScoreFromWhichReasonsAreKept()
    {
        await using House house = new();
        PolicyBook book = house.Get<PolicyBook>();
        Assert.Equal(0.5, book.Current.LowestDiscrimination);

        await SaveAsync(house, 1, new PolicySettings { DiscriminationThreshold = 0.2 });
        await book.RefreshAsync(Token);

        Assert.Equal(0.2, house.Get<IOptions<ReasonsOptions>>().Value.From);
        await SaveAsync(house, 2, new PolicySettings { DiscriminationThreshold = 0.9 });
        await book.RefreshAsync(Token);
        Assert.Equal(0.5, house.Get<IOptions<ReasonsOptions>>().Value.From);
    }

    [Fact]
    public async Task Run_PolicyOnTrial_IsCountedAndRaisesNothing()
    {
        await using House house = new();
        long trial = await SaveAsync(house, 1, Watching("gomer") with { GroundsOff = [Grounds.Appearance] }, PolicyMode.Shadow);
        await house.PutAsync("1", "un gomer");
        await house.PutAsync("2", "moche");
        await house.PutAsync("3", "bonjour");
        await house.PutAsync("4", "gomer moche");

        await house.JudgeAsync();

        Assert.Equal(["divan/2", "divan/4"], await FlaggedAsync(house));
        await using ModerationDb db = house.Open();
        List<ShadowRuling> rulings = await db.Set<ShadowRuling>().OrderBy(r => r.VerdictId).ToListAsync(Token);
        Assert.All(rulings, ruling => Assert.Equal(trial, ruling.PolicyId));
        Assert.Equal([(true, false), (false, true), (true, true)], rulings.Select(r => (r.Flagged, r.LiveFlagged)));
        Assert.Equal([Policy.WatchWord], rulings[0].Categories);
        Assert.Equal([Grounds.Appearance], rulings[1].Categories);
        Assert.DoesNotContain(await db.Set<StoredFinding>().ToListAsync(Token), f => f.Category == Policy.WatchWord);
    }

    [Fact]
    public async Task Run_TextRuledAgain_IsCountedOnTrialOnce()
    {
        await using House house = new();
        await SaveAsync(house, 1, Watching("gomer"), PolicyMode.Shadow);
        await house.PutAsync("1", "un gomer");
        await house.JudgeAsync();

        await SaveAsync(house, 2, Watching("baleine"));
        await house.JudgeAsync();

        await using ModerationDb db = house.Open();
        Assert.Equal(1, await db.Set<ShadowRuling>().CountAsync(Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_TrialThatWasAdoptedOrEnded_RulesNoMore(bool adopted)
    {
        await using House house = new();
        long trial = await SaveAsync(house, 1, Watching("gomer"), PolicyMode.Shadow);
        await SaveAsync(house, 2, adopted ? Watching("gomer") : null, adopted ? PolicyMode.Live : PolicyMode.Shadow, trial);
        await house.PutAsync("1", "un gomer");

        await house.JudgeAsync();

        await using ModerationDb db = house.Open();
        Assert.Null(house.Get<PolicyBook>().Current.ShadowOf(House.GroupId));
        Assert.Equal(0, await db.Set<ShadowRuling>().CountAsync(Token));
        Assert.Equal(adopted ? 1 : 0, (await FlaggedAsync(house)).Count);
    }

    [Fact]
    public async Task Save_SameVersionTwice_IsRefusedByTheTable()
    {
        await using House house = new();
        await SaveAsync(house, 1, new());

        DbUpdateException refused = await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(house, 1, new(), PolicyMode.Shadow));

        Assert.True(UniqueConflict.Is(refused));
    }
}
