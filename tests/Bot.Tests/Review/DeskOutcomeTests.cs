using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Review;

public sealed class DeskOutcomeTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    public static TheoryData<string> Outcomes => ["Approve", "Remove", "Hide", "AskEdit", "Escalate"];

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task Decide_EachOutcome_IsRecordedWithTheEvidenceAndLogged(string name)
    {
        await using ReviewStore store = NewStore();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        NewDecision request = Request(flag, Enum.Parse<DecisionOutcome>(name));

        DeskResult result = await store.Desk.DecideAsync(request, None);

        Flag after = await store.FlagAsync(flag.Id);
        Decision row = await store.Db.Set<Decision>().AsNoTracking().SingleAsync(None);
        bool open = request.Outcome == DecisionOutcome.Escalate;
        Assert.Equal((DeskStatus.Done, request.Outcome, flag.VerdictId), (result.Status, row.Outcome, row.VerdictId));
        Assert.Equal((open ? FlagState.Open : FlagState.Decided, 2), (after.State, after.Version));
        Assert.Equal(open ? "benoit" : null, after.EscalatedTo);
        Assert.Equal(request.Outcome == DecisionOutcome.AskEdit ? store.Time.GetUtcNow().AddHours(48) : null, after.DueAt);
        LogEntry entry = await store.Db.Set<LogEntry>().SingleAsync(None);
        Assert.Contains($"\"outcome\":\"{DecisionPayload.Code(request.Outcome)}\"", entry.Payload, StringComparison.Ordinal);
        Assert.DoesNotContain("pourriez", entry.Payload, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task Undo_EachOutcome_BringsBackExactlyWhatStoodBefore(string name)
    {
        await using ReviewStore store = NewStore();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        FlagMarks before = new("owners", "denis", store.Time.GetUtcNow().AddHours(-1), FlagReturns.Overdue);
        before.PutOn(flag);
        await store.Db.SaveChangesAsync(None);
        DeskResult decided = await store.Desk.DecideAsync(Request(flag, Enum.Parse<DecisionOutcome>(name)), None);

        DeskResult undone = await store.Desk.UndoAsync(decided.Decision!.Id, "claire", None);
        DeskResult again = await store.Desk.UndoAsync(decided.Decision.Id, "claire", None);

        Flag after = await store.FlagAsync(flag.Id);
        Assert.Equal((DeskStatus.Done, DeskStatus.AlreadyUndone), (undone.Status, again.Status));
        Assert.Equal((FlagState.Open, 3), (after.State, after.Version));
        Assert.Equal(before, FlagMarks.Of(after));
        Assert.True((await store.Get<LogVerifier>().VerifyAsync(None)).Whole);
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task Undo_AfterTheWindow_IsTooLateForEachOutcome(string name)
    {
        await using ReviewStore store = NewStore();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        DeskResult decided = await store.Desk.DecideAsync(Request(flag, Enum.Parse<DecisionOutcome>(name)), None);
        store.Time.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal(DeskStatus.TooLate, (await store.Desk.UndoAsync(decided.Decision!.Id, "claire", None)).Status);
    }

    [Theory]
    [InlineData(DecisionOutcome.Hide, "")]
    [InlineData(DecisionOutcome.Hide, "wrong_flag")]
    [InlineData(DecisionOutcome.AskEdit, "acceptable_in_context")]
    [InlineData(DecisionOutcome.Escalate, "taken_back")]
    internal async Task Decide_ReasonOfAnotherKind_IsRefused(DecisionOutcome outcome, string reason)
    {
        await using ReviewStore store = NewStore();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));

        Assert.Equal(DeskStatus.ReasonMissing, (await store.Desk.DecideAsync(Request(flag, outcome) with { Reason = reason }, None)).Status);
    }

    [Fact]
    public async Task Decide_Message_IsKeptEncryptedAndAPlaceholderIsRefused()
    {
        await using ReviewStore store = NewStore();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        NewDecision ask = Request(flag, DecisionOutcome.AskEdit);

        DeskResult unfinished = await store.Desk.DecideAsync(ask with { Message = "Bonjour, merci d’ôter […]." }, None);
        DeskResult missing = await store.Desk.DecideAsync(ask with { Message = null }, None);
        DeskResult done = await store.Desk.DecideAsync(ask, None);

        Assert.Equal((DeskStatus.PlaceholderLeft, DeskStatus.MessageMissing, DeskStatus.Done), (unfinished.Status, missing.Status, done.Status));
        Assert.Equal("Bonjour, pourriez-vous ôter la ville ?\nMerci.", store.Store.Protector.Unprotect(done.Decision!.MessageCipher!));
        Assert.DoesNotContain("pourriez", ask.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_Hide_WhereThePlatformCannotOrTheItemIsImported_IsUnsupported()
    {
        await using ReviewStore store = NewStore();
        Item imported = store.Seed.Item("Texte inventé.");
        imported.Imported = true;
        Flag first = store.Seed.Flag(imported);
        Flag second = store.Seed.Flag(store.Seed.Item("Autre texte."));
        DeskResult byImport = await store.Desk.DecideAsync(Request(first, DecisionOutcome.Hide), None);
        store.Platform.Capabilities = FeedCapabilities.HardDelete;

        DeskResult byPlatform = await store.Desk.DecideAsync(Request(second, DecisionOutcome.Hide), None);

        Assert.Equal((DeskStatus.Unsupported, DeskStatus.Unsupported), (byImport.Status, byPlatform.Status));
        Assert.False(await store.Db.Set<Decision>().AnyAsync(None));
    }

    [Theory]
    [InlineData("benoit", "Done")]
    [InlineData("owners", "Done")]
    [InlineData("claire", "RecipientUnknown")]
    [InlineData("lecteur", "RecipientUnknown")]
    [InlineData("inconnu", "RecipientUnknown")]
    [InlineData(null, "RecipientUnknown")]
    public async Task Decide_Escalate_GoesOnlyToSomebodyElseWhoMayDecide(string? to, string expected)
    {
        await using ReviewStore store = NewStore();
        store.Admins(Role.Reader, "lecteur");
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));

        DeskResult result = await store.Desk.DecideAsync(Request(flag, DecisionOutcome.Escalate) with { EscalateTo = to, Reason = "" }, None);

        Assert.Equal(Enum.Parse<DeskStatus>(expected), result.Status);
        Assert.Equal(result.Status == DeskStatus.Done ? to : null, (await store.FlagAsync(flag.Id)).EscalatedTo);
    }

    [Fact]
    public async Task Decide_EscalatedMeanwhile_TheSecondIsToldWhoPassedItOn()
    {
        await using ReviewStore store = NewStore();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        await store.Desk.DecideAsync(Request(flag, DecisionOutcome.Escalate), None);

        DeskResult late = await store.Desk.DecideAsync(Request(flag, DecisionOutcome.Remove) with { ActorId = "denis" }, None);
        DeskResult then = await store.Desk.DecideAsync(Request(flag, DecisionOutcome.Remove) with { ActorId = "denis", FlagVersion = 2 }, None);

        Assert.Equal((DeskStatus.Changed, "claire"), (late.Status, late.Decision!.DecidedBy));
        Assert.Equal(DeskStatus.Done, then.Status);
        Assert.Null((await store.FlagAsync(flag.Id)).EscalatedTo);
    }

    [Theory]
    [InlineData("r1", "Done")]
    [InlineData("", "Done")]
    [InlineData("r9", "RuleUnknown")]
    public async Task Decide_CitingARule_TakesOnlyThoseOfTheGroup(string rule, string expected)
    {
        await using ReviewStore store = NewStore(new Rules());
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));

        DeskResult result = await store.Desk.DecideAsync(Request(flag, DecisionOutcome.Remove) with { RuleId = rule }, None);

        Assert.Equal(Enum.Parse<DeskStatus>(expected), result.Status);
        Assert.Equal(rule == "r1" ? "r1" : null, result.Decision?.RuleId);
    }

    [Fact]
    public async Task Decide_AccountThatReadsOrIsClosed_IsNotAllowed()
    {
        await using ReviewStore store = NewStore();
        store.Admins(Role.Reader, "lecteur");
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));

        DeskResult result = await store.Desk.DecideAsync(Request(flag, DecisionOutcome.Remove) with { ActorId = "lecteur" }, None);
        DeskResult undo = await store.Desk.UndoAsync(1, "lecteur", None);
        DeskResult restore = await store.Desk.RestoreAsync(flag.Id, 1, "lecteur", None);

        Assert.All([result, undo, restore], answer => Assert.Equal(DeskStatus.NotAllowed, answer.Status));
    }

    [Fact]
    public async Task Erased_TextOfAClosedFlag_TakesMessageAndNoteAlong()
    {
        await using ReviewStore store = NewStore();
        Flag closed = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        Flag open = store.Seed.Flag(store.Seed.Item("Autre texte inventé."));
        await store.Desk.DecideAsync(Request(closed, DecisionOutcome.AskEdit) with { Note = "à relire" }, None);
        await store.Desk.DecideAsync(Request(open, DecisionOutcome.AskEdit), None);
        await store.Db.Set<Flag>().Where(f => f.Id == closed.Id).ExecuteUpdateAsync(s => s.SetProperty(f => f.State, FlagState.Closed), None);
        long[] revisions = await store.Db.Set<Revision>().Select(r => r.Id).ToArrayAsync(None);

        await new DecisionErasure().ErasedAsync(store.Db, revisions, None);

        List<Decision> left = await store.Db.Set<Decision>().AsNoTracking().OrderBy(d => d.Id).ToListAsync(None);
        Assert.Equal((null, null), (left[0].MessageCipher, left[0].NoteCipher));
        Assert.NotNull(left[1].MessageCipher);
        Assert.Equal(DecisionOutcome.AskEdit, left[0].Outcome);
    }

    private static ReviewStore NewStore(IGroupRules? rules = null)
    {
        ReviewStore store = new(services =>
        {
            if (rules is not null)
            {
                services.AddSingleton(rules);
            }
        });
        store.Platform.Capabilities = FeedCapabilities.HardDelete | FeedCapabilities.Hide | FeedCapabilities.ReplyAsAdmin;
        store.Admins("claire", "benoit", "denis");
        store.Admins(Role.Owner, "odile");
        return store;
    }

    private static NewDecision Request(Flag flag, DecisionOutcome outcome) =>
        new(flag.Id, flag.Version, outcome, outcome == DecisionOutcome.Approve ? DecisionReasons.WrongFlag : Grounds.Origin, null, "claire")
        {
            Message = "  Bonjour, pourriez-vous ôter la ville ?\r\nMerci.  ",
            EscalateTo = "benoit",
        };

    private sealed class Rules : IGroupRules
    {
        public IReadOnlyList<GroupRule> Of(string groupId) => [new GroupRule("r1", "Pas de photo.", "No photo.")];
    }
}
