using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Review;

public sealed class BulkDeskTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Decide_Many_EachByTheRulesOfOneAndCountedOtherwise()
    {
        await using ReviewStore store = NewStore();
        List<Flag> flags = [.. Enumerable.Range(0, 120).Select(i => store.Seed.Flag(store.Seed.Item($"Texte inventé {i}.")))];
        await store.Get<ClaimDesk>().ClaimAsync(flags[3].Id, "benoit", None);
        await store.Get<Affiliations>().LinkAsync("claire", Seed.GroupId, "auteur-claire", "odile", None);
        flags.Add(store.Seed.Flag(store.Seed.Item("À moi.", author: "auteur-claire")));
        flags.Add(store.Seed.Flag(store.Seed.Item("Grave."), Severity.Critical));
        await store.Desk.DecideAsync(new NewDecision(flags[7].Id, 1, DecisionOutcome.Remove, Grounds.Age, null, "benoit"), None);
        List<FlagSeen> seen = [.. flags.Select(f => new FlagSeen(f.Id, 1)), new FlagSeen(9999, 1), new FlagSeen(flags[0].Id, 1)];

        BulkResult result = await store.Get<BulkDesk>().DecideAsync(
            new BulkRequest(seen, DecisionOutcome.Approve, DecisionReasons.WrongFlag, "claire") { Note = "ensemble" }, None);

        Assert.Equal((DeskStatus.Done, 123, 118), (result.Status, result.Asked, result.Done));
        Assert.Equal(
            new Dictionary<DeskStatus, int>
            {
                [DeskStatus.Claimed] = 1,
                [DeskStatus.Conflict] = 1,
                [DeskStatus.SecondNeeded] = 1,
                [DeskStatus.AlreadyDecided] = 1,
                [DeskStatus.NotFound] = 1,
            },
            result.Refused);
        Batch batch = await store.Db.Set<Batch>().AsNoTracking().SingleAsync(None);
        Assert.Equal((123, 118, 5), (batch.Asked, batch.Done, batch.Refused.Values.Sum()));
        List<Decision> decisions = await store.Db.Set<Decision>().AsNoTracking().Where(d => d.BatchId == batch.Id).ToListAsync(None);
        Assert.Equal(118, decisions.Count);
        Assert.All(decisions, d => Assert.Equal(batch.UndoUntil, d.UndoUntil));
        Assert.Equal(1, await store.Db.Set<LogEntry>().CountAsync(e => e.Kind == LogKinds.BatchStarted, None));
        Assert.True((await store.Get<LogVerifier>().VerifyAsync(None)).Whole);
    }

    [Fact]
    public async Task Decide_TheSameTwice_DoublesNothing()
    {
        await using ReviewStore store = NewStore();
        List<FlagSeen> seen = [.. Enumerable.Range(0, 60).Select(i => store.Seed.Flag(store.Seed.Item($"Texte {i}."))).Select(f => new FlagSeen(f.Id, 1))];
        BulkRequest request = new(seen, DecisionOutcome.Remove, Grounds.Origin, "claire");

        BulkResult[] results = await Task.WhenAll(
            Task.Run(() => store.Get<BulkDesk>().DecideAsync(request, None)),
            Task.Run(() => store.Get<BulkDesk>().DecideAsync(request with { ActorId = "benoit" }, None)));

        Assert.Equal(60, results.Sum(r => r.Done));
        Assert.Equal(60, results.Sum(r => r.Refused.GetValueOrDefault(DeskStatus.AlreadyDecided)));
        Assert.Equal(60, await store.Db.Set<Decision>().Select(d => d.FlagId).Distinct().CountAsync(None));
        Assert.Equal(60, await store.Db.Set<Decision>().CountAsync(None));
    }

    [Theory]
    [InlineData(DecisionOutcome.Approve, 0)]
    [InlineData(DecisionOutcome.Remove, 2)]
    internal async Task Decide_CriticalOnes_AreNeverKeptInABatchNotEvenAsTheSecond(DecisionOutcome outcome, int done)
    {
        await using ReviewStore store = NewStore();
        Flag fresh = store.Seed.Flag(store.Seed.Item("Grave."), Severity.Critical);
        Flag proposed = store.Seed.Flag(store.Seed.Item("Grave aussi."), Severity.Critical);
        proposed.ProposedBy = "benoit";
        await store.Db.SaveChangesAsync(None);

        BulkResult result = await store.Get<BulkDesk>().DecideAsync(
            new BulkRequest(
                [new FlagSeen(fresh.Id, 1), new FlagSeen(proposed.Id, 1)], outcome, DecisionReasons.For(outcome)[0], "claire"),
            None);

        Assert.Equal((done, 2 - done), (result.Done, result.Refused.GetValueOrDefault(DeskStatus.SecondNeeded)));
    }

    [Fact]
    public async Task Undo_TakesBackAllThatStillCanBe()
    {
        await using ReviewStore store = NewStore();
        List<Flag> flags = [.. Enumerable.Range(0, 55).Select(i => store.Seed.Flag(store.Seed.Item($"Texte {i}.")))];
        BulkResult done = await store.Get<BulkDesk>().DecideAsync(
            new BulkRequest([.. flags.Select(f => new FlagSeen(f.Id, 1))], DecisionOutcome.Remove, Grounds.Origin, "claire"), None);
        await store.Db.Set<Flag>().Where(f => f.Id == flags[5].Id).ExecuteUpdateAsync(
            s => s.SetProperty(f => f.State, FlagState.Acting).SetProperty(f => f.Version, 3), None);

        BulkResult undone = await store.Get<BulkDesk>().UndoAsync(done.BatchId, "claire", None);
        BulkResult again = await store.Get<BulkDesk>().UndoAsync(done.BatchId, "claire", None);

        Assert.Equal((55, 54, 1), (undone.Asked, undone.Done, undone.Refused[DeskStatus.TooLate]));
        Assert.Equal((0, 54), (again.Done, again.Refused[DeskStatus.AlreadyUndone]));
        Assert.Equal(54, await store.Db.Set<Flag>().CountAsync(f => f.State == FlagState.Open, None));
        Assert.Equal(DeskStatus.NotFound, (await store.Get<BulkDesk>().UndoAsync(999, "claire", None)).Status);
    }

    [Fact]
    public async Task Undo_AfterTheWindow_IsTooLateForAll()
    {
        await using ReviewStore store = NewStore();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte."));
        BulkResult done = await store.Get<BulkDesk>().DecideAsync(
            new BulkRequest([new FlagSeen(flag.Id, 1)], DecisionOutcome.Remove, Grounds.Origin, "claire"), None);
        store.Time.Advance(TimeSpan.FromSeconds(11));

        BulkResult undone = await store.Get<BulkDesk>().UndoAsync(done.BatchId, "claire", None);

        Assert.Equal((0, 1), (undone.Done, undone.Refused[DeskStatus.TooLate]));
    }

    [Theory]
    [InlineData(0, DecisionOutcome.Remove, "origin", "BatchSize")]
    [InlineData(1001, DecisionOutcome.Remove, "origin", "BatchSize")]
    [InlineData(1, DecisionOutcome.Remove, "", "ReasonMissing")]
    [InlineData(1, DecisionOutcome.AskEdit, "origin", "Unsupported")]
    [InlineData(1, DecisionOutcome.Escalate, "", "RecipientUnknown")]
    internal async Task Decide_BatchThatCannotBe_BeginsNothing(int count, DecisionOutcome outcome, string reason, string expected)
    {
        await using ReviewStore store = NewStore();
        List<FlagSeen> seen = [.. Enumerable.Range(1, count).Select(i => new FlagSeen(i, 1))];

        BulkResult result = await store.Get<BulkDesk>().DecideAsync(new BulkRequest(seen, outcome, reason, "claire"), None);

        Assert.Equal((Enum.Parse<DeskStatus>(expected), 0L), (result.Status, result.BatchId));
        Assert.False(await store.Db.Set<Batch>().AnyAsync(None));
    }

    [Fact]
    public async Task Decide_StoppedBetweenChunks_KeepsWholeChunksAndTheRestOpen()
    {
        using CancellationTokenSource stop = new();
        StoppingRules rules = new(stop, after: 70);
        await using ReviewStore stopping = new(services => services.AddSingleton<IGroupRules>(rules));
        List<FlagSeen> mine = [.. Enumerable.Range(0, 120).Select(i => stopping.Seed.Flag(stopping.Seed.Item($"Texte {i}."))).Select(f => new FlagSeen(f.Id, 1))];

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopping.Get<BulkDesk>().DecideAsync(
            new BulkRequest(mine, DecisionOutcome.Remove, Grounds.Origin, "claire") { RuleId = "r1" }, stop.Token));

        Batch batch = await stopping.Db.Set<Batch>().AsNoTracking().SingleAsync(None);
        Assert.Equal(50, batch.Done);
        Assert.Equal(50, await stopping.Db.Set<Decision>().CountAsync(d => d.BatchId == batch.Id, None));
        Assert.Equal(70, await stopping.Db.Set<Flag>().CountAsync(f => f.State == FlagState.Open && f.Version == 1, None));
        Assert.Equal(50, (await stopping.Get<BulkDesk>().UndoAsync(batch.Id, "claire", None)).Done);
    }

    private static ReviewStore NewStore()
    {
        ReviewStore store = new();
        store.Admins("claire", "benoit");
        return store;
    }

    private sealed class StoppingRules(CancellationTokenSource stop, int after) : IGroupRules
    {
        private int _asked;

        public IReadOnlyList<GroupRule> Of(string groupId)
        {
            if (++_asked == after)
            {
                stop.Cancel();
            }

            return [new GroupRule("r1", "Pas de photo.", "No photo.")];
        }
    }
}
