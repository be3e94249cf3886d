using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Review;

public sealed class ClaimDeskTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Claim_OfAColleague_StandsUntilItEndsAndItsHolderRenewsIt()
    {
        await using ReviewStore store = NewStore();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        ClaimDesk desk = store.Get<ClaimDesk>();
        DateTimeOffset start = store.Time.GetUtcNow();

        ClaimSign? first = await desk.ClaimAsync(flag.Id, "claire", None);
        ClaimSign? other = await desk.ClaimAsync(flag.Id, "benoit", None);
        store.Time.Advance(TimeSpan.FromMinutes(4));
        ClaimSign? renewed = await desk.ClaimAsync(flag.Id, "claire", None);
        store.Time.Advance(TimeSpan.FromMinutes(4));
        ClaimSign? still = await desk.ClaimAsync(flag.Id, "benoit", None);
        store.Time.Advance(TimeSpan.FromMinutes(1));
        ClaimSign? over = await desk.ClaimAsync(flag.Id, "benoit", None);

        Assert.Equal(new ClaimSign("claire", start.AddMinutes(5), true), first);
        Assert.Equal(new ClaimSign("claire", start.AddMinutes(5), false), other);
        Assert.Equal(start.AddMinutes(9), renewed!.Until);
        Assert.Equal(new ClaimSign("claire", start.AddMinutes(9), false), still);
        Assert.Equal(new ClaimSign("benoit", start.AddMinutes(14), true), over);
        Assert.Equal(1, await store.Db.Set<Claim>().CountAsync(None));
    }

    [Fact]
    public async Task Claim_ByManyAtOnce_IsHeldByOne()
    {
        await using ReviewStore store = NewStore();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        ClaimDesk desk = store.Get<ClaimDesk>();

        ClaimSign?[] signs = await Task.WhenAll(new[] { "claire", "benoit", "denis", "claire", "benoit", "denis" }
            .Select(who => Task.Run(() => desk.ClaimAsync(flag.Id, who, None))));

        Assert.Single(signs.Select(s => s!.Name).Distinct());
        Assert.Equal(2, signs.Count(s => s!.Mine));
    }

    [Fact]
    public async Task Decide_OnAColleaguesClaim_SaysWhoAndUntilWhenAndTakingOverIsLogged()
    {
        await using ReviewStore store = NewStore();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        await store.Get<ClaimDesk>().ClaimAsync(flag.Id, "claire", None);

        DeskResult held = await store.Desk.DecideAsync(Remove(flag, "benoit"), None);
        DeskResult taken = await store.Desk.DecideAsync(Remove(flag, "benoit") with { TakeOver = true }, None);

        Assert.Equal(DeskStatus.Claimed, held.Status);
        Assert.Equal(new ClaimSign("claire", store.Time.GetUtcNow().AddMinutes(5), false), held.Claim);
        Assert.Equal(DeskStatus.Done, taken.Status);
        Assert.False(await store.Db.Set<Claim>().AnyAsync(None));
        LogEntry entry = await store.Db.Set<LogEntry>().SingleAsync(e => e.Kind == LogKinds.ClaimTakenOver, None);
        Assert.Equal($$"""{"flag":{{flag.Id}},"actor":"benoit","from":"claire"}""", entry.Payload);
        Assert.True((await store.Get<LogVerifier>().VerifyAsync(None)).Whole);
    }

    [Theory]
    [InlineData("claire", 0)]
    [InlineData("benoit", 5)]
    public async Task Decide_ByTheHolderOrAfterItsEnd_EndsTheClaimWithoutAWord(string who, int minutes)
    {
        await using ReviewStore store = NewStore();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        await store.Get<ClaimDesk>().ClaimAsync(flag.Id, "claire", None);
        store.Time.Advance(TimeSpan.FromMinutes(minutes));

        DeskResult result = await store.Desk.DecideAsync(Remove(flag, who), None);

        Assert.Equal(DeskStatus.Done, result.Status);
        Assert.False(await store.Db.Set<Claim>().AnyAsync(None));
        Assert.False(await store.Db.Set<LogEntry>().AnyAsync(e => e.Kind == LogKinds.ClaimTakenOver, None));
    }

    [Fact]
    public async Task Release_EndsOnlyTheOwnClaim()
    {
        await using ReviewStore store = NewStore();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        ClaimDesk desk = store.Get<ClaimDesk>();
        await desk.ClaimAsync(flag.Id, "claire", None);

        await desk.ReleaseAsync(flag.Id, "benoit", None);
        Assert.Equal(["claire"], (await desk.ReadAsync([flag.Id], "benoit", None)).Values.Select(c => c.Name));
        await desk.ReleaseAsync(flag.Id, "claire", None);

        Assert.Empty(await desk.ReadAsync([flag.Id], "benoit", None));
    }

    [Fact]
    public async Task Claim_OfADecidedOrUnknownFlag_IsNone()
    {
        await using ReviewStore store = NewStore();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        await store.Desk.DecideAsync(Remove(flag, "claire"), None);

        Assert.Null(await store.Get<ClaimDesk>().ClaimAsync(flag.Id, "benoit", None));
        Assert.Null(await store.Get<ClaimDesk>().ClaimAsync(999, "benoit", None));
        Assert.False(await store.Db.Set<Claim>().AnyAsync(None));
    }

    private static ReviewStore NewStore()
    {
        ReviewStore store = new();
        store.Admins("claire", "benoit", "denis");
        return store;
    }

    private static NewDecision Remove(Flag flag, string actor) =>
        new(flag.Id, flag.Version, DecisionOutcome.Remove, Grounds.Origin, null, actor);
}
