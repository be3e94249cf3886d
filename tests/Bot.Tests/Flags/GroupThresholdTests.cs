using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Flags;

/// <summary>A group may be judged more or less strictly than the others.</summary>
public sealed class GroupThresholdTests
{
    private const string Strict = "strict";
    private const string Lenient = "lenient";

    private static readonly GroupOptions StrictGroup = new() { Id = Strict, Name = Strict, DiscriminationThreshold = 0.3 };
    private static readonly GroupOptions LenientGroup = new() { Id = Lenient, Name = Lenient, DiscriminationThreshold = 0.95 };

    private static Policy PolicyOf(string group, PolicyOptions policy, params GroupOptions[] groups) => new(
        group, groups.FirstOrDefault(one => one.Id == group) is { } own ? PolicySettings.Of(policy, own) : PolicySettings.Of(policy));

    private static PolicyRuling Rule(PolicyOptions policy, StoredVerdict verdict, params GroupOptions[] groups) =>
        PolicyOf(verdict.Revision.Item.GroupId, policy, groups).Rule(verdict, (string?)null);

    private static StoredVerdict Verdict(string group, double score, params StoredFinding[] findings) => new()
    {
        RevisionId = 1,
        Revision = new Revision
        {
            Number = 1,
            ContentHash = "",
            Attachments = [],
            SeenAt = default,
            Item = new Item
            {
                GroupId = group,
                PlatformId = "1",
                Kind = ContentKind.Post,
                ThreadPlatformId = "1",
                CreatedAt = default,
                SeenAt = default,
                ConfirmedAt = default,
            },
        },
        DetectorSet = "essai",
        Language = "fr",
        Severity = Severity.Medium,
        Flagged = score >= 0.5,
        DiscriminationFlagged = score >= 0.5,
        DiscriminationScore = score,
        DiscriminationScoreAlone = score,
        IdentificationFlagged = false,
        IdentificationScore = 0,
        IdentificationScoreAlone = 0,
        NotJudged = [],
        JudgedAt = default,
        Findings = [.. findings],
    };

    private static StoredFinding Finding(string category, double score) => new()
    {
        Detector = "essai",
        Version = 1,
        Half = Half.Discrimination,
        Category = category,
        Start = 0,
        Length = 3,
        Score = score,
        Severity = Severity.Medium,
        ReasonFr = "raison",
        ReasonEn = "reason",
    };

    [Theory]
    [InlineData(Strict, 0.29, false)]
    [InlineData(Strict, 0.3, true)]
    [InlineData(Lenient, 0.94, false)]
    [InlineData(Lenient, 0.95, true)]
    [InlineData("another", 0.49, false)]
    [InlineData("another", 0.5, true)]
    public void Rule_ScoreAtTheGroupsOwnThreshold_Flags(string group, double score, bool flagged)
    {
        PolicyRuling ruling = Rule(new PolicyOptions(), Verdict(group, score, Finding(Grounds.Age, score)), StrictGroup, LenientGroup);

        Assert.Equal(flagged, ruling.Discrimination);
        Assert.Equal(flagged ? [Grounds.Age] : [], ruling.Categories);
    }

    [Fact]
    public void Rule_GroupsOwnThreshold_GoesBeforeThatOfThePolicy()
    {
        PolicyOptions policy = new() { DiscriminationThreshold = 0.7 };
        GroupOptions plain = new() { Id = "plain", Name = "plain" };

        Assert.True(Rule(policy, Verdict(Strict, 0.4, Finding(Grounds.Age, 0.4)), StrictGroup, plain).Flagged);
        Assert.False(Rule(policy, Verdict("plain", 0.6, Finding(Grounds.Age, 0.6)), StrictGroup, plain).Flagged);
    }

    [Fact]
    public void Rule_GroupsThresholdOfAGround_ReplacesItsGeneralOneForThatGroundAlone()
    {
        PolicyOptions options = new() { CategoryThresholds = { [Grounds.Age] = 0.6, [Grounds.Sex] = 0.6 } };
        GroupOptions own = LenientGroup with { CategoryThresholds = new() { [Grounds.Age] = 0.2 } };

        Assert.True(Rule(options, Verdict(Lenient, 0.2, Finding(Grounds.Age, 0.2)), own).Flagged);
        Assert.False(Rule(options, Verdict("another", 0.5, Finding(Grounds.Age, 0.5)), own).Flagged);
        Assert.True(Rule(options, Verdict(Lenient, 0.6, Finding(Grounds.Sex, 0.6)), own).Flagged);
        Assert.False(Rule(options, Verdict(Lenient, 0.6, Finding(Grounds.Origin, 0.6)), own).Flagged);
    }

    [Fact]
    public void Rule_VerdictOlderThanALoweredThreshold_FlagsWithoutAKnownGround() =>
        Assert.Equal([Grounds.Other], Rule(new PolicyOptions(), Verdict(Strict, 0.4), StrictGroup).Categories);

    [Fact]
    public void Version_ChangesWithAGroupsThreshold()
    {
        string[] versions =
        [
            PolicyOf(Strict, new PolicyOptions()).Version,
            PolicyOf(Strict, new PolicyOptions(), StrictGroup).Version,
            PolicyOf(Strict, new PolicyOptions(), StrictGroup with { DiscriminationThreshold = 0.31 }).Version,
            PolicyOf(Lenient, new PolicyOptions()).Version,
        ];

        Assert.Equal(4, versions.Distinct().Count());
        Assert.Equal(versions[0], PolicyOf(Strict, new PolicyOptions(), new GroupOptions { Id = Strict, Name = "plain" }).Version);
    }

    [Theory]
    [InlineData("0.3", null, 0.3)]
    [InlineData("0.9", null, 0.5)]
    [InlineData(null, "0.25", 0.25)]
    [InlineData(null, null, 0.5)]
    public void Reasons_AreKeptFromTheLowestThreshold(string? threshold, string? ofAge, double from)
    {
        Dictionary<string, string?> settings = new()
        {
            ["Groups:0:Id"] = "divan",
            ["Groups:0:Name"] = "Le Divan",
            ["Groups:0:DiscriminationThreshold"] = threshold,
        };
        if (ofAge is not null)
        {
            settings["Groups:0:CategoryThresholds:age"] = ofAge;
        }

        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using ServiceProvider services = new ServiceCollection().AddLogging().AddFeeds(configuration).AddScreening(configuration)
            .AddFlags(configuration).BuildServiceProvider();

        Assert.Equal(from, services.GetRequiredService<IOptions<ReasonsOptions>>().Value.From);
    }

    [Fact]
    public async Task Run_SameTextInTwoGroups_IsFlaggedInTheStricterOneOnly()
    {
        await using House house = new(services => services.AddSingleton(
            Options.Create(new GroupsOptions { Groups = [LenientGroup] })));
        await house.PutAsync("1", "moche");
        await house.PutAsync("2", "moche", group: Lenient);

        await house.JudgeAsync();

        await using ModerationDb db = house.Open();
        Flag flag = await db.Set<Flag>().SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(House.GroupId, flag.GroupId);
        Assert.Equal([true, false], await db.Set<StoredVerdict>().OrderBy(v => v.Id)
            .Select(v => db.Set<Flag>().Any(f => f.VerdictId == v.Id)).ToListAsync(TestContext.Current.CancellationToken));
    }
}
