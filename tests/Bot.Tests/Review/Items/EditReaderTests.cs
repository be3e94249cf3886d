using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review.Items;
using ModerationBot.Bot.Review.Items.Changes;
using ModerationBot.Bot.Screening;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Review.Items;

public sealed class EditReaderTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_NeverEdited_HasNoSteps()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));

        Assert.Empty((await store.Get<ItemReader>().ReadAsync(flag.Id, None))!.Edits.Steps);
    }

    [Fact]
    public async Task Read_EditedAfterTheFlag_SaysSoAndShowsTheWords()
    {
        await using ReviewStore store = new();
        Item item = store.Seed.Item("Une dame de Vannes.");
        Flag flag = store.Seed.Flag(item);
        Edit(store, item, "Une dame de la région.", TimeSpan.FromHours(1));

        EditTrail trail = (await store.Get<ItemReader>().ReadAsync(flag.Id, None))!.Edits;

        Assert.Equal([(1, true, false), (2, false, true)], trail.Steps.Select(step => (step.Number, step.IsJudged, step.AfterFlag)));
        Assert.Equal(2, trail.AfterFlag!.Number);
        Assert.Equal(["Vannes", "la région"], trail.Steps[1].Runs.Where(run => run.Kind != RunKind.Same).Select(run => run.Text));
    }

    [Fact]
    public async Task Read_EditedBeforeTheFlag_DoesNotAccuseTheAuthor()
    {
        await using ReviewStore store = new();
        Item item = store.Seed.Item("Une phrase.");
        Edit(store, item, "Une autre phrase.", TimeSpan.FromMinutes(-5));
        Flag flag = store.Seed.Flag(item);

        EditTrail trail = (await store.Get<ItemReader>().ReadAsync(flag.Id, None))!.Edits;

        Assert.Null(trail.AfterFlag);
        Assert.Equal([1, 2], trail.Steps.Select(step => step.Number));
    }

    [Fact]
    public async Task Read_FlaggedAgainAfterAnEdit_StillSaysThatItWasEditedAfterAFlag()
    {
        await using ReviewStore store = new();
        Item item = store.Seed.Item("Une phrase.");
        Flag flag = store.Seed.Flag(item);
        Revision edited = Edit(store, item, "Une autre phrase.", TimeSpan.FromHours(1));
        Flag again = store.Seed.Flag(store.Seed.Item("Ailleurs."));
        // The flag stage moves the flag to the verdict of the new words, and the clock with it.
        flag.Verdict = new StoredVerdict
        {
            RevisionId = edited.Id,
            DetectorSet = "essai",
            Language = "fr",
            Severity = Severity.High,
            Flagged = true,
            DiscriminationFlagged = true,
            DiscriminationScore = 0.9,
            DiscriminationScoreAlone = 0.9,
            IdentificationFlagged = false,
            IdentificationScore = 0,
            IdentificationScoreAlone = 0,
            NotJudged = [],
            JudgedAt = edited.SeenAt,
        };
        flag.RaisedAt = edited.SeenAt.AddSeconds(3);
        await store.Db.SaveChangesAsync(None);

        EditTrail trail = (await store.Get<ItemReader>().ReadAsync(flag.Id, None))!.Edits;

        Assert.True(trail.Steps[1] is { IsJudged: true, AfterFlag: true });
        Assert.NotEqual(flag.Id, again.Id);
    }

    [Fact]
    public async Task Read_OlderVersionErased_SaysThatThereIsNothingToCompare()
    {
        await using ReviewStore store = new();
        Item item = store.Seed.Item("Une phrase.");
        Flag flag = store.Seed.Flag(item);
        Edit(store, item, "Une autre phrase.", TimeSpan.FromHours(1));
        item.Revisions[0].TextCipher = null;
        item.Revisions[0].ErasedAt = store.Time.GetUtcNow();
        await store.Db.SaveChangesAsync(None);

        EditTrail trail = (await store.Get<ItemReader>().ReadAsync(flag.Id, None))!.Edits;

        Assert.Equal([false, true], trail.Steps.Select(step => step.IsKept));
        Assert.All(trail.Steps, step => Assert.Empty(step.Runs));
    }

    [Fact]
    public async Task Read_OnlyThePhotoWentAway_SaysThatTheFilesChanged()
    {
        await using ReviewStore store = new();
        Item item = store.Seed.Item("Une phrase.", attachments: ["photo"]);
        Flag flag = store.Seed.Flag(item);
        Edit(store, item, "Une phrase.", TimeSpan.FromHours(1));

        EditStep step = (await store.Get<ItemReader>().ReadAsync(flag.Id, None))!.Edits.Steps[1];

        Assert.True(step is { FilesChanged: true, WordsChanged: false });
    }

    private static Revision Edit(ReviewStore store, Item item, string text, TimeSpan later)
    {
        Revision revision = new()
        {
            Number = ++item.LatestRevision,
            ContentHash = store.Store.Protector.Fingerprint(text),
            TextCipher = store.Store.Protector.Protect(text),
            Attachments = [],
            SeenAt = store.Time.GetUtcNow() + later,
        };
        item.Revisions.Add(revision);
        store.Db.SaveChanges();
        return revision;
    }
}
