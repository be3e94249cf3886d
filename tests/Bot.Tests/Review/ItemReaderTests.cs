using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Review.Items;
using ModerationBot.Bot.Review.Queue;
using ModerationBot.Bot.Screening;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Review;

public sealed class ItemReaderTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_CommentInAThread_ShowsTextReasonsParentAndPost()
    {
        await using ReviewStore store = new();
        Item post = store.Seed.Item("Le message du fil.");
        Item comment = store.Seed.Item("Un commentaire.", post);
        Item answer = store.Seed.Item("Vannes, été 2026.", comment, attachments: ["photo"]);
        Flag flag = store.Seed.Flag(
            answer, Severity.Critical,
            [Seed.Finding(IdentifierTypes.Place, 0, 6), Seed.Finding(IdentifierTypes.Date, 8, 8), Seed.Finding(IdentifierTypes.Place, 0, 6)],
            notJudged: ["photo-detector:attachment_not_read", "autre:attachment_not_read"]);

        ItemView? view = await store.Get<ItemReader>().ReadAsync(flag.Id, None);

        Assert.NotNull(view);
        Assert.Equal(("Vannes, été 2026.", "Un commentaire.", "Le message du fil."), (view.Text.Text, view.Parent!.Text, view.Post!.Text));
        Assert.Equal([(1, IdentifierTypes.Place), (2, IdentifierTypes.Date)], view.Reasons.Select(r => (r.Number, r.Category)));
        Assert.Equal(["Vannes", ", ", "été 2026", "."], view.Pieces.Select(p => p.Text));
        Assert.Equal(["attachment_not_read"], view.NotJudged);
        Assert.Equal((true, 1), (view.NameKept, view.Revisions));
        Assert.Equal(["photo"], view.Attachments);
    }

    [Fact]
    public async Task Read_TextErasedOrKeysLost_SaysSoInsteadOfFailing()
    {
        await using ReviewStore store = new();
        Item erased = store.Seed.Item("Effacé.");
        Item locked = store.Seed.Item("Sans clé.");
        Flag one = store.Seed.Flag(erased);
        Flag two = store.Seed.Flag(locked);
        erased.Revisions[0].TextCipher = null;
        erased.Revisions[0].ErasedAt = store.Time.GetUtcNow();
        locked.Revisions[0].TextCipher = [1, 2, 3];
        await store.Db.SaveChangesAsync(None);
        ItemReader reader = store.Get<ItemReader>();

        Assert.Equal(store.Time.GetUtcNow(), (await reader.ReadAsync(one.Id, None))!.Text.ErasedAt);
        Assert.True((await reader.ReadAsync(two.Id, None))!.Text.Unreadable);
        Assert.Null(await reader.ReadAsync(99, None));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("pas une adresse")]
    [InlineData("file:///etc/passwd")]
    public async Task Read_PermalinkThatIsNoWebAddress_GivesNoLink(string permalink)
    {
        await using ReviewStore store = new();
        Item item = store.Seed.Item("Texte inventé.");
        item.Permalink = permalink;
        Flag flag = store.Seed.Flag(item);

        Assert.Null((await store.Get<ItemReader>().ReadAsync(flag.Id, None))!.Permalink);
    }

    [Fact]
    public async Task Read_AgeThatIdentifies_IsNotTakenForTheGroundOfTheSameName()
    {
        await using ReviewStore store = new();
        StoredFinding age = Seed.Finding(IdentifierTypes.Age, 0, 6);
        StoredFinding identifying = new()
        {
            Detector = age.Detector,
            Version = 1,
            Half = Detection.Half.Identification,
            Category = age.Category,
            Start = 0,
            Length = 6,
            Score = 0.9,
            Severity = Severity.High,
            ReasonFr = age.ReasonFr,
            ReasonEn = age.ReasonEn,
        };
        Flag one = store.Seed.Flag(store.Seed.Item("34 ans, factrice."), findings: [identifying]);
        Flag both = store.Seed.Flag(store.Seed.Item("90 ans, à débrancher."), findings: [age, Seed.Finding(IdentifierTypes.Place, 0, 2)]);
        ItemReader reader = store.Get<ItemReader>();

        Assert.Equal([new CategoryTag(Detection.Half.Identification, "age")], (await reader.ReadAsync(one.Id, None))!.Categories);
        Assert.Equal(
            [new CategoryTag(Detection.Half.Discrimination, "age"), new CategoryTag(Detection.Half.Identification, "place")],
            (await reader.ReadAsync(both.Id, None))!.Categories);
    }

    [Fact]
    public async Task Read_RaisedByWatchWordOrLoweredThreshold_CountsAsWhyItIsFlagged()
    {
        await using ReviewStore store = new();
        Flag watched = store.Seed.Flag(
            store.Seed.Item("Un mot surveillé, ailleurs."), findings: [Seed.Finding(Policy.WatchWord, 3, 3), Seed.Finding(Grounds.Origin, 17, 9)], byPolicyAlone: true);
        // Seen by a detector and not enough for it: the policy leaves it out of the categories.
        watched.Categories = [Policy.WatchWord];
        Flag lowered = store.Seed.Flag(store.Seed.Item("Vannes."), findings: [Seed.Finding(IdentifierTypes.Place, 0, 6)], byPolicyAlone: true);
        await store.Db.SaveChangesAsync(None);
        ItemReader reader = store.Get<ItemReader>();

        ItemView one = (await reader.ReadAsync(watched.Id, None))!;
        ItemView two = (await reader.ReadAsync(lowered.Id, None))!;
        QueueSheet sheet = await store.Get<QueueReader>().ReadAsync(QueueFilter.All, "claire", None);

        Assert.Equal([(Policy.WatchWord, true), (Grounds.Origin, false)], one.Reasons.Select(r => (r.Category, r.Counts)));
        Assert.Equal([new CategoryTag(Detection.Half.Discrimination, Policy.WatchWord)], one.Categories);
        Assert.True(Assert.Single(two.Reasons).Counts);
        Assert.Equal(["mot", "Vannes"], sheet.Situations.SelectMany(s => s.Cards).OrderBy(c => c.FlagId)
            .SelectMany(c => c.Excerpt).Where(p => p.Marks.Count > 0).Select(p => p.Text));
    }

    [Fact]
    public async Task Read_ScoreDependsOnTheParent_SaysThatContextMatters()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."), alone: 0.2);

        ItemView view = (await store.Get<ItemReader>().ReadAsync(flag.Id, None))!;

        Assert.True(view.Discriminates.ContextMatters);
        Assert.False(view.Identifies.ContextMatters);
    }
}
