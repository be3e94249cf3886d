using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Policies;
using ModerationBot.Bot.Policies.History;
using ModerationBot.Bot.Policies.Pages;
using ModerationBot.Bot.Policies.Trying;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Policies;

public sealed class PolicyDeskTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<List<LogEntry>> LogAsync(PolicyWorld world)
    {
        await using ModerationDb db = world.House.Open();
        return await db.Set<LogEntry>().Where(e => e.Kind.StartsWith("policy")).OrderBy(e => e.Sequence).ToListAsync(Token);
    }

    [Fact]
    public async Task Save_NewSettings_RulesAtOnceAndIsLoggedWithoutAWord()
    {
        await using PolicyWorld world = new();

        PolicyResult result = await world.SaveAsync(PolicyWorld.Watching("gomer"), 0, why: "un mot moqueur inventé");

        Assert.Equal((PolicyStatus.Saved, 1), (result.Status, result.Version));
        Assert.Equal("gomer", world.Get<PolicyBook>().Of(House.GroupId).Settings.WatchWords[0].Word);
        LogEntry entry = Assert.Single(await LogAsync(world));
        Assert.Equal(LogKinds.PolicyChanged, entry.Kind);
        Assert.DoesNotContain("gomer", entry.Payload, StringComparison.Ordinal);
        Assert.DoesNotContain("moqueur", entry.Payload, StringComparison.Ordinal);
        Assert.Equal("claire", JsonDocument.Parse(entry.Payload!).RootElement.GetProperty("actor").GetString());
        Assert.Null((await world.Get<LogVerifier>().VerifyAsync(Token)).Fault);
    }

    [Fact]
    public async Task Save_AfterSomebodyElse_IsToldAndOverwritesNothing()
    {
        await using PolicyWorld world = new();
        await world.SaveAsync(PolicyWorld.Watching("gomer"), 0);

        PolicyResult late = await world.SaveAsync(PolicyWorld.Watching("baleine"), 0, actor: "anna");

        Assert.Equal((PolicyStatus.Changed, 1), (late.Status, late.Version));
        Assert.Equal("gomer", world.Get<PolicyBook>().Of(House.GroupId).Settings.WatchWords[0].Word);
        Assert.Equal("watch_added", Assert.Single(await world.Get<PolicyReader>().ChangesSinceAsync(House.GroupId, 0, Token)).Code);
    }

    [Fact]
    public async Task Save_TwoOwnersAtOnce_OneSavesAndTheOtherIsTold()
    {
        await using PolicyWorld world = new();
        for (int round = 0; round < 10; round++)
        {
            int seen = round;
            PolicyResult[] results = await Task.WhenAll(Enumerable.Range(0, 4).Select(owner => Task.Run(
                () => world.SaveAsync(PolicyWorld.Watching($"mot{seen}x{owner}"), seen, actor: $"owner{owner}"), Token)));

            Assert.Equal(PolicyStatus.Saved, Assert.Single(results, r => r.Status != PolicyStatus.Changed).Status);
            Assert.All(results, r => Assert.Equal(seen + 1, r.Version));
        }

        await using ModerationDb db = world.House.Open();
        Assert.Equal(Enumerable.Range(1, 10), await db.Set<StoredPolicy>().OrderBy(p => p.Id).Select(p => p.Version).ToListAsync(Token));
        Assert.Equal(10, (await LogAsync(world)).Count);
    }

    [Fact]
    public async Task Save_SameSettings_MakesNoVersion()
    {
        await using PolicyWorld world = new();

        Assert.Equal(PolicyStatus.Same, (await world.SaveAsync(new(), 0)).Status);
        Assert.Empty(await LogAsync(world));
    }

    [Fact]
    public async Task Save_UnknownGroup_IsRefused()
    {
        await using PolicyWorld world = new();

        PolicyResult result = await world.Desk.SaveAsync(new("nowhere", 0, PolicyMode.Live, PolicyWorld.Watching("gomer"), "essai", "claire"), Token);

        Assert.Equal(PolicyStatus.NoGroup, result.Status);
    }

    public static TheoryData<string, string> Faults => new()
    {
        { "discrimination", "range" }, { "own-age", "range" }, { "categories", "unknown" }, { "grounds", "unknown" }, { "grounds", "all_off" },
        { "watch", "word_too_long" }, { "watch", "no_word" }, { "watch", "sign" }, { "watch", "too_many" }, { "allow", "in_both" },
        { "rules", "one_language" }, { "rules", "too_long" }, { "rules", "too_many" }, { "why", "too_short" }, { "why", "too_long" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Save_Fault_NamesItsFieldAndChangesNothing(string field, string code)
    {
        await using PolicyWorld world = new();
        PolicySettings settings = (field, code) switch
        {
            ("discrimination", _) => new() { DiscriminationThreshold = 0.01 },
            ("own-age", _) => new() { CategoryThresholds = new Dictionary<string, double> { [Grounds.Age] = 1.2 } },
            ("categories", _) => new() { CategoryThresholds = new Dictionary<string, double> { ["beauty"] = 0.5 } },
            ("grounds", "unknown") => new() { GroundsOff = ["beauty"] },
            ("grounds", _) => new() { GroundsOff = Grounds.All },
            ("watch", "word_too_long") => PolicyWorld.Watching(new string('a', 81)),
            ("watch", "no_word") => PolicyWorld.Watching("!!!"),
            ("watch", "sign") => PolicyWorld.Watching("a|b"),
            ("watch", _) => PolicyWorld.Watching([.. Enumerable.Range(0, 201).Select(i => $"mot{i}")]),
            ("allow", _) => PolicyWorld.Watching("Gomér") with { AllowWords = [WordRule.Exactly("gomer")] },
            ("rules", "one_language") => new() { Rules = [new("", "Soyez polis.", "")] },
            ("rules", "too_long") => new() { Rules = [new("", new string('a', 301), "b")] },
            ("rules", _) => new() { Rules = [.. Enumerable.Range(0, 31).Select(i => new GroupRule("", $"a{i}", $"b{i}"))] },
            _ => PolicyWorld.Watching("gomer"),
        };
        string why = (field, code) switch { ("why", "too_short") => " x ", ("why", _) => new string('a', 501), _ => "essai" };

        PolicyResult result = await world.SaveAsync(settings, 0, why: why);

        Assert.Equal(PolicyStatus.Invalid, result.Status);
        Assert.Contains(result.Problems, problem => problem.Field == field && problem.Code == code);
        Assert.Empty(await LogAsync(world));
    }

    [Fact]
    public async Task Adopt_PolicyOnTrial_RulesAndEndsTheTrial()
    {
        await using PolicyWorld world = new();
        await world.SaveAsync(PolicyWorld.Watching("gomer"), 0, PolicyMode.Shadow);
        Assert.Empty(world.Get<PolicyBook>().Of(House.GroupId).Settings.WatchWords);

        PolicyResult result = await world.Desk.AdoptAsync(House.GroupId, 1, "il marche bien", "claire", Token);

        Assert.Equal((PolicyStatus.Saved, 2), (result.Status, result.Version));
        Assert.Single(world.Get<PolicyBook>().Of(House.GroupId).Settings.WatchWords);
        Assert.Null(await world.Get<ShadowReader>().ReadAsync(House.GroupId, Token));
        Assert.Equal([LogKinds.PolicyOnTrial, LogKinds.PolicyChanged], (await LogAsync(world)).Select(e => e.Kind));
        Assert.Equal(PolicyStatus.NoTrial, (await world.Desk.AdoptAsync(House.GroupId, 2, "encore", "claire", Token)).Status);
    }

    [Fact]
    public async Task Drop_PolicyOnTrial_ChangesNothingThatRules()
    {
        await using PolicyWorld world = new();
        await world.SaveAsync(PolicyWorld.Watching("gomer"), 0, PolicyMode.Shadow);

        Assert.Equal(PolicyStatus.Invalid, (await world.Desk.DropAsync(House.GroupId, 1, "", "claire", Token)).Status);
        Assert.Equal(PolicyStatus.Changed, (await world.Desk.DropAsync(House.GroupId, 0, "trop d'alertes", "claire", Token)).Status);
        Assert.Equal(PolicyStatus.Saved, (await world.Desk.DropAsync(House.GroupId, 1, "trop d'alertes", "claire", Token)).Status);

        Assert.Empty(world.Get<PolicyBook>().Of(House.GroupId).Settings.WatchWords);
        Assert.Null(await world.Get<ShadowReader>().ReadAsync(House.GroupId, Token));
    }

    [Fact]
    public async Task Shadow_Counts_TellWhatWouldHaveChangedThisWeek()
    {
        await using PolicyWorld world = new();
        await world.SaveAsync(PolicyWorld.Watching("gomer") with { GroundsOff = [Grounds.Appearance] }, 0, PolicyMode.Shadow);
        await world.House.PutAsync("1", "un gomer");
        await world.House.JudgeAsync();
        world.House.Time.Advance(TimeSpan.FromDays(8));
        await world.House.PutAsync("2", "encore un gomer");
        await world.House.PutAsync("3", "moche");
        await world.House.PutAsync("4", "Dupont");
        await world.House.JudgeAsync();

        ShadowCount count = (await world.Get<ShadowReader>().ReadAsync(House.GroupId, Token))!;

        Assert.Equal((1, 1, 2, 1, 1), (count.MoreThisWeek, count.FewerThisWeek, count.More, count.Fewer, count.Both));
        Assert.Equal([(Policy.WatchWord, 2)], count.ByCategory.Select(c => (c.Code, c.Count)));
    }

    [Fact]
    public async Task RuleIds_AreNeverGivenTwice()
    {
        await using PolicyWorld world = new();
        PolicyBook book = world.Get<PolicyBook>();
        await world.SaveAsync(new() { Rules = [new("", "Un", "One"), new("", "Deux", "Two")] }, 0);
        Assert.Equal(["r1", "r2"], book.Of(House.GroupId).Settings.Rules.Select(r => r.Id));

        await world.SaveAsync(new() { Rules = [new("r1", "Un !", "One!")] }, 1);
        await world.SaveAsync(new() { Rules = [new("r1", "Un !", "One!"), new("", "Trois", "Three"), new("r99", "Autre", "Other")] }, 2);

        Assert.Equal(["r1", "r3", "r4"], book.Of(House.GroupId).Settings.Rules.Select(r => r.Id));
    }

    [Fact]
    public async Task History_Versions_TellWhoWhyWhatAndWhatItDid()
    {
        await using PolicyWorld world = new();
        for (int i = 0; i < 8; i++)
        {
            await world.House.PutAsync($"a{i}", $"moche {i}");
        }

        await world.House.JudgeAsync();
        world.House.Time.Advance(TimeSpan.FromDays(14));
        await world.SaveAsync(new() { GroundsOff = [Grounds.Appearance], DiscriminationThreshold = 0.7 }, 0, why: "trop d'alertes");
        world.House.Time.Advance(TimeSpan.FromDays(7));
        await world.House.PutAsync("b", "Dupont");
        await world.House.JudgeAsync();
        await world.SaveAsync(PolicyWorld.Watching("gomer"), 1, PolicyMode.Shadow, "pour voir");
        await world.Desk.AdoptAsync(House.GroupId, 2, "bon essai", "claire", Token);

        IReadOnlyList<PolicyStep> steps = await world.Get<PolicyHistory>().ReadAsync(House.GroupId, Token);

        Assert.Equal(["adopted", "trial", "live"], steps.Select(s => s.Kind));
        Assert.Equal(["bon essai", "pour voir", "trop d'alertes"], steps.Select(s => s.Why));
        Assert.Equal(["looser", "ground_off"], steps[2].Changes.Select(c => c.Code));
        Assert.Equal(["stricter", "ground_on", "watch_added"], steps[0].Changes.Select(c => c.Code));
        Assert.Equal((4.0, 0.0), (Math.Round(steps[2].PerWeekBefore!.Value, 6), Math.Round(steps[2].PerWeekAfter!.Value, 6)));
        Assert.Null(steps[0].PerWeekAfter);
        Assert.Null(steps[1].PerWeekBefore);
    }
}
