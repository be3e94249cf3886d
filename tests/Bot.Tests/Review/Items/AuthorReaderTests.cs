using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Review.Items;
using ModerationBot.Bot.Review.Items.Authors;

namespace ModerationBot.Bot.Tests.Review.Items;

public sealed class AuthorReaderTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_FlagsOfNinetyDays_TellsHowEachWasDecided()
    {
        await using ReviewStore store = new();
        Decided(store, DecisionOutcome.Remove, TimeSpan.FromDays(91));
        Decided(store, DecisionOutcome.Remove, TimeSpan.FromDays(80));
        Decided(store, DecisionOutcome.Hide, TimeSpan.FromDays(60));
        Decided(store, DecisionOutcome.Approve, TimeSpan.FromDays(50));
        Decided(store, DecisionOutcome.AskEdit, TimeSpan.FromDays(40), FlagState.Waiting);
        Decided(store, DecisionOutcome.Undo, TimeSpan.FromDays(30), FlagState.Open);
        store.Seed.Flag(store.Seed.Item("Quelqu'un d'autre.", author: "auteur-2"));
        Flag flag = store.Seed.Flag(store.Seed.Item("Maintenant."));
        await store.Db.SaveChangesAsync(None);

        AuthorPast past = (await store.Get<ItemReader>().ReadAsync(flag.Id, None))!.Author;

        Assert.Equal(new AuthorPast(6, 2, 1, 1, 1), past);
    }

    [Fact]
    public async Task Read_AuthorUnknown_TellsNothing()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Maintenant."));
        flag.AuthorPlatformId = null;
        await store.Db.SaveChangesAsync(None);

        Assert.Equal(AuthorPast.Unknown, (await store.Get<ItemReader>().ReadAsync(flag.Id, None))!.Author);
    }

    private static void Decided(ReviewStore store, DecisionOutcome outcome, TimeSpan ago, FlagState state = FlagState.Closed)
    {
        Item item = store.Seed.Item("Avant.", age: ago);
        Flag flag = store.Seed.Flag(item);
        flag.State = state;
        store.Db.Add(new Decision
        {
            FlagId = flag.Id,
            FlagVersion = 1,
            Outcome = outcome,
            Reason = DecisionReasons.PatientIdentifiable,
            DecidedBy = "claire",
            DecidedAt = item.SeenAt,
            UndoUntil = item.SeenAt,
        });
    }
}
