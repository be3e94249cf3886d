using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Review;

/// <summary>Two people go through the same queue at once: each flag is decided once, and who came second is told by whom.</summary>
public sealed class DeskRaceTests
{
    private const int Flags = 500;
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;
    private static readonly DecisionOutcome[] Outcomes = [DecisionOutcome.Remove, DecisionOutcome.Approve];

    [Fact]
    public async Task Decide_TwoPeopleFiveHundredFlags_NoneTwiceNoneLostEveryLoserTold()
    {
        await using ReviewStore store = new();
        store.Admins("claire", "benoit");
        long[] ids = [.. Enumerable.Range(0, Flags).Select(i => store.Seed.Flag(store.Seed.Item($"Texte inventé {i}.")).Id)];

        // One goes up and the other down, then both the same way: they meet in the middle, and everywhere.
        Task<Dictionary<long, DeskResult>> claire = Task.Run(() => DecideAllAsync(store, "claire", ids));
        Task<Dictionary<long, DeskResult>> benoit = Task.Run(() => DecideAllAsync(store, "benoit", [.. ids.Chunk(2).SelectMany(pair => pair.Reverse())]));
        Dictionary<long, DeskResult>[] told = await Task.WhenAll(claire, benoit);

        List<Decision> rows = await store.Db.Set<Decision>().AsNoTracking().ToListAsync(None);
        Assert.Equal(Flags, rows.Count);
        Assert.Equal(Flags, rows.Select(d => d.FlagId).Distinct().Count());
        Assert.Equal(Flags, await store.Db.Set<Flag>().CountAsync(f => f.State == FlagState.Decided && f.Version == 2, None));
        Assert.Equal(Flags, await store.Db.Set<LogEntry>().CountAsync(None));
        Assert.True((await store.Get<LogVerifier>().VerifyAsync(None)).Whole);
        foreach (Decision row in rows)
        {
            DeskResult won = told[row.DecidedBy == "claire" ? 0 : 1][row.FlagId];
            DeskResult lost = told[row.DecidedBy == "claire" ? 1 : 0][row.FlagId];
            Assert.Equal((DeskStatus.Done, row.Id), (won.Status, won.Decision!.Id));
            Assert.Equal((DeskStatus.AlreadyDecided, row.Id, row.DecidedBy), (lost.Status, lost.Decision!.Id, lost.Decision.DecidedBy));
        }
    }

    [Fact]
    public async Task DecideAndUndo_ByManyAtOnce_LeaveAWholeHistory()
    {
        await using ReviewStore store = new();
        store.Admins("claire", "benoit", "denis");
        long id = store.Seed.Flag(store.Seed.Item("Texte inventé.")).Id;

        await Task.WhenAll(new[] { "claire", "benoit", "denis" }.Select(who => Task.Run(async () =>
        {
            for (int i = 0; i < 20; i++)
            {
                Flag flag = await store.FlagAsync(id);
                DeskResult result = await store.Desk.DecideAsync(
                    new NewDecision(id, flag.Version, Outcomes[i % 2], Outcomes[i % 2] == DecisionOutcome.Approve ? DecisionReasons.WrongFlag : Grounds.Age, null, who), None);
                if (result.IsRecorded)
                {
                    Assert.Equal(DeskStatus.Done, (await store.Desk.UndoAsync(result.Decision!.Id, who, None)).Status);
                }
            }
        })));

        List<Decision> rows = await store.Db.Set<Decision>().AsNoTracking().OrderBy(d => d.FlagVersion).ToListAsync(None);
        Flag end = await store.FlagAsync(id);
        Assert.Equal(Enumerable.Range(1, rows.Count), rows.Select(d => d.FlagVersion));
        Assert.Equal((FlagState.Open, rows.Count + 1), (end.State, end.Version));
        Assert.All(rows.Chunk(2), pair => Assert.Equal(pair[0].Id, pair[1].UndoesDecisionId));
    }

    private static async Task<Dictionary<long, DeskResult>> DecideAllAsync(ReviewStore store, string who, long[] ids)
    {
        Dictionary<long, DeskResult> told = [];
        foreach (long id in ids)
        {
            NewDecision decision = who == "claire"
                ? new(id, 1, DecisionOutcome.Remove, Grounds.Origin, null, who)
                : new(id, 1, DecisionOutcome.Approve, DecisionReasons.WrongFlag, null, who);
            told[id] = await store.Desk.DecideAsync(decision, None);
        }

        return told;
    }
}
