using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Review;

public sealed class SkipDeskTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Skip_HidesFromThatPersonUntilTheGroupsMidnightAndClosesNothing()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        await store.Get<ClaimDesk>().ClaimAsync(flag.Id, "claire", None);

        DeskStatus first = await store.Get<SkipDesk>().SkipAsync(flag.Id, "claire", None);
        DeskStatus again = await store.Get<SkipDesk>().SkipAsync(flag.Id, "claire", None);

        Skip skip = await store.Db.Set<Skip>().AsNoTracking().SingleAsync(None);
        TimeZoneInfo paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        DateTimeOffset local = TimeZoneInfo.ConvertTime(skip.HiddenUntil, paris);
        Assert.Equal((DeskStatus.Done, DeskStatus.Done), (first, again));
        Assert.Equal(TimeSpan.Zero, local.TimeOfDay);
        Assert.InRange(skip.HiddenUntil - store.Time.GetUtcNow(), TimeSpan.FromMinutes(1), TimeSpan.FromHours(25));
        Assert.Equal([flag.Id], await HiddenAsync(store, "claire"));
        Assert.Empty(await HiddenAsync(store, "benoit"));
        Assert.Equal((FlagState.Open, 1), ((await store.FlagAsync(flag.Id)).State, (await store.FlagAsync(flag.Id)).Version));
        Assert.False(await store.Db.Set<Claim>().AnyAsync(None));
        Assert.Equal(2, await store.Db.Set<LogEntry>().CountAsync(e => e.Kind == LogKinds.FlagSkipped, None));

        store.Time.Advance(skip.HiddenUntil - store.Time.GetUtcNow());
        Assert.Empty(await HiddenAsync(store, "claire"));
    }

    [Fact]
    public async Task Skip_TakenBack_IsThereAgain()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        await store.Get<SkipDesk>().SkipAsync(flag.Id, "claire", None);

        await store.Get<SkipDesk>().TakeBackAsync(flag.Id, "claire", None);

        Assert.Empty(await HiddenAsync(store, "claire"));
    }

    [Fact]
    public async Task Skip_OfWhatIsDecidedOrUnknown_IsRefused()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        await store.Desk.DecideAsync(new NewDecision(flag.Id, 1, DecisionOutcome.Remove, Grounds.Age, null, "benoit"), None);

        Assert.Equal(DeskStatus.AlreadyDecided, await store.Get<SkipDesk>().SkipAsync(flag.Id, "claire", None));
        Assert.Equal(DeskStatus.NotFound, await store.Get<SkipDesk>().SkipAsync(999, "claire", None));
        Assert.False(await store.Db.Set<Skip>().AnyAsync(None));
    }

    private static Task<List<long>> HiddenAsync(ReviewStore store, string person) =>
        SkipDesk.HiddenFrom(store.Db, person, store.Time.GetUtcNow()).ToListAsync(None);
}
