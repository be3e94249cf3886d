using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Review.Examples;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Review;

/// <summary>Decisions become labelled examples, and examples go with their decision and with their text.</summary>
public sealed class ExampleBookTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    private static ReviewStore Store(bool learns = true) => new(services => services
        .AddSingleton<Erasure>().AddSingleton<EraseStage>()
        .AddSingleton(Options.Create(new GroupsOptions
        {
            Groups = [new GroupOptions { Id = Seed.GroupId, Name = "Essai", LearnFromDecisions = learns }],
        })));

    private static async Task<DeskResult> DecideAsync(ReviewStore store, Flag flag, DecisionOutcome outcome, string reason)
    {
        DeskResult result = await store.Desk.DecideAsync(new NewDecision(flag.Id, flag.Version, outcome, reason, null, "claire"), None);
        Assert.Equal(DeskStatus.Done, result.Status);
        return result;
    }

    private static async Task<List<LabelledExample>> RowsAsync(ReviewStore store)
    {
        await using ModerationDb db = store.Store.Open();
        return await db.Set<LabelledExample>().Include(e => e.Decision).OrderBy(e => e.Id).ToListAsync(None);
    }

    private static async Task<List<ExampleLine>> ReadAsync(ReviewStore store)
    {
        // Nothing is handed out while a decision can still be undone.
        store.Time.Advance(TimeSpan.FromSeconds(11));
        return await store.Get<ExampleReader>().ReadAsync(None).ToListAsync(None);
    }

    [Fact]
    public async Task Decide_RemoveOnAGround_IsADiscriminatoryExampleWithItsText()
    {
        await using ReviewStore store = Store();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        DeskResult decided = await DecideAsync(store, flag, DecisionOutcome.Remove, Grounds.Age);

        ExampleLine line = Assert.Single(await ReadAsync(store));

        Assert.Equal($"decision-{decided.Decision!.Id}", line.Id);
        Assert.Equal(("Texte inventé.", null, "fr", "post"), (line.Text, line.Parent, line.Lang, line.Kind));
        Assert.True(line.Discriminatory);
        Assert.Equal([Grounds.Age], line.Grounds);
        Assert.Equal((Seed.GroupId, "essai"), (line.Group, line.Detectors));
        Assert.Equal(decided.Decision.DecidedAt, line.DecidedAt);
        Assert.DoesNotContain("inventé", line.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_WrongFlag_IsAHarmlessExampleWithoutGrounds()
    {
        await using ReviewStore store = Store();
        await DecideAsync(store, store.Seed.Flag(store.Seed.Item("Texte inventé.")), DecisionOutcome.Approve, DecisionReasons.WrongFlag);

        ExampleLine line = Assert.Single(await ReadAsync(store));

        Assert.False(line.Discriminatory);
        Assert.Empty(line.Grounds);
    }

    [Theory]
    [InlineData(DecisionOutcome.Approve, DecisionReasons.AcceptableInContext, Grounds.Origin)]
    [InlineData(DecisionOutcome.Remove, DecisionReasons.PatientIdentifiable, Grounds.Origin)]
    [InlineData(DecisionOutcome.Approve, DecisionReasons.WrongFlag, IdentifierTypes.PersonName)]
    internal async Task Decide_ReasonThatSaysNothingOfDiscrimination_IsNoExample(DecisionOutcome outcome, string reason, string flagged)
    {
        await using ReviewStore store = Store();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."), findings: [Seed.Finding(flagged, 0, 5)]);

        await DecideAsync(store, flag, outcome, reason);

        Assert.Empty(await RowsAsync(store));
    }

    [Fact]
    public async Task Decide_RemoveOnAGroundThatTheBotDidNotSee_TeachesWhatWasMissed()
    {
        await using ReviewStore store = Store();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."), findings: [Seed.Finding(IdentifierTypes.PersonName, 0, 5)]);

        await DecideAsync(store, flag, DecisionOutcome.Remove, Grounds.Origin);

        Assert.True(Assert.Single(await RowsAsync(store)).Discriminatory);
    }

    [Fact]
    public async Task Decide_WrongFlagOnAnItemEditedSince_IsNoExample()
    {
        await using ReviewStore store = Store();
        Item item = store.Seed.Item("Texte inventé.");
        Flag flag = store.Seed.Flag(item);
        item.LatestRevision++;
        item.Revisions.Add(new Revision
        {
            Number = 2,
            ContentHash = "x",
            TextCipher = store.Store.Protector.Protect("Pardon."),
            Attachments = [],
            SeenAt = store.Time.GetUtcNow(),
        });
        await store.Db.SaveChangesAsync(None);

        await DecideAsync(store, flag, DecisionOutcome.Approve, DecisionReasons.WrongFlag);

        Assert.Empty(await RowsAsync(store));
    }

    [Fact]
    public async Task Decide_GroupThatDoesNotAllowIt_IsNoExample()
    {
        await using ReviewStore store = Store(learns: false);
        await DecideAsync(store, store.Seed.Flag(store.Seed.Item("Texte inventé.")), DecisionOutcome.Remove, Grounds.Age);

        Assert.Empty(await RowsAsync(store));
    }

    [Fact]
    public async Task Undo_TakesTheExampleBack_AndAnotherDecisionGivesAnother()
    {
        await using ReviewStore store = Store();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        DeskResult decided = await DecideAsync(store, flag, DecisionOutcome.Remove, Grounds.Age);

        await store.Desk.UndoAsync(decided.Decision!.Id, "claire", None);

        Assert.Empty(await RowsAsync(store));
        await store.Db.Entry(flag).ReloadAsync(None);
        await DecideAsync(store, flag, DecisionOutcome.Approve, DecisionReasons.WrongFlag);
        Assert.False(Assert.Single(await RowsAsync(store)).Discriminatory);
    }

    [Fact]
    public async Task Decide_TwoAdminsAtOnce_GiveOneExample()
    {
        await using ReviewStore store = Store();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));

        DeskResult[] results = await Task.WhenAll(
            Task.Run(() => store.Desk.DecideAsync(new(flag.Id, 1, DecisionOutcome.Remove, Grounds.Age, null, "claire"), None)),
            Task.Run(() => store.Desk.DecideAsync(new(flag.Id, 1, DecisionOutcome.Approve, DecisionReasons.WrongFlag, null, "benoit"), None)));

        Decision won = results.Single(r => r.Status == DeskStatus.Done).Decision!;
        LabelledExample row = Assert.Single(await RowsAsync(store));
        Assert.Equal((won.Id, won.Outcome == DecisionOutcome.Remove), (row.DecisionId, row.Discriminatory));
    }

    [Fact]
    public async Task Read_WhileTheDecisionCanBeUndone_GivesNothing()
    {
        await using ReviewStore store = Store();
        await DecideAsync(store, store.Seed.Flag(store.Seed.Item("Texte inventé.")), DecisionOutcome.Remove, Grounds.Age);

        Assert.Empty(await store.Get<ExampleReader>().ReadAsync(None).ToListAsync(None));
        Assert.Single(await ReadAsync(store));
    }

    [Fact]
    public async Task Read_IsInTheDecisionLogWithItsCount()
    {
        await using ReviewStore store = Store();
        await DecideAsync(store, store.Seed.Flag(store.Seed.Item("Texte inventé.")), DecisionOutcome.Remove, Grounds.Age);

        await ReadAsync(store);

        LogEntry entry = await store.Db.Set<LogEntry>().OrderBy(e => e.Sequence).LastAsync(None);
        Assert.Equal((LogKinds.ExamplesRead, """{"examples":1}"""), (entry.Kind, entry.Payload));
        Assert.True((await store.Get<LogVerifier>().VerifyAsync(None)).Whole);
    }

    [Theory]
    [InlineData(0.9, 1)]
    [InlineData(0.1, 0)]
    public async Task Read_CommentWhosePostWasErased_IsLeftOutWhenItSaysLittleAlone(double alone, int left)
    {
        await using ReviewStore store = Store();
        Item post = store.Seed.Item("Le message d’origine, inventé.");
        Item comment = store.Seed.Item("Tellement vrai, inventé.", post);
        Flag flag = store.Seed.Flag(comment, alone: alone);
        await DecideAsync(store, flag, DecisionOutcome.Remove, Grounds.Age);

        ExampleLine whole = Assert.Single(await ReadAsync(store));
        Assert.Equal(("Le message d’origine, inventé.", "comment"), (whole.Parent, whole.Kind));

        post.Revisions[0].KeepUntil = store.Time.GetUtcNow().AddSeconds(-1);
        await store.Db.SaveChangesAsync(None);
        Assert.Equal(1, await store.Get<EraseStage>().RunAsync(None));

        List<ExampleLine> lines = await ReadAsync(store);
        Assert.Equal(left, lines.Count);
        Assert.All(lines, line => Assert.Null(line.Parent));
        Assert.Equal(left, (await RowsAsync(store)).Count);
    }

    [Fact]
    public async Task Erase_TextOfTheExample_TakesTheRowWithIt()
    {
        await using ReviewStore store = Store();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        await DecideAsync(store, flag, DecisionOutcome.Remove, Grounds.Age);
        await DecideAsync(store, store.Seed.Flag(store.Seed.Item("Un autre, inventé.")), DecisionOutcome.Remove, Grounds.Age);
        await store.Db.Entry(flag).ReloadAsync(None);
        (flag.State, flag.ClosedAt) = (FlagState.Closed, store.Time.GetUtcNow());
        await store.Db.SaveChangesAsync(None);

        store.Time.Advance(TimeSpan.FromDays(366));
        Assert.Equal(1, await store.Get<EraseStage>().RunAsync(None));

        Assert.Equal(["Un autre, inventé."], (await ReadAsync(store)).Select(line => line.Text));
        Assert.Single(await RowsAsync(store));
    }

    [Fact]
    public async Task Read_TextThatTheKeysDoNotOpen_IsLeftOutAndStopsNoOther()
    {
        await using ReviewStore store = Store();
        Item broken = store.Seed.Item("Texte inventé.");
        await DecideAsync(store, store.Seed.Flag(broken), DecisionOutcome.Remove, Grounds.Age);
        await DecideAsync(store, store.Seed.Flag(store.Seed.Item("Un autre, inventé.")), DecisionOutcome.Remove, Grounds.Age);
        broken.Revisions[0].TextCipher = [1, 2, 3];
        await store.Db.SaveChangesAsync(None);

        Assert.Equal(["Un autre, inventé."], (await ReadAsync(store)).Select(line => line.Text));
    }

    [Fact]
    public async Task Forget_GroupThatNoLongerAllowsIt_LosesItsExamples()
    {
        await using ReviewStore store = Store();
        await DecideAsync(store, store.Seed.Flag(store.Seed.Item("Texte inventé.")), DecisionOutcome.Remove, Grounds.Age);
        ExampleBook without = new(Options.Create(new GroupsOptions()));

        await store.Get<ExampleBook>().ForgetAsync(store.Db, None);
        Assert.Single(await RowsAsync(store));
        await without.ForgetAsync(store.Db, None);

        Assert.Empty(await RowsAsync(store));
    }

    [Fact]
    public async Task Table_HoldsNoWordOfAText()
    {
        await using ReviewStore store = Store();
        await DecideAsync(store, store.Seed.Flag(store.Seed.Item("Zorglondine")), DecisionOutcome.Remove, Grounds.Age);

        string[] texts = [.. store.Db.Model.FindEntityType(typeof(LabelledExample))!.GetProperties()
            .Where(p => p.ClrType == typeof(string) || p.ClrType == typeof(byte[])).Select(p => p.Name).Order(StringComparer.Ordinal)];

        Assert.Equal(["Detectors", "GroupId", "Language"], texts);
    }
}
