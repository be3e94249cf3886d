using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Alerts;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Reports;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Review.Examples;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Tests.Kill;

/// <summary>
/// The promise that nothing is lost and nothing happens twice, on the real program over a real platform: killed without
/// warning in each stage in turn, twenty times each, while posts come in and an admin decides.
/// </summary>
[Trait("Duration", "minutes")]
public sealed class KillTests
{
    private const int KillsPerStage = 20;
    private static readonly string[] Stages = ["poll", "screen", "flag", "alert", "decide", "act", "report"];
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task KilledTwentyTimesInEachStage_LosesNothingAndDoublesNothing()
    {
        await using KillScene scene = await KillScene.StartAsync(TestContext.Current.CancellationToken);
        foreach (string stage in Stages)
        {
            for (int i = 0; i < KillsPerStage; i++)
            {
                await scene.RunUntilKilledInAsync(stage, Longest);
            }
        }

        await scene.DrainAsync(Longest);

        await AssertItemsAsync(scene);
        await AssertFlagsAndAlertsAsync(scene);
        await AssertDecisionsAsync(scene);
        await AssertReportsAndLogAsync(scene);
        Assert.Equal(Stages.ToDictionary(s => s, _ => KillsPerStage), scene.Kills);
    }

    /// <summary>Every post and comment of the platform is here once, with one judgement for each revision.</summary>
    private static async Task AssertItemsAsync(KillScene scene)
    {
        await using ModerationDb db = scene.Open();
        List<string> stored = await db.Set<Item>().Select(i => i.PlatformId).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(stored.Count, stored.Distinct().Count());
        Assert.Empty(scene.Posted.Except(stored));
        List<long> judged = await db.Set<StoredVerdict>().Select(v => v.RevisionId).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(judged.Count, judged.Distinct().Count());
        Assert.Equal(await db.Set<Revision>().CountAsync(TestContext.Current.CancellationToken), judged.Count);
        Assert.Equal(0, await db.Set<StoredVerdict>().CountAsync(v => v.AppliedPolicy == null, TestContext.Current.CancellationToken));
    }

    /// <summary>Every item that had to be flagged is, once; each flag was told once, in one file.</summary>
    private static async Task AssertFlagsAndAlertsAsync(KillScene scene)
    {
        await using ModerationDb db = scene.Open();
        List<string> flagged = await db.Set<Flag>().Select(f => f.Item.PlatformId).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(flagged.Count, flagged.Distinct().Count());
        Assert.Empty(scene.MustBeFlagged.Except(flagged));
        List<Alert> alerts = await db.Set<Alert>().Include(a => a.Flags).ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(alerts, alert => Assert.Equal(AlertState.Sent, alert.State));
        Assert.Equal(alerts.Count, Directory.GetFiles(Path.Combine(scene.DataFolder, "alerts"), "*.eml").Length);
        long[] told = [.. alerts.SelectMany(a => a.Flags).Select(f => f.FlagId)];
        Assert.Equal(told.Length, told.Distinct().Count());
    }

    /// <summary>Each decision acted once: what had to go is gone, by one call that had an effect; what had to stay is there.</summary>
    private static async Task AssertDecisionsAsync(KillScene scene)
    {
        await using ModerationDb db = scene.Open();
        List<Decision> decisions = await db.Set<Decision>().Include(d => d.Flag.Item).ToListAsync(TestContext.Current.CancellationToken);
        List<PlatformAction> actions = await db.Set<PlatformAction>().ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(decisions.Count, decisions.Select(d => d.FlagId).Distinct().Count());
        string[] removed = [.. decisions.Where(d => d.Outcome == DecisionOutcome.Remove).Select(d => d.Flag.Item.PlatformId)];
        Assert.NotEmpty(removed);
        // A decision on a ground and the example that it gives are there together, or neither is.
        List<long> examples = await db.Set<LabelledExample>().Select(e => e.DecisionId).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(decisions.Where(d => d.Reason == "origin").Select(d => d.Id).Order(), examples.Order());
        Assert.Equal(removed.Length, actions.Count);
        Assert.All(actions, action => Assert.Equal(ActionState.Done, action.State));
        string[] called = [.. scene.Sandbox.Group.ModerationCalls.Where(c => c.HadEffect).Select(c => c.ObjectId)];
        Assert.Equal(called.Length, called.Distinct().Count());
        Assert.Empty(called.Except(removed));
        Assert.All(removed, id => Assert.Null(scene.Sandbox.Group.Find(id)));
        // A comment goes with its post, whatever was decided of the comment.
        IEnumerable<Item> kept = decisions.Where(d => d.Outcome == DecisionOutcome.Approve).Select(d => d.Flag.Item)
            .Where(item => !removed.Contains(item.ThreadPlatformId));
        Assert.All(kept, item => Assert.NotNull(scene.Sandbox.Group.Find(item.PlatformId)));
    }

    private static async Task AssertReportsAndLogAsync(KillScene scene)
    {
        await using ModerationDb db = scene.Open();
        List<string> weeks = await db.Set<Report>().Select(r => r.Week).ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(weeks);
        Assert.Equal(weeks.Count, weeks.Distinct().Count());
        LogCheck log = await scene.VerifyLogAsync(TestContext.Current.CancellationToken);
        Assert.True(log.Whole, $"The log is broken at {log.BrokenSequence}: {log.Fault}.");
        int raised = await db.Set<LogEntry>().CountAsync(e => e.Kind == LogKinds.FlagRaised, TestContext.Current.CancellationToken);
        Assert.Equal(await db.Set<Flag>().CountAsync(TestContext.Current.CancellationToken), raised);
    }
}
