using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Screening;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Review;

public sealed class ScoreBandTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_ABand_GivesItsFlagsSamplesAndTheDotsOfTheHalf()
    {
        await using ReviewStore store = new();
        // Discrimination stands at 0.9, identification at 0.8: see the seed.
        List<Flag> origin = [.. Enumerable.Range(0, 6).Select(i => store.Seed.Flag(store.Seed.Item($"Texte {i}."), i == 0 ? Severity.Critical : Severity.Low))];
        StoredFinding place = Seed.Finding(IdentifierTypes.Place, 0, 5);
        store.Seed.Flag(store.Seed.Item("Lieu."), findings: [place]);
        Flag decided = store.Seed.Flag(store.Seed.Item("Décidé."));
        decided.State = FlagState.Decided;
        await store.Db.SaveChangesAsync(None);
        ScoreBands bands = store.Get<ScoreBands>();

        ScoreBand band = await bands.ReadAsync(new ScoreBandQuery(Half.Discrimination, Seed.GroupId, 0.95, 0.85, 3), None);
        ScoreBand same = await bands.ReadAsync(new ScoreBandQuery(Half.Discrimination, null, 0.85, 0.95, 3), None);
        ScoreBand none = await bands.ReadAsync(new ScoreBandQuery(Half.Discrimination, Seed.GroupId, 0.2, 0.4, 3), None);
        ScoreBand identifying = await bands.ReadAsync(new ScoreBandQuery(Half.Identification, Seed.GroupId, double.NaN, 7, 3), None);

        Assert.Equal(origin.Select(f => new FlagSeen(f.Id, 1)), band.Flags);
        Assert.Equal((6, 1, 3), (band.Total, band.Critical, band.Samples.Count));
        Assert.Equal(band.Samples, same.Samples);
        Assert.All(band.Samples, sample => Assert.Contains(sample, band.Flags));
        Assert.Equal((ScoreBands.Dots, 6, 6), (band.Dots.Count, band.Dots[45], band.Dots.Sum()));
        Assert.Empty(none.Flags);
        Assert.Empty(none.Samples);
        Assert.Equal((1, 1), (identifying.Total, identifying.Dots[40]));
    }

    [Fact]
    public async Task Read_OtherSeeds_ChooseOtherSamplesAndEachFlagCanBeOne()
    {
        await using ReviewStore store = new();
        List<Flag> flags = [.. Enumerable.Range(0, 8).Select(i => store.Seed.Flag(store.Seed.Item($"Texte {i}.")))];

        HashSet<long> seen = [];
        for (int seed = 0; seed < 40; seed++)
        {
            ScoreBand band = await store.Get<ScoreBands>().ReadAsync(new ScoreBandQuery(Half.Discrimination, null, 0, 1, seed), None);
            Assert.Equal(3, band.Samples.Distinct().Count());
            seen.UnionWith(band.Samples.Select(s => s.FlagId));
        }

        Assert.Equal(flags.Select(f => f.Id).Order(), seen.Order());
    }
}
