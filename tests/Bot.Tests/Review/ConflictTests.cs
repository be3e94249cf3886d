using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.MemberReports;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Review;

public sealed class ConflictTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DecisionOutcome.Approve)]
    [InlineData(DecisionOutcome.Remove)]
    [InlineData(DecisionOutcome.Hide)]
    [InlineData(DecisionOutcome.AskEdit)]
    internal async Task Decide_OnOwnWords_IsAConflict(DecisionOutcome outcome)
    {
        await using ReviewStore store = NewStore("claire", "benoit");
        await IsAsync(store, "claire", "auteur-claire");
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé.", author: "auteur-claire"));

        DeskResult result = await store.Desk.DecideAsync(Request(flag, outcome), None);
        DeskResult other = await store.Desk.DecideAsync(Request(flag, outcome) with { ActorId = "benoit" }, None);

        Assert.Equal((DeskStatus.Conflict, false, DeskStatus.Done), (result.Status, result.NobodyElse, other.Status));
    }

    [Fact]
    public async Task Decide_OnOwnWords_MayBePassedOnAndIsNotClaimed()
    {
        await using ReviewStore store = NewStore("claire", "benoit");
        await IsAsync(store, "claire", "auteur-claire");
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé.", author: "auteur-claire"));

        ClaimSign? claim = await store.Get<ClaimDesk>().ClaimAsync(flag.Id, "claire", None);
        DeskResult result = await store.Desk.DecideAsync(Request(flag, DecisionOutcome.Escalate), None);

        Assert.Null(claim);
        Assert.Equal(DeskStatus.Done, result.Status);
    }

    [Fact]
    public async Task Decide_OnAnAnswerToOwnFlaggedWords_IsAConflict_AndToCleanOnesIsNot()
    {
        await using ReviewStore store = NewStore("claire", "benoit");
        await IsAsync(store, "claire", "auteur-claire");
        Item flaggedPost = store.Seed.Item("Publication signalée.", author: "auteur-claire");
        store.Seed.Flag(flaggedPost);
        Flag answer = store.Seed.Flag(store.Seed.Item("Réponse.", flaggedPost, author: "autre"));
        Item cleanPost = store.Seed.Item("Publication sans histoire.", author: "auteur-claire");
        Flag elsewhere = store.Seed.Flag(store.Seed.Item("Réponse ailleurs.", cleanPost, author: "autre"));

        DeskResult conflict = await store.Desk.DecideAsync(Request(answer, DecisionOutcome.Remove), None);
        DeskResult done = await store.Desk.DecideAsync(Request(elsewhere, DecisionOutcome.Remove), None);

        Assert.Equal((DeskStatus.Conflict, DeskStatus.Done), (conflict.Status, done.Status));
    }

    [Fact]
    public async Task Decide_OnOwnWordsWithNobodyElse_SaysThatAPersonMustBeInvited()
    {
        await using ReviewStore store = NewStore("claire");
        store.Admins(Role.Reader, "lecteur");
        await IsAsync(store, "claire", "auteur-claire");
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé.", author: "auteur-claire"));

        DeskResult result = await store.Desk.DecideAsync(Request(flag, DecisionOutcome.Remove), None);

        Assert.Equal((DeskStatus.Conflict, true), (result.Status, result.NobodyElse));
        Assert.Equal(Notices.ConflictAlone, Notices.Of(result));
    }

    [Fact]
    public async Task Undo_OfAColleaguesDecisionOnOwnWords_IsAConflict()
    {
        await using ReviewStore store = NewStore("claire", "benoit");
        await IsAsync(store, "claire", "auteur-claire");
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé.", author: "auteur-claire"));
        DeskResult decided = await store.Desk.DecideAsync(Request(flag, DecisionOutcome.Remove) with { ActorId = "benoit" }, None);

        DeskResult hers = await store.Desk.UndoAsync(decided.Decision!.Id, "claire", None);
        DeskResult his = await store.Desk.UndoAsync(decided.Decision.Id, "benoit", None);

        Assert.Equal((DeskStatus.Conflict, DeskStatus.Done), (hers.Status, his.Status));
    }

    [Fact]
    public async Task Approve_Critical_TakesTwoDifferentPeople()
    {
        await using ReviewStore store = NewStore("claire", "benoit");
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."), Severity.Critical);

        DeskResult first = await store.Desk.DecideAsync(Request(flag, DecisionOutcome.Approve), None);
        Flag proposed = await store.FlagAsync(flag.Id);
        DeskResult same = await store.Desk.DecideAsync(Request(flag, DecisionOutcome.Approve) with { FlagVersion = 2 }, None);
        DeskResult second = await store.Desk.DecideAsync(
            Request(flag, DecisionOutcome.Approve) with { FlagVersion = 2, ActorId = "benoit", Reason = DecisionReasons.AcceptableInContext }, None);
        Flag kept = await store.FlagAsync(flag.Id);

        Assert.Equal((DeskStatus.Proposed, DecisionOutcome.Propose, false), (first.Status, first.Decision!.Outcome, first.NobodyElse));
        Assert.Equal((FlagState.Open, "claire", 2), (proposed.State, proposed.ProposedBy, proposed.Version));
        Assert.Equal(DeskStatus.SecondNeeded, same.Status);
        Assert.Equal((DeskStatus.Done, DecisionOutcome.Approve), (second.Status, second.Decision!.Outcome));
        Assert.Equal((FlagState.Decided, null), (kept.State, kept.ProposedBy));

        DeskResult undone = await store.Desk.UndoAsync(second.Decision.Id, "benoit", None);
        Flag back = await store.FlagAsync(flag.Id);
        Assert.Equal((DeskStatus.Done, FlagState.Open, "claire"), (undone.Status, back.State, back.ProposedBy));
    }

    [Fact]
    public async Task Approve_CriticalProposed_CanBeTakenBackOrRemovedByAnybody()
    {
        await using ReviewStore store = NewStore("claire", "benoit");
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."), Severity.Critical);
        DeskResult first = await store.Desk.DecideAsync(Request(flag, DecisionOutcome.Approve), None);

        DeskResult undone = await store.Desk.UndoAsync(first.Decision!.Id, "claire", None);
        DeskResult removed = await store.Desk.DecideAsync(Request(flag, DecisionOutcome.Remove) with { FlagVersion = 3 }, None);

        Assert.Equal((DeskStatus.Done, DeskStatus.Done), (undone.Status, removed.Status));
        Assert.Null((await store.FlagAsync(flag.Id)).ProposedBy);
    }

    [Fact]
    public async Task Approve_CriticalInATeamOfOne_IsEnough()
    {
        await using ReviewStore store = NewStore("claire");
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."), Severity.Critical);

        Assert.Equal(DeskStatus.Done, (await store.Desk.DecideAsync(Request(flag, DecisionOutcome.Approve), None)).Status);
    }

    [Fact]
    public async Task Approve_CriticalWrittenByTheOnlyOther_SaysThatAPersonMustBeInvited()
    {
        await using ReviewStore store = NewStore("claire", "benoit");
        await IsAsync(store, "benoit", "auteur-benoit");
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé.", author: "auteur-benoit"), Severity.Critical);

        DeskResult result = await store.Desk.DecideAsync(Request(flag, DecisionOutcome.Approve), None);

        Assert.Equal((DeskStatus.Proposed, Notices.ProposedAlone), (result.Status, Notices.Of(result)));
    }

    [Theory]
    [InlineData(true, "Proposed")]
    [InlineData(false, "Done")]
    public async Task Approve_ReportedAsConcerningAnAdmin_TakesTwo(bool concerns, string expected)
    {
        await using ReviewStore store = new(services => services.AddSingleton<IMemberVoice, MemberVoice>());
        store.Admins("claire", "benoit");
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."), Severity.Low);
        store.Db.Add(new MemberReport { ItemId = flag.ItemId, Ground = Grounds.Origin, Day = new DateOnly(2026, 11, 22), ConcernsAdmin = concerns });
        await store.Db.SaveChangesAsync(None);

        DeskResult result = await store.Desk.DecideAsync(Request(flag, DecisionOutcome.Approve), None);

        Assert.Equal(Enum.Parse<DeskStatus>(expected), result.Status);
    }

    private static ReviewStore NewStore(params string[] deciders)
    {
        ReviewStore store = new();
        store.Platform.Capabilities = FeedCapabilities.HardDelete | FeedCapabilities.Hide | FeedCapabilities.ReplyAsAdmin;
        store.Admins(deciders);
        return store;
    }

    private static Task<bool> IsAsync(ReviewStore store, string admin, string author) =>
        store.Get<Affiliations>().LinkAsync(admin, Seed.GroupId, author, "odile", None);

    private static NewDecision Request(Flag flag, DecisionOutcome outcome) =>
        new(flag.Id, flag.Version, outcome, outcome == DecisionOutcome.Approve ? DecisionReasons.WrongFlag : Grounds.Origin, null, "claire")
        {
            Message = "Bonjour, pourriez-vous ôter la ville ?",
            EscalateTo = "benoit",
        };
}
