using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Review.Items;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Tests.Review;

public sealed class ReviewDeskTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Decide_OpenFlag_WritesDecisionStateAndLogTogether()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));

        DeskResult result = await store.Desk.DecideAsync(Remove(flag, note: "  à revoir  "), None);

        using ModerationDb db = store.Store.Open();
        Flag after = await db.Set<Flag>().SingleAsync(None);
        Decision decision = await db.Set<Decision>().SingleAsync(None);
        LogEntry entry = await db.Set<LogEntry>().SingleAsync(None);
        Assert.Equal(DeskStatus.Done, result.Status);
        Assert.Equal((FlagState.Decided, 2), (after.State, after.Version));
        Assert.Equal((1, DecisionOutcome.Remove, "origin", "claire"), (decision.FlagVersion, decision.Outcome, decision.Reason, decision.DecidedBy));
        Assert.Equal(store.Time.GetUtcNow().AddSeconds(10), decision.UndoUntil);
        Assert.Equal("à revoir", store.Store.Protector.Unprotect(decision.NoteCipher!));
        Assert.Equal(LogKinds.DecisionMade, entry.Kind);
        Assert.DoesNotContain("revoir", entry.Payload, StringComparison.Ordinal);
        Assert.Contains("\"reason\":\"origin\"", entry.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_TwoAdminsAtOnce_OneDecidesAndTheOtherIsToldWhoAndWhen()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));

        DeskResult[] results = await Task.WhenAll(
            Task.Run(() => store.Desk.DecideAsync(Remove(flag, "claire"), None)),
            Task.Run(() => store.Desk.DecideAsync(Remove(flag, "benoit"), None)));

        DeskResult won = results.Single(r => r.Status == DeskStatus.Done);
        DeskResult lost = results.Single(r => r.Status == DeskStatus.AlreadyDecided);
        Assert.Equal(won.Decision!.DecidedBy, lost.Decision!.DecidedBy);
        Assert.Equal(store.Time.GetUtcNow(), lost.Decision.DecidedAt);
        using ModerationDb db = store.Store.Open();
        Assert.Equal(1, await db.Set<Decision>().CountAsync(None));
        Assert.Equal(1, await db.Set<LogEntry>().CountAsync(None));
    }

    [Fact]
    public async Task Decide_FlagRaisedAgainSince_SaysThatItChangedAndWritesNothing()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        NewDecision stale = Remove(flag);
        flag.Version++;
        await store.Db.SaveChangesAsync(None);

        DeskResult result = await store.Desk.DecideAsync(stale, None);

        Assert.Equal(DeskStatus.Changed, result.Status);
        Assert.False(await store.Db.Set<Decision>().AnyAsync(None));
        Assert.False(await store.Db.Set<LogEntry>().AnyAsync(None));
    }

    [Theory]
    [InlineData(DecisionOutcome.Remove, "")]
    [InlineData(DecisionOutcome.Remove, "wrong_flag")]
    [InlineData(DecisionOutcome.Approve, "origin")]
    [InlineData(DecisionOutcome.Approve, "taken_back")]
    internal async Task Decide_ReasonOfAnotherKind_IsRefused(DecisionOutcome outcome, string reason)
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));

        DeskResult result = await store.Desk.DecideAsync(new NewDecision(flag.Id, 1, outcome, reason, null, "claire"), None);

        Assert.Equal(DeskStatus.ReasonMissing, result.Status);
    }

    [Fact]
    public async Task Decide_NoteTooLongOrFlagUnknown_IsRefused()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));

        Assert.Equal(DeskStatus.NoteTooLong, (await store.Desk.DecideAsync(Remove(flag, note: new string('a', 1001)), None)).Status);
        Assert.Equal(DeskStatus.NotFound, (await store.Desk.DecideAsync(Remove(flag) with { FlagId = 99 }, None)).Status);
        Assert.Equal(DeskStatus.NotFound, (await store.Desk.UndoAsync(99, "claire", None)).Status);
    }

    [Fact]
    public async Task Undo_WithinTheWindow_OpensTheFlagAgainAndItCanBeDecidedAnew()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        DeskResult decided = await store.Desk.DecideAsync(Remove(flag), None);
        store.Time.Advance(TimeSpan.FromSeconds(10));

        DeskResult undone = await store.Desk.UndoAsync(decided.Decision!.Id, "claire", None);
        DeskResult again = await store.Desk.UndoAsync(decided.Decision.Id, "claire", None);
        DeskResult anew = await store.Desk.DecideAsync(
            new NewDecision(flag.Id, 3, DecisionOutcome.Approve, DecisionReasons.WrongFlag, null, "claire"), None);

        Assert.Equal(DeskStatus.Done, undone.Status);
        Assert.Equal(decided.Decision.Id, undone.Decision!.UndoesDecisionId);
        Assert.Equal(DeskStatus.AlreadyUndone, again.Status);
        Assert.Equal(DeskStatus.Done, anew.Status);
        using ModerationDb db = store.Store.Open();
        Assert.Equal([1, 2, 3], await db.Set<Decision>().OrderBy(d => d.FlagVersion).Select(d => d.FlagVersion).ToListAsync(None));
        Assert.Equal(
            [LogKinds.DecisionMade, LogKinds.DecisionUndone, LogKinds.DecisionMade],
            await db.Set<LogEntry>().OrderBy(e => e.Sequence).Select(e => e.Kind).ToListAsync(None));
    }

    [Fact]
    public async Task Undo_AfterTheWindow_IsTooLate()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        DeskResult decided = await store.Desk.DecideAsync(Remove(flag), None);
        store.Time.Advance(TimeSpan.FromSeconds(10.001));

        DeskResult result = await store.Desk.UndoAsync(decided.Decision!.Id, "claire", None);

        Assert.Equal(DeskStatus.TooLate, result.Status);
        Assert.Equal(1, await store.Db.Set<Decision>().CountAsync(None));
    }

    [Fact]
    public async Task Undo_OnceTheDecisionIsBeingCarriedOut_IsTooLate()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        DeskResult decided = await store.Desk.DecideAsync(Remove(flag), None);
        await store.Db.Entry(flag).ReloadAsync(None);
        flag.State = FlagState.Acting;
        flag.Version++;
        await store.Db.SaveChangesAsync(None);

        DeskResult result = await store.Desk.UndoAsync(decided.Decision!.Id, "claire", None);

        Assert.Equal(DeskStatus.TooLate, result.Status);
    }

    [Fact]
    public async Task Note_OpenedTwice_IsLoggedOncePerPersonAndVersion()
    {
        await using ReviewStore store = new();
        OpeningBook book = store.Get<OpeningBook>();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => book.NoteAsync(1, 1, "claire", None))));
        await book.NoteAsync(1, 2, "claire", None);
        await book.NoteAsync(1, 1, "benoit", None);

        Assert.Equal(3, await store.Db.Set<Opening>().CountAsync(None));
        Assert.Equal(3, await store.Db.Set<LogEntry>().CountAsync(e => e.Kind == LogKinds.ItemOpened, None));
        Assert.True((await store.Get<LogVerifier>().VerifyAsync(None)).Whole);
    }

    private static NewDecision Remove(Flag flag, string actor = "claire", string? note = null) =>
        new(flag.Id, flag.Version, DecisionOutcome.Remove, "origin", note, actor);
}
