using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Policies.Backtest;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Policies;

/// <summary>What the counts say is what a count of every row says.</summary>
public sealed class BacktestTests
{
    private static readonly double[] Thresholds = [0.05, 0.051, 0.2, 0.299, 0.3, 0.5, 0.501, 0.777, 0.9, 0.999, 1];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static double Score(Random random) => random.Next(5) switch
    {
        0 => 0,
        1 => random.Next(1001) / 1000.0,
        2 => 0.9,
        3 => Math.Round(random.NextDouble(), 4),
        _ => random.NextDouble() * 0.3,
    };

    [Fact]
    public async Task Curve_RandomTexts_CountsWhatEveryRowSays()
    {
        await using PolicyWorld world = new();
        Random random = new(11);
        await AddAsync(world, random, 1500);
        ScoreTally tally = world.Get<ScoreTally>();

        await CompareAsync(world, await tally.ReadAsync(House.GroupId, Token), House.GroupId);
        await CompareAsync(world, await tally.ReadAsync("other", Token), "other");
        // What comes later is added, and what is judged again counts by its newest verdict.
        await AddAsync(world, random, 300);
        await JudgeAgainAsync(world, random, 200);
        await CompareAsync(world, await tally.ReadAsync(House.GroupId, Token), House.GroupId);
        world.House.Time.Advance(TimeSpan.FromDays(30));
        await CompareAsync(world, await tally.ReadAsync(House.GroupId, Token), House.GroupId);
        await CompareAsync(world, await new ScoreTally(world.Get<IDbContextFactory<ModerationDb>>(), world.House.Time).ReadAsync(House.GroupId, Token), House.GroupId);
    }

    [Fact]
    public async Task ThresholdFor_ManyBudgets_IsTheLowestThatKeepsTheBudget()
    {
        await using PolicyWorld world = new();
        await AddAsync(world, new Random(5), 800);
        ScoreCurve curve = await world.Get<ScoreTally>().ReadAsync(House.GroupId, Token);

        foreach (int budget in new[] { 0, 1, 3, 10, 20, 1000 })
        {
            double threshold = curve.ThresholdFor(Half.Discrimination, budget);

            Assert.True(threshold >= 1 || curve.PerWeek(Half.Discrimination, threshold) <= budget);
            Assert.True(threshold <= ScoreCurve.LowestAdvised || curve.PerWeek(Half.Discrimination, threshold - 0.001) > budget);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.0009, 0)]
    [InlineData(0.001, 1)]
    [InlineData(0.29, 290)]
    [InlineData(0.57, 570)]
    [InlineData(0.9999, 999)]
    [InlineData(1, 1000)]
    public void Bin_Score_IsTheHighestBoundItReaches(double score, int bin) => Assert.Equal(bin, ScoreBins.Of(score));

    [Fact]
    public void Bin_EveryBound_HoldsItself() => Assert.All(
        Enumerable.Range(0, ScoreBins.Count), bin => Assert.Equal((bin, bin), (ScoreBins.Of(ScoreBins.Bound(bin)), ScoreBins.From(ScoreBins.Bound(bin)))));

    [Fact]
    public async Task Try_RandomDecisions_CountsWhatThePolicyItselfSays()
    {
        await using PolicyWorld world = new();
        Random random = new(3);
        string[] categories = [Grounds.Origin, Grounds.Age, Grounds.Sex, IdentifierTypes.Place];
        await using ModerationDb db = world.House.Open();
        DateTimeOffset now = world.House.Time.GetUtcNow();
        for (int i = 0; i < 300; i++)
        {
            StoredFinding[] findings = [.. categories.Where(_ => random.Next(3) == 0)
                .Select(c => PolicyWorld.Finding(c == IdentifierTypes.Place ? Half.Identification : Half.Discrimination, c, Score(random)))];
            StoredVerdict verdict = PolicyWorld.Judged(world.Revision(i % 7 == 0 ? "other" : House.GroupId), Score(random), Score(random), now, "essai", findings);
            db.Add(verdict);
            (DecisionOutcome outcome, string reason) = random.Next(5) switch
            {
                0 => (DecisionOutcome.Remove, Grounds.Origin),
                1 => (DecisionOutcome.Hide, Grounds.Origin),
                2 => (DecisionOutcome.Approve, DecisionReasons.AcceptableInContext),
                _ => (DecisionOutcome.Approve, DecisionReasons.WrongFlag),
            };
            db.Add(PolicyWorld.Decided(verdict, outcome, reason, now.AddDays(-random.Next(100))));
        }

        await db.SaveChangesAsync(Token);
        PolicySettings live = new();
        PolicySettings[] tries =
        [
            live,
            new() { DiscriminationThreshold = 0.3, IdentificationThreshold = 0.8 },
            new() { DiscriminationThreshold = 0.95, GroundsOff = [Grounds.Age, Grounds.Sex] },
            new() { CategoryThresholds = new Dictionary<string, double> { [Grounds.Origin] = 0.2, [Grounds.Age] = 0.9 } },
        ];
        DateTimeOffset since = ScoreTally.Since(now);
        List<Decision> decisions = await db.Set<Decision>().Include(d => d.Flag.Verdict.Findings)
            .Where(d => d.Flag.GroupId == House.GroupId && d.DecidedAt >= since).ToListAsync(Token);
        foreach (PolicySettings tried in tries)
        {
            BacktestNumbers numbers = await world.Get<BacktestDesk>().TryAsync(House.GroupId, live, tried, Token);

            Policy policy = new(House.GroupId, tried);
            bool Flags(Decision decision) => policy.Rule(decision.Flag.Verdict, (string?)null).Flagged;
            Assert.Equal(decisions.Count(d => d.Outcome is DecisionOutcome.Remove or DecisionOutcome.Hide), numbers.Right);
            Assert.Equal(decisions.Count(d => d.Outcome is DecisionOutcome.Remove or DecisionOutcome.Hide && !Flags(d)), numbers.Missed);
            Assert.Equal(decisions.Count(d => d.Reason == DecisionReasons.WrongFlag), numbers.Wrong);
            Assert.Equal(decisions.Count(d => d.Reason == DecisionReasons.WrongFlag && !Flags(d)), numbers.Spared);
        }
    }

    [Fact]
    public async Task Try_DecisionTakenBack_IsNoCaseAnyMore()
    {
        await using PolicyWorld world = new();
        await using ModerationDb db = world.House.Open();
        DateTimeOffset now = world.House.Time.GetUtcNow();
        StoredVerdict verdict = PolicyWorld.Judged(world.Revision(), 0.9, 0, now);
        Decision removal = PolicyWorld.Decided(verdict, DecisionOutcome.Remove, Grounds.Origin, now);
        db.AddRange(verdict, removal);
        await db.SaveChangesAsync(Token);
        DecidedBook book = world.Get<DecidedBook>();
        Assert.False(Assert.Single(await book.ReadAsync(House.GroupId, Token)).Wrong);

        db.Add(new Decision
        {
            FlagId = removal.FlagId,
            FlagVersion = 2,
            Outcome = DecisionOutcome.Undo,
            Reason = DecisionReasons.TakenBack,
            DecidedBy = "claire",
            DecidedAt = now,
            UndoUntil = now,
            UndoesDecisionId = removal.Id,
        });
        await db.SaveChangesAsync(Token);

        Assert.Empty(await book.ReadAsync(House.GroupId, Token));
    }

    private static async Task AddAsync(PolicyWorld world, Random random, int count)
    {
        await using ModerationDb db = world.House.Open();
        DateTimeOffset now = world.House.Time.GetUtcNow();
        for (int i = 0; i < count; i++)
        {
            DateTimeOffset at = now.AddDays(-random.Next(120)).AddMinutes(-random.Next(1440));
            db.Add(PolicyWorld.Judged(world.Revision(random.Next(4) == 0 ? "other" : House.GroupId), Score(random), Score(random), at));
        }

        await db.SaveChangesAsync(Token);
    }

    private static async Task JudgeAgainAsync(PolicyWorld world, Random random, int count)
    {
        await using ModerationDb db = world.House.Open();
        List<Revision> revisions = await db.Set<Revision>().Include(r => r.Item).OrderBy(r => r.Id).Take(count).ToListAsync(Token);
        foreach (string detectors in new[] { "second", "third" })
        {
            db.AddRange(revisions.Select(r => PolicyWorld.Judged(r, Score(random), Score(random), world.House.Time.GetUtcNow(), detectors)));
            await db.SaveChangesAsync(Token);
        }
    }

    private static async Task CompareAsync(PolicyWorld world, ScoreCurve curve, string group)
    {
        await using ModerationDb db = world.House.Open();
        DateTimeOffset since = ScoreTally.Since(world.House.Time.GetUtcNow());
        List<StoredVerdict> all = await db.Set<StoredVerdict>().AsNoTracking().Where(v => v.Revision.Item.GroupId == group).ToListAsync(Token);
        StoredVerdict[] newest = [.. all.GroupBy(v => v.RevisionId).Select(same => same.MaxBy(v => v.Id)!).Where(v => v.JudgedAt >= since)];

        Assert.True(newest.Length > 50);
        Assert.Equal(newest.Length, curve.Texts);
        foreach (double first in Thresholds)
        {
            Assert.Equal(newest.Count(v => v.DiscriminationScore > 0 && v.DiscriminationScore >= first), curve.Count(Half.Discrimination, first));
            Assert.Equal(newest.Count(v => v.IdentificationScore > 0 && v.IdentificationScore >= first), curve.Count(Half.Identification, first));
            foreach (double second in Thresholds)
            {
                Assert.Equal(newest.Count(v => v.DiscriminationScore >= first || v.IdentificationScore >= second), curve.Count(first, second));
            }
        }
    }
}
